import type { Moment, Postmortem } from '../postmortem.ts';
import { type MilestoneName, milestonesOf } from '../time/milestones.ts';
import { wrongTurnsOf } from './metrics.ts';

export type PhaseName = 'undetected' | 'responding' | 'repairing' | 'settling';

/** A stretch of the incident between two milestones that are recorded. */
export interface Phase {
  name: PhaseName;
  from: Moment;
  to: Moment;
  /** Milestones that would have ended an earlier part of this stretch, had they been recorded. */
  missing: MilestoneName[];
}

/** What a drawing shows: the phases one after another, and the wrong turns that lie over them. */
export interface Phases {
  phases: Phase[];
  wrongTurns: { from: Moment; to: Moment; entryId: string }[];
}

const ORDER: readonly { name: PhaseName; ends: MilestoneName }[] = [
  { name: 'undetected', ends: 'detected' },
  { name: 'responding', ends: 'identified' },
  { name: 'repairing', ends: 'mitigated' },
  { name: 'settling', ends: 'resolved' },
];

/**
 * What a phase may have been: its own name, and where a milestone is missing the names of those that are joined to it.
 * Settling is none of them, because nothing says that it settled.
 */
export function namesOf({ name, missing }: Pick<Phase, 'name' | 'missing'>): PhaseName[] {
  const first = ORDER.findIndex((phase) => phase.name === name);
  return ORDER.slice(first, first + missing.length + 1)
    .map((phase) => phase.name)
    .filter((joined) => joined === name || joined !== 'settling');
}

/**
 * Cuts the window into its phases. A milestone that is missing, or that lies after the end, leaves its phase joined
 * to the next, which carries its name in `missing`; one that lies before its phase begins (an alert before the
 * stated start) leaves that phase empty. Without a start and an end there are none.
 * A window without a `mitigated` ends in repairing, not in settling, because nothing says that it settled.
 */
export function phasesOf(
  postmortem: Pick<Postmortem, 'started' | 'resolved' | 'timeline'>,
): Phases {
  const { started, resolved } = postmortem;
  if (started === null || resolved === null || resolved.epoch < started.epoch) {
    return { phases: [], wrongTurns: [] };
  }
  const milestones = milestonesOf(postmortem);
  const phases: Phase[] = [];
  let from = started;
  let pending: { name: PhaseName; missing: MilestoneName[] } | null = null;
  for (const { name, ends } of ORDER) {
    const end = ends === 'resolved' ? resolved : milestones[ends];
    const current: { name: PhaseName; missing: MilestoneName[] } = pending ?? { name, missing: [] };
    if (end === null || end.epoch > resolved.epoch) {
      pending = { name: current.name, missing: [...current.missing, ends] };
      continue;
    }
    pending = null;
    if (end.epoch <= from.epoch) continue;
    phases.push({ ...current, from, to: end });
    from = end;
  }
  const wrongTurns = wrongTurnsOf(postmortem).flatMap(({ entry, end }) =>
    end !== null && end.epoch > entry.at.epoch
      ? [{ from: entry.at, to: end, entryId: entry.id }]
      : [],
  );
  return { phases, wrongTurns };
}
