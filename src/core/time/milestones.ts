import type { Moment, Postmortem, TimelineEntry } from '../postmortem.ts';

/** The milestones in the order in which they come. */
export const MILESTONES = [
  'started',
  'detected',
  'acknowledged',
  'identified',
  'mitigated',
  'resolved',
] as const;

export type MilestoneName = (typeof MILESTONES)[number];
export type Milestones = Record<MilestoneName, Moment | null>;

/**
 * The milestones of a postmortem. Start and end are the window's; each of the others is the first timeline entry
 * of that kind, and null where there is none.
 */
export function milestonesOf(
  postmortem: Pick<Postmortem, 'started' | 'resolved' | 'timeline'>,
): Milestones {
  const first = (kind: TimelineEntry['kind']) =>
    postmortem.timeline.find((entry) => entry.kind === kind)?.at ?? null;
  return {
    started: postmortem.started,
    detected: first('detected'),
    acknowledged: first('acknowledged'),
    identified: first('identified'),
    mitigated: first('mitigated'),
    resolved: postmortem.resolved,
  };
}
