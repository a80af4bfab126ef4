import type { Moment, Postmortem } from '../postmortem.ts';

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
  const { started, resolved, timeline } = postmortem;
  const milestones: Milestones = {
    started,
    detected: null,
    acknowledged: null,
    identified: null,
    mitigated: null,
    resolved,
  };
  for (const { kind, at } of timeline) {
    switch (kind) {
      case 'detected':
      case 'acknowledged':
      case 'identified':
      case 'mitigated':
        milestones[kind] ??= at;
    }
  }
  return milestones;
}
