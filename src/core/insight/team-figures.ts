import type { Postmortem } from '../postmortem.ts';
import { type Distribution, distributionOf } from './distribution.ts';
import { type Metrics, metricsOf } from './metrics.ts';
import { counted } from './population.ts';

/** An incident as the figures of a team need it: final, whoever wrote it. */
export interface TeamIncident {
  cause: string;
  metrics: Readonly<Metrics>;
}

/** A team whose figures stand beside those of others. */
export interface Team {
  title: string;
  /** Where its own insights are; null for the site itself. */
  href: string | null;
  /** Null where they could not be read. */
  incidents: readonly TeamIncident[] | null;
}

/** What the incidents of one team say together. */
export interface TeamFigures {
  incidents: number;
  timeToDetect: Distribution;
  timeToMitigate: Distribution;
  timeToResolve: Distribution;
  impactMinutes: Distribution;
  /** Causes with their incidents, the most frequent first, equal ones by id. */
  causes: [cause: string, incidents: number][];
}

/** The incidents of the site itself. */
export const incidentsOf = (postmortems: readonly Postmortem[]): TeamIncident[] =>
  counted(postmortems).map((postmortem) => ({
    cause: postmortem.cause,
    metrics: metricsOf(postmortem),
  }));

/** Computes the figures of a team, by the same definitions for every team. */
export function teamFigures(incidents: readonly TeamIncident[]): TeamFigures {
  const over = (metric: keyof Metrics) =>
    distributionOf(incidents.map(({ metrics }) => metrics[metric]));
  const causes = new Map<string, number>();
  for (const { cause } of incidents) causes.set(cause, (causes.get(cause) ?? 0) + 1);
  return {
    incidents: incidents.length,
    timeToDetect: over('timeToDetect'),
    timeToMitigate: over('timeToMitigate'),
    timeToResolve: over('timeToResolve'),
    impactMinutes: over('impactMinutes'),
    causes: [...causes].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)),
  };
}
