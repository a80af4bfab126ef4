import type { Moment, Postmortem, TimelineEntry } from '../postmortem.ts';
import { type MilestoneName, milestonesOf } from '../time/milestones.ts';
import { withoutNoise } from './decimals.ts';

export type MetricName =
  | 'timeToDetect'
  | 'timeToAcknowledge'
  | 'timeToIdentify'
  | 'timeToMitigate'
  | 'timeToResolve'
  | 'wrongTurnTime'
  | 'impactMinutes';

/** Minutes each; null is missing: a milestone unknown or not recorded, or an interval that would be negative. */
export type Metrics = Record<MetricName, number | null>;

/** The two ends of each interval. Definitions differ between tools, so both ends are printed with every figure. */
export const INTERVALS = {
  timeToDetect: ['started', 'detected'],
  timeToAcknowledge: ['detected', 'acknowledged'],
  timeToIdentify: ['detected', 'identified'],
  timeToMitigate: ['started', 'mitigated'],
  timeToResolve: ['started', 'resolved'],
} as const satisfies Partial<Record<MetricName, readonly [MilestoneName, MilestoneName]>>;

/** What every metric is called and how it is defined, as a page prints it beside the figure. */
export const METRIC_TEXTS: Record<MetricName, { title: string; definition: string }> = {
  timeToDetect: { title: 'Time to detect', definition: 'from started to detected' },
  timeToAcknowledge: { title: 'Time to acknowledge', definition: 'from detected to acknowledged' },
  timeToIdentify: { title: 'Time to identify', definition: 'from detected to identified' },
  timeToMitigate: { title: 'Time to mitigate', definition: 'from started to mitigated' },
  timeToResolve: { title: 'Time to resolve', definition: 'from started to resolved, the duration' },
  wrongTurnTime: {
    title: 'Wrong-turn time',
    definition: 'the sum of the wrong turns, each until the next entry that is none',
  },
  impactMinutes: { title: 'Impact minutes', definition: 'duration × impact percent / 100' },
};

const measured = new WeakMap<Postmortem, Metrics>();

/** All metrics of one postmortem, in minutes. Measured once: a postmortem is counted on a dozen pages. */
export function metricsOf(postmortem: Postmortem): Readonly<Metrics> {
  const known = measured.get(postmortem);
  if (known) return known;
  const metrics = measure(postmortem);
  measured.set(postmortem, metrics);
  return metrics;
}

function measure(postmortem: Postmortem): Metrics {
  const milestones = milestonesOf(postmortem);
  const interval = ([from, to]: readonly [MilestoneName, MilestoneName]) =>
    minutesBetween(milestones[from], milestones[to]);
  const timeToResolve = interval(INTERVALS.timeToResolve);
  const { percent } = postmortem.impact;
  return {
    timeToDetect: interval(INTERVALS.timeToDetect),
    timeToAcknowledge: interval(INTERVALS.timeToAcknowledge),
    timeToIdentify: interval(INTERVALS.timeToIdentify),
    timeToMitigate: interval(INTERVALS.timeToMitigate),
    timeToResolve,
    wrongTurnTime: wrongTurnTime(postmortem),
    impactMinutes:
      timeToResolve === null || percent === null
        ? null
        : withoutNoise((timeToResolve * percent) / 100),
  };
}

/** Minutes from one moment to another, or null where one is unknown or the second comes first. */
export function minutesBetween(from: Moment | null, to: Moment | null): number | null {
  if (from === null || to === null || to.epoch < from.epoch) return null;
  return to.epoch - from.epoch;
}

/** A wrong turn with its cost in minutes; neighbouring wrong turns each end where the next entry begins. */
export interface WrongTurn {
  entry: TimelineEntry;
  /** Where it ended: the next entry, or the end of the incident where that comes first; null when neither is known. */
  end: Moment | null;
}

/** The wrong turns of a timeline in time order. */
export function wrongTurnsOf(postmortem: Pick<Postmortem, 'timeline' | 'resolved'>): WrongTurn[] {
  // Most timelines have none, and this is asked of every postmortem for several figures.
  if (!postmortem.timeline.some(({ kind }) => kind === 'wrong-turn')) return [];
  const inOrder = postmortem.timeline.toSorted((a, b) => a.at.epoch - b.at.epoch);
  return inOrder.flatMap((entry, index) =>
    entry.kind === 'wrong-turn'
      ? [{ entry, end: endOf(entry, inOrder[index + 1], postmortem.resolved) }]
      : [],
  );
}

/** A note of the day after is written when all is over, and nobody followed a lead until then. */
function endOf(
  { at }: TimelineEntry,
  next: TimelineEntry | undefined,
  resolved: Moment | null,
): Moment | null {
  if (next === undefined) return resolved;
  const isAfterwards =
    resolved !== null && at.epoch <= resolved.epoch && next.at.epoch > resolved.epoch;
  return isAfterwards ? resolved : next.at;
}

/** Minutes spent on wrong turns: 0 where the timeline records none, null where one has no known end. */
function wrongTurnTime(postmortem: Postmortem): number | null {
  let sum = 0;
  for (const { entry, end } of wrongTurnsOf(postmortem)) {
    const minutes = minutesBetween(entry.at, end);
    if (minutes === null) return null;
    sum += minutes;
  }
  return sum;
}
