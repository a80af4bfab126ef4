import { extent } from 'd3-array';
import { scaleLog, scaleSqrt } from 'd3-scale';
import { metricsOf } from '../insight/metrics.ts';
import type { Postmortem } from '../postmortem.ts';
import type { Cause } from '../schema/lists.ts';
import { causeLook } from './cause-hue.ts';
import { logTicks } from './duration-axis.ts';
import { calendarScale, whenOf } from './many-incidents.ts';

const TOP = 22;
const HEIGHT = 170;
const LARGEST = 14;
const SMALLEST = 3.5;

/**
 * Incidents on one calendar: across stands when, up how long (log scale), and the area of a mark is its impact
 * minutes. An unknown duration has a lane of its own at the foot; an unknown impact leaves the mark hollow. x are
 * percentages, y pixels, larger marks come first so that none hides a smaller.
 */
export function layOutScatter(postmortems: readonly Postmortem[], causes: readonly Cause[]) {
  const { x, bands } = calendarScale(postmortems);
  const measured = postmortems.map((postmortem) => ({ postmortem, ...metricsOf(postmortem) }));
  const durations = measured.flatMap(({ timeToResolve }) => timeToResolve ?? []);
  const [shortest = 1, longest = 60] = extent(durations);
  const ticks = logTicks(Math.max(1, shortest), Math.max(1, longest), 'duration');
  const [low = 1, high = 60] = [ticks[0]?.minutes, ticks.at(-1)?.minutes];
  const floor = TOP + HEIGHT;
  const y = scaleLog(
    [low, low === high ? high * 2 : Math.max(high, longest)],
    [floor - 12, TOP + 14],
  ).clamp(true);
  const largest = Math.max(0, ...measured.map(({ impactMinutes }) => impactMinutes ?? 0));
  const radius = scaleSqrt([0, largest || 1], [0, LARGEST]);
  const unmeasured = durations.length < postmortems.length;
  return {
    bands,
    largest,
    floor,
    height: floor + (unmeasured ? 30 : 4),
    lane: unmeasured ? floor + 16 : null,
    ticks:
      durations.length === 0
        ? []
        : ticks.map((tick) => ({ ...tick, y: Math.round(y(tick.minutes)) })),
    marks: measured
      .toSorted((a, b) => (b.impactMinutes ?? 0) - (a.impactMinutes ?? 0))
      .map(({ postmortem, timeToResolve, impactMinutes }) => ({
        postmortem,
        minutes: timeToResolve,
        impactMinutes,
        look: causeLook(postmortem.cause, causes),
        x: x(whenOf(postmortem)),
        y:
          timeToResolve === null ? floor + 16 : Math.round(y(Math.max(timeToResolve, 1)) * 10) / 10,
        // The shapes are drawn around a radius of 5.
        scale: Math.round((Math.max(SMALLEST, radius(impactMinutes ?? 0)) / 5) * 100) / 100,
      })),
  };
}
