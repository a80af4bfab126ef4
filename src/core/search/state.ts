import { CHOICES, type ChoiceId } from './facet-list.ts';

/** What results can be ordered by. */
export const SORTS = [
  { id: 'relevance', title: 'Relevance' },
  { id: 'date', title: 'Newest first' },
  { id: 'duration', title: 'Longest first' },
  { id: 'impact', title: 'Most impact minutes' },
] as const;

export type SortId = (typeof SORTS)[number]['id'];

/** A search, whole: what was typed, what it is narrowed to, and its order. */
export interface SearchState {
  text: string;
  /** The values that were chosen of each facet; a postmortem has to have one of them. */
  chosen: ReadonlyMap<ChoiceId, readonly string[]>;
  sort: SortId;
}

/** Longer than any question; an address can hold more. */
const LONGEST_TEXT = 1000;

/** A field of one line would leave them out, and make one word of the last and the first of two lines. */
const LINE_BREAKS = /[\r\n]+/g;

/** Reads a search from the query of an address. What it does not know it passes over, as links outlive sites. */
export function readState(query: string): SearchState {
  const parameters = new URLSearchParams(query);
  const sort = SORTS.find(({ id }) => id === parameters.get('sort'));
  const chosen = CHOICES.map(({ id }) => [id, unique(parameters.getAll(id))] as const);
  return {
    text: (parameters.get('q') ?? '').replace(LINE_BREAKS, ' ').slice(0, LONGEST_TEXT),
    chosen: new Map(chosen.filter(([, values]) => values.length > 0)),
    sort: sort?.id ?? 'relevance',
  };
}

/** The query of a search's address, empty or with its `?`: the same search has the same address. */
export function writeState({ text, chosen, sort }: SearchState): string {
  const parameters = new URLSearchParams();
  if (text.trim() !== '') parameters.set('q', text.trim());
  for (const { id } of CHOICES) {
    for (const value of (chosen.get(id) ?? []).toSorted()) parameters.append(id, value);
  }
  if (sort !== 'relevance') parameters.set('sort', sort);
  const query = parameters.toString();
  return query === '' ? '' : `?${query}`;
}

/** True when nothing is asked: neither words nor a facet. */
export const asksNothing = ({ text, chosen }: SearchState): boolean =>
  text.trim() === '' && chosen.size === 0;

const unique = (values: readonly string[]): string[] => [...new Set(values)].filter(Boolean);
