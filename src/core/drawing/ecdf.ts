import { scaleLinear, scaleLog } from 'd3-scale';
import { curveStepAfter, line } from 'd3-shape';
import { ascending, quantile } from '../insight/distribution.ts';
import { logTicks } from './duration-axis.ts';
import { writeMinutes } from './strip.ts';

/** More steps than this are not told apart on any screen. */
const STEPS = 120;

/** The sides of the drawing in which the curve is written; it is stretched to the width of the page. */
export const ECDF_BOX = { width: 100, height: 100 };

/**
 * The share of values that lie at or below each duration (an empirical distribution function), on a log scale: for
 * so many values that dots would only cover one another. Minutes below the first mark stand on that mark.
 */
export function layOutEcdf(values: readonly number[]) {
  const sorted = Array.from(ascending(values));
  const ticks = logTicks(Math.max(1, sorted[0] ?? 1), Math.max(1, sorted.at(-1) ?? 1), 'duration');
  const low = ticks[0]?.minutes ?? 1;
  const high = Math.max(ticks.at(-1)?.minutes ?? 60, sorted.at(-1) ?? 1, low * 2);
  const x = scaleLog([low, high], [2, 98]).clamp(true);
  const y = scaleLinear([0, 1], [ECDF_BOX.height, 0]);
  const place = (minutes: number) => Math.round(x(Math.max(low, minutes)) * 100) / 100;
  const every = Math.max(1, Math.ceil(sorted.length / STEPS));
  const points = sorted.flatMap((minutes, index): [number, number][] =>
    index % every === 0 || index === sorted.length - 1
      ? [[place(minutes), Math.round(y((index + 1) / sorted.length) * 100) / 100]]
      : [],
  );
  const first = points[0]?.[0] ?? 0;
  const figures = [
    { word: 'median', share: 0.5, minutes: quantile(sorted, 0.5) },
    { word: '90th percentile', share: 0.9, minutes: quantile(sorted, 0.9) },
  ].flatMap(({ word, share, minutes }) =>
    minutes === null
      ? []
      : [
          {
            x: place(minutes),
            y: (1 - share) * 100,
            side: place(minutes) > 55 ? ('left' as const) : ('right' as const),
            text: `${word} ${writeMinutes(minutes, 'duration')}`,
          },
        ],
  );
  return {
    path: line().curve(curveStepAfter)([[first, ECDF_BOX.height], ...points, [100, 0]]) ?? '',
    ticks: ticks.map((tick) => ({ ...tick, x: place(tick.minutes) })),
    figures,
  };
}
