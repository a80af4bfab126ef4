/** What a search can be narrowed by, in the order in which it is offered. */
export const FACETS = [
  { id: 'cause', title: 'Cause' },
  { id: 'service', title: 'Service' },
  { id: 'severity', title: 'Severity' },
  { id: 'year', title: 'Year' },
  { id: 'trigger', title: 'Trigger' },
  { id: 'detection', title: 'Detected by' },
  { id: 'duration', title: 'Duration' },
  { id: 'impact', title: 'Impact minutes' },
  { id: 'actions', title: 'Status of actions' },
  { id: 'lesson', title: 'Lesson' },
  { id: 'factor', title: 'Contributing factor' },
  { id: 'status', title: 'Status of the postmortem' },
] as const;

export type FacetId = (typeof FACETS)[number]['id'];

/** Whose postmortem it is, where a search finds those of several sites. */
export const TEAM_FACET = { id: 'team', title: 'Team' } as const;

/**
 * What an address can narrow a search by: the team, the facets, and two causes that were at work together, as root cause or as
 * contributing factor (`together=code-defect.config-error`). Nobody chooses a pair from a list of hundreds; figures
 * lead to it.
 */
export const CHOICES = [
  TEAM_FACET,
  ...FACETS,
  { id: 'together', title: 'Causes together' },
] as const;

export type ChoiceId = (typeof CHOICES)[number]['id'];

/** A value of `together`: the same whichever cause is named first. */
export const pairOfCauses = (a: string, b: string): string => [a, b].toSorted().join('.');

/** The causes of a value of `together`. */
export const causesOfPair = (value: string): string[] => value.split('.');

/** The facets that a row of results shows; the others are in the columns alone, so that the index stays small. */
export const ROW_FACETS: readonly FacetId[] = ['cause', 'service', 'severity'];
