import { WEEKDAYS as WEEKDAY_TITLES } from '../time/weekdays.ts';

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

/**
 * The facets that stand open in a search. The others are folded, and a file of their own says which postmortem has
 * what: half of a first search of ten thousand, besides the index, for groups that few readers open.
 */
export const OPEN_FACETS = [
  'cause',
  'service',
  'severity',
  'year',
] as const satisfies readonly FacetId[];

export type OpenFacetId = (typeof OPEN_FACETS)[number];
export type FoldedFacetId = Exclude<FacetId, OpenFacetId>;

const isOpen = (id: string): id is OpenFacetId => OPEN_FACETS.some((open) => open === id);

export const FOLDED_FACETS = FACETS.flatMap(({ id }): FoldedFacetId[] => (isOpen(id) ? [] : [id]));

/** Whose postmortem it is, where a search finds those of several sites. */
export const TEAM_FACET = { id: 'team', title: 'Team' } as const;

/** When it began, by its own clock: a day or a month (`began=2024-06`), and an hour of a weekday (`hour=mon-14`). */
export const BEGINNINGS = [
  { id: 'began', title: 'Began' },
  { id: 'hour', title: 'Hour' },
] as const;

export type BeginningId = (typeof BEGINNINGS)[number]['id'];

/**
 * What an address can narrow a search by: the team, the facets, when it began, and two causes that were at work together, as
 * root cause or as contributing factor (`together=code-defect.config-error`). Nobody chooses the last three from lists
 * of hundreds; figures lead to them.
 */
export const CHOICES = [
  TEAM_FACET,
  ...FACETS,
  ...BEGINNINGS,
  { id: 'together', title: 'Causes together' },
] as const;

export type ChoiceId = (typeof CHOICES)[number]['id'];

/** A value of `together`: the same whichever cause is named first. */
export const pairOfCauses = (a: string, b: string): string => [a, b].toSorted().join('.');

/** The causes of a value of `together`. */
export const causesOfPair = (value: string): string[] => value.split('.');

/** The facets that a row of results shows; the others are in the columns alone, so that the index stays small. */
export const ROW_FACETS: readonly FacetId[] = ['cause', 'service', 'severity'];

const WEEKDAYS: readonly string[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** The value of `hour` for a place in the week, 0 being Monday. */
export const hourOfWeek = ({ weekday, hour }: { weekday: number; hour: number }): string =>
  `${WEEKDAYS[weekday] ?? 'mon'}-${String(hour).padStart(2, '0')}`;

/** What readers call a value of `hour`; one that is none is called by itself. */
export function sayHour(value: string): string {
  const [, day = '', hour = ''] = /^([a-z]{3})-(\d\d)$/.exec(value) ?? [];
  const weekday = WEEKDAYS.indexOf(day);
  return weekday < 0 ? value : `${WEEKDAY_TITLES[weekday]} ${hour}:00`;
}
