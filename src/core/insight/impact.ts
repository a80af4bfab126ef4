import type { Postmortem } from '../postmortem.ts';
import { metricsOf } from './metrics.ts';

/** How many impact minutes a cause cost, and by how many incidents. */
export interface CauseImpact {
  id: string;
  /** The sum over the incidents whose impact minutes are known. */
  minutes: number;
  incidents: number;
  missing: number;
}

/** Impact minutes by root cause, the costliest first. Pass postmortems that count in metrics. */
export function impactByCause(postmortems: readonly Postmortem[]): CauseImpact[] {
  const byCause = new Map<string, CauseImpact>();
  for (const postmortem of postmortems) {
    const { impactMinutes } = metricsOf(postmortem);
    const row = byCause.get(postmortem.cause) ?? {
      id: postmortem.cause,
      minutes: 0,
      incidents: 0,
      missing: 0,
    };
    row.incidents += 1;
    row.minutes += impactMinutes ?? 0;
    if (impactMinutes === null) row.missing += 1;
    byCause.set(postmortem.cause, row);
  }
  return [...byCause.values()].toSorted(
    (a, b) => b.minutes - a.minutes || b.incidents - a.incidents || (a.id < b.id ? -1 : 1),
  );
}
