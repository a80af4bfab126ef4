import { withoutNoise } from './decimals.ts';

/** What a page may say about many minutes at once. A mean is not among it: a few long incidents carry it away. */
export interface Distribution {
  /** How many values are known. */
  n: number;
  /** How many are missing; they are counted, never filled in. */
  missing: number;
  /** Minutes; null without a value. */
  median: number | null;
  /** The 90th percentile in minutes; null without a value. */
  p90: number | null;
  /** The sum of the known values in minutes. */
  sum: number;
}

/** The distribution of minutes of which some are missing (null). */
export function distributionOf(values: readonly (number | null)[]): Distribution {
  const known = ascending(values);
  return {
    n: known.length,
    missing: values.length - known.length,
    median: quantile(known, 0.5),
    p90: quantile(known, 0.9),
    sum: withoutNoise(known.reduce((sum, value) => sum + value, 0)),
  };
}

/** The known values in ascending order. As plain numbers they are sorted without a comparison in JavaScript. */
export const ascending = (values: readonly (number | null)[]): Float64Array =>
  new Float64Array(values.filter((value) => value !== null)).sort();

/**
 * The quantile `p` (0 to 1) of values in ascending order, null of none. Between two values it interpolates
 * linearly: definition 7 of Hyndman and Fan, "Sample Quantiles in Statistical Packages" (1996), which R, NumPy and
 * spreadsheets use, so that a reader who recomputes a figure gets the same one.
 */
export function quantile(ascending: ArrayLike<number>, p: number): number | null {
  const position = (ascending.length - 1) * p;
  const below = ascending[Math.floor(position)];
  const above = ascending[Math.ceil(position)];
  if (below === undefined || above === undefined) return null;
  return withoutNoise(below + (above - below) * (position - Math.floor(position)));
}
