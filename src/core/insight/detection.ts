import type { DetectionMethod, Postmortem } from '../postmortem.ts';
import { DETECTION_METHODS } from '../schema/frontmatter.ts';
import type { Basis } from './basis.ts';
import { type Distribution, distributionOf } from './distribution.ts';
import { metricsOf } from './metrics.ts';

/** How many incidents were found in one way, and how soon. */
export interface DetectionRow {
  method: DetectionMethod;
  incidents: number;
  timeToDetect: Distribution;
}

/** How incidents were found: the commonest way first. One of unknown detection is missing. */
export function detectionOf(postmortems: readonly Postmortem[]): Basis & { rows: DetectionRow[] } {
  const byMethod = Map.groupBy(postmortems, ({ detection }) => detection);
  const rows = DETECTION_METHODS.filter((method) => method !== 'unknown').flatMap((method) => {
    const members = byMethod.get(method);
    if (!members) return [];
    const timeToDetect = distributionOf(members.map((one) => metricsOf(one).timeToDetect));
    return [{ method, incidents: members.length, timeToDetect }];
  });
  const missing = byMethod.get('unknown')?.length ?? 0;
  return {
    n: postmortems.length - missing,
    missing,
    rows: rows.toSorted((a, b) => b.incidents - a.incidents),
  };
}
