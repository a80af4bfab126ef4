import { scaleLinear, scaleLog } from 'd3-scale';
import { SMALL, sayMissing } from '../insight/basis.ts';
import { distributionOf } from '../insight/distribution.ts';
import { sayCount, sayNumber } from '../insight/phrases.ts';
import { writeDuration } from '../time/duration.ts';
import { linearTicks, logTicks, type MinuteUnit } from './duration-axis.ts';
import { placeLabels } from './label-rows.ts';
import { MANY_FROM } from './many-incidents.ts';
import { columnPlaces, stackMarks } from './stack-marks.ts';
import { textWidth } from './words.ts';

const HIGHEST = 120;

/** Minutes as a reader reads them: `1h 30m`, or `1,234`. */
export function writeMinutes(minutes: number, unit: MinuteUnit): string {
  return unit === 'duration' ? writeDuration(minutes) : sayNumber(Math.round(minutes));
}

/**
 * A strip plot: each value a dot, dots that would touch stacked, the median and the 90th
 * percentile as lines. x are percentages, y pixels. On a log scale, what is below its first mark stands on that mark.
 */
export function layOutStrip<T extends { minutes: number }>(
  values: readonly T[],
  { kind, unit }: { kind: 'log' | 'linear'; unit: MinuteUnit },
) {
  const sorted = values.toSorted((a, b) => a.minutes - b.minutes);
  const [low, high] = [sorted[0]?.minutes ?? 0, sorted.at(-1)?.minutes ?? 0];
  const ticks =
    kind === 'log'
      ? logTicks(low, high, unit)
      : linearTicks(high, unit, 6, (minutes) => writeMinutes(minutes, unit));
  const domain = [ticks[0]?.minutes ?? 0, Math.max(ticks.at(-1)?.minutes ?? 1, high, 1)];
  const scale = (kind === 'log' ? scaleLog : scaleLinear)(domain, [3, 97]).clamp(true);
  const x = (minutes: number) => Math.round(scale(Math.max(minutes, domain[0] ?? 0)) * 100) / 100;
  const pixels = (minutes: number) => (x(minutes) / 100) * MANY_FROM;
  const size = values.length > 200 ? 6 : 9;
  const places = columnPlaces(
    sorted.map(({ minutes }) => pixels(minutes)),
    size,
    values.length,
  );
  const levels = stackMarks(places, size);
  const top = Math.max(0, ...levels);
  // A tall stack is pressed together rather than made taller than a reader can take in.
  const step = Math.min(size, HIGHEST / Math.max(1, top));
  const { median, p90 } = distributionOf(values.map(({ minutes }) => minutes));
  const figures = [
    { word: 'median', minutes: median },
    { word: '90th percentile', minutes: p90 },
  ].flatMap(({ word, minutes }) =>
    minutes === null ? [] : [{ word, minutes, text: `${word} ${writeMinutes(minutes, unit)}` }],
  );
  const labels = placeLabels(
    figures.map(({ minutes, text }) => ({
      x: pixels(minutes),
      width: textWidth(text) + 6,
      weight: 1,
    })),
    MANY_FROM,
    2,
  );
  const head = Math.max(0, ...labels.map((place) => (place?.row ?? -1) + 1)) * 18;
  const base = head + top * step + size + 6;
  return {
    height: base + 24,
    base,
    radius: size / 2 - 0.5,
    ticks: ticks.map((tick) => ({ ...tick, x: x(tick.minutes) })),
    dots: sorted.map((value, index) => ({
      value,
      x: Math.round(((places[index] ?? 0) / MANY_FROM) * 10_000) / 100,
      y: Math.round((base - size / 2 - 2 - (levels[index] ?? 0) * step) * 10) / 10,
    })),
    figures: figures.map((figure, index) => ({
      ...figure,
      x: x(figure.minutes),
      y: head - 6 - (labels[index]?.row ?? 0) * 18,
      side: labels[index]?.side ?? null,
    })),
  };
}

/** That the scale is a log scale, and how many values have no place of their own on it, since it has no 0. */
export function sayLogScale(minutes: readonly number[], unit: MinuteUnit): string {
  const below = minutes.filter((one) => one < 1).length;
  if (below === 0) return 'log scale';
  const few = below === 1;
  return unit === 'duration'
    ? `log scale; ${below} took less than a minute and ${few ? 'stands' : 'stand'} at 1m`
    : `log scale; ${below} ${few ? 'is' : 'are'} below 1 and ${few ? 'stands' : 'stand'} at 1`;
}

/** How many values there are, how many are missing, and whether that is few, in sentences. */
export function sayHowMany(known: number, missing: number): string {
  if (known === 0)
    return missing === 0
      ? 'No incidents yet.'
      : `Not recorded for any of ${sayCount(missing, 'incident')}.`;
  const small = known < SMALL ? ' That is few: read the points, not the shape.' : '';
  return `${sayCount(known, 'incident')}, ${sayMissing(missing)}.${small}`;
}
