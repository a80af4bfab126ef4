import type { Postmortem } from '../postmortem.ts';
import type { Basis } from './basis.ts';
import { type Phase, phasesOf } from './phases.ts';

/**
 * The parts into which the duration of an incident falls, in the order in which they are drawn. What is not told apart
 * stands where it was: it ends when the cause was identified or the incident mitigated, or runs to the end.
 */
export const TIME_PARTS = [
  'undetected',
  'diagnosing',
  'wrong-turn',
  'unsplit',
  'mitigating',
  'settling',
] as const;

export type TimePart = (typeof TIME_PARTS)[number];

/** What each part is called and how it is defined, as a page prints it. */
export const TIME_PART_TEXTS: Record<TimePart, { title: string; definition: string }> = {
  undetected: { title: 'Undetected', definition: 'from started to detected' },
  diagnosing: { title: 'Diagnosing', definition: 'from detected to identified' },
  'wrong-turn': {
    title: 'Wrong turns',
    definition: 'each until the next entry that is none, taken out of the part it lies in',
  },
  mitigating: {
    title: 'Mitigating',
    definition: 'from identified to mitigated, or to resolved where no mitigation is recorded',
  },
  settling: { title: 'Settling', definition: 'from mitigated to resolved' },
  unsplit: {
    title: 'Not told apart',
    definition: 'parts that run into one another because a milestone between them is not recorded',
  },
};

/** Minutes of each part; together they are the duration. */
export type TimeSpent = Record<TimePart, number>;

/** Where the time of many incidents went. */
export interface TimeSpentOver extends Basis {
  sum: TimeSpent;
  /** The sum of the durations, in minutes. */
  total: number;
  /** Those with a known duration, the longest first. */
  incidents: { postmortem: Postmortem; minutes: number; parts: TimeSpent }[];
}

/** Where the time of one incident went; null where its start or end is unknown, or its end lies before its start. */
export function timeSpentOf(postmortem: Postmortem): TimeSpent | null {
  const { started, resolved } = postmortem;
  if (started === null || resolved === null || resolved.epoch < started.epoch) return null;
  const { phases, wrongTurns } = phasesOf(postmortem);
  const parts = nothing();
  for (const phase of phases) {
    // Wrong turns never overlap one another, so what lies within the phase can be added up.
    const astray = wrongTurns.reduce((sum, turn) => sum + overlap(phase, turn), 0);
    parts['wrong-turn'] += astray;
    parts[partOf(phase)] += phase.to.epoch - phase.from.epoch - astray;
  }
  return parts;
}

/** The same over many: in sum, and for each. Pass postmortems that count in metrics. */
export function timeSpentOver(postmortems: readonly Postmortem[]): TimeSpentOver {
  const sum = nothing();
  const incidents = postmortems.flatMap((postmortem) => {
    const parts = timeSpentOf(postmortem);
    if (parts === null) return [];
    for (const part of TIME_PARTS) sum[part] += parts[part];
    return [{ postmortem, parts, minutes: minutesOf(parts) }];
  });
  return {
    n: incidents.length,
    missing: postmortems.length - incidents.length,
    sum,
    total: minutesOf(sum),
    incidents: incidents.toSorted(
      (a, b) => b.minutes - a.minutes || (a.postmortem.id < b.postmortem.id ? -1 : 1),
    ),
  };
}

/** A phase that runs on because its own milestone is missing is no part, but for one that nobody said settled. */
function partOf({ name, missing }: Phase): TimePart {
  if (missing.some((milestone) => milestone !== 'mitigated')) return 'unsplit';
  if (name === 'responding') return 'diagnosing';
  return name === 'repairing' ? 'mitigating' : name;
}

type Stretch = Pick<Phase, 'from' | 'to'>;

const overlap = (a: Stretch, b: Stretch): number =>
  Math.max(0, Math.min(a.to.epoch, b.to.epoch) - Math.max(a.from.epoch, b.from.epoch));

const minutesOf = (parts: TimeSpent): number =>
  TIME_PARTS.reduce((total, part) => total + parts[part], 0);

const nothing = (): TimeSpent => ({
  undetected: 0,
  diagnosing: 0,
  'wrong-turn': 0,
  mitigating: 0,
  settling: 0,
  unsplit: 0,
});
