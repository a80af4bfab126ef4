import type { Postmortem } from '../postmortem.ts';
import type { Basis } from './basis.ts';
import { distributionOf } from './distribution.ts';
import { metricsOf, wrongTurnsOf } from './metrics.ts';

/** One incident that took wrong turns. */
export interface Detour {
  postmortem: Postmortem;
  /** How many entries of its timeline are wrong turns. */
  turns: number;
  minutes: number;
}

/** What wrong turns cost over many incidents; those without any count with 0 minutes. */
export interface WrongTurnCost extends Basis {
  minutes: number;
  /** The median over the incidents that took at least one, in minutes; null where none did. */
  median: number | null;
  /** Incidents that took at least one and whose cost is known, the costliest first. */
  detours: Detour[];
}

/** The cost of wrong turns. Missing is an incident with a wrong turn of unknown end. Pass postmortems that count. */
export function wrongTurnCost(postmortems: readonly Postmortem[]): WrongTurnCost {
  const costs = postmortems.map((postmortem) => ({
    postmortem,
    turns: wrongTurnsOf(postmortem).length,
    minutes: metricsOf(postmortem).wrongTurnTime,
  }));
  const { n, missing, sum } = distributionOf(costs.map(({ minutes }) => minutes));
  const detours = costs
    .flatMap(({ minutes, ...rest }) =>
      minutes !== null && rest.turns > 0 ? [{ ...rest, minutes }] : [],
    )
    .toSorted((a, b) => b.minutes - a.minutes || (a.postmortem.id < b.postmortem.id ? -1 : 1));
  const { median } = distributionOf(detours.map(({ minutes }) => minutes));
  return { n, missing, minutes: sum, median, detours };
}
