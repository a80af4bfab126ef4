// What the list of actions is narrowed to, as its address says it. No DOM here, so that it can be tested.

/** The parameters of the address, each at most once. */
export const FILTERS = ['state', 'owner', 'lesson', 'service'] as const;

export type ActionFilter = Record<(typeof FILTERS)[number], string>;

/** What a row says of itself; services are separated by spaces. */
export interface FilteredRow {
  state: string;
  overdue: boolean;
  owner: string;
  lesson: string;
  services: string;
}

/** What an address says for "none recorded": no id is a hyphen alone, since ids begin and end with a letter or digit. */
export const NONE = '-';

/** Reads a filter from the query of an address; what it does not name is empty and lets everything pass. */
export function readFilter(query: string): ActionFilter {
  const parameters = new URLSearchParams(query);
  const of = (name: string) => parameters.get(name) ?? '';
  return { state: of('state'), owner: of('owner'), lesson: of('lesson'), service: of('service') };
}

/** The query of a filter's address, empty or with its `?`. */
export function writeFilter(filter: ActionFilter): string {
  const chosen = FILTERS.flatMap((name) => (filter[name] === '' ? [] : [[name, filter[name]]]));
  return chosen.length === 0 ? '' : `?${new URLSearchParams(chosen)}`;
}

/** Whether only what is still to do can pass. */
export const isForPending = ({ state }: ActionFilter): boolean =>
  ['pending', 'overdue', 'open', 'in-progress'].includes(state);

/** Whether a row passes. The states `pending` and `overdue` stand for several: open or in progress. */
export function passes(filter: ActionFilter, row: FilteredRow): boolean {
  return (
    hasState(filter.state, row) &&
    names(filter.owner, row.owner) &&
    names(filter.lesson, row.lesson) &&
    row.services.split(' ').some((service) => names(filter.service, service))
  );
}

const names = (wanted: string, own: string): boolean =>
  wanted === '' || wanted === (own === '' ? NONE : own);

function hasState(state: string, row: FilteredRow): boolean {
  if (state === 'overdue') return row.overdue;
  if (state === 'pending') return row.state === 'open' || row.state === 'in-progress';
  return state === '' || state === row.state;
}
