/** One row of bars whose lengths are shares of a sum. */
export interface ShareRow<T> {
  row: T;
  /** Percent of the sum, 0 to 100; 0 where the sum is 0. */
  share: number;
  /** Percent of the sum that this row and those above it make up. */
  cumulative: number;
}

/**
 * Rows by value, the largest first, each with its share of the sum and the share so far: a Pareto chart, in which
 * bars and line stand on one axis. Equal rows keep their order.
 */
export function sharesOf<T extends { value: number }>(rows: readonly T[]): ShareRow<T>[] {
  const sorted = rows.toSorted((a, b) => b.value - a.value);
  const sum = sorted.reduce((total, { value }) => total + value, 0);
  const percent = (value: number) => (sum === 0 ? 0 : Math.round((value / sum) * 1000) / 10);
  let before = 0;
  return sorted.map((row) => {
    before += row.value;
    return { row, share: percent(row.value), cumulative: percent(before) };
  });
}

/** Values laid end to end, in percent of their sum; those of 0 take no place and are left out. */
export function endToEnd<Name extends string>(
  values: readonly { name: Name; value: number }[],
): { name: Name; value: number; x: number; width: number }[] {
  const sum = values.reduce((total, { value }) => total + value, 0);
  let before = 0;
  return values.flatMap(({ name, value }) => {
    if (value <= 0) return [];
    const x = (before / sum) * 100;
    before += value;
    return [{ name, value, x: round(x), width: round((value / sum) * 100) }];
  });
}

const round = (percent: number): number => Math.round(percent * 100) / 100;
