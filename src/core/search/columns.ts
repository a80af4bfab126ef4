import type { BeginningId, FoldedFacetId, OpenFacetId } from './facet-list.ts';
import type { Membership } from './narrow.ts';

/** One facet of all postmortems: which values occur, and which of them each postmortem has. */
export interface Column {
  values: string[];
  /**
   * A character for each postmortem: FIRST stands for value 0, the next for 1, and so on. Further values of the same
   * postmortem follow it, each after a `+`.
   */
  rows: string;
}

/**
 * The open facets of all postmortems, column by column, in the order of the index. A browser needs them for all at
 * once, to count; so they are one small file, where a filter of Pagefind's is five times as large at ten thousand, and
 * has to be asked for value by value.
 */
export type Columns = Record<OpenFacetId, Column>;

/** The others: a file that nobody needs before one of them is unfolded or chosen. */
export type FoldedColumns = Record<FoldedFacetId, Column>;

/** When all began: a file that nobody needs before a figure leads to it. */
export type BeginningColumns = Record<BeginningId, Column>;

/** What all postmortems can be ordered by, in the same order: a file that nobody needs before they ask for another order. */
export interface SortColumns {
  /** When each began: whole hours since 1970 of the first, and of each other how many hours before the one above it. */
  hours: number[];
  /** Minutes; null where unknown. */
  duration: (number | null)[];
  impact: (number | null)[];
}

export type ColumnKey = 'date' | 'duration' | 'impact';

/** `]`, the first character after which nothing has to be escaped in JSON. */
export const FIRST = 0x5d;

export const FURTHER = '+';

/** How many postmortems columns are of: each has one year. */
export function lengthOf({ year }: Columns): number {
  return year.rows.length;
}

/** For each `facet:value`, the documents that have it; `documents` in the order in which the columns were written. */
export function membersOf<D>(
  columns: Readonly<Record<string, Column>>,
  documents: readonly D[],
): Membership<D> {
  const members = new Map<string, Set<D>>();
  for (const [id, { values, rows }] of Object.entries(columns)) {
    const sets = values.map(() => new Set<D>());
    for (const [at, value] of values.entries())
      members.set(`${id}:${value}`, sets[at] ?? new Set());
    let at = 0;
    for (const document of documents) {
      sets[rows.charCodeAt(at) - FIRST]?.add(document);
      for (at += 1; rows[at] === FURTHER; at += 2) {
        sets[rows.charCodeAt(at + 1) - FIRST]?.add(document);
      }
    }
  }
  return members;
}

/** What postmortems are ordered by, in the order in which the columns were written; null where unknown. */
export function valuesOf(columns: SortColumns, key: ColumnKey): (number | null)[] {
  if (key !== 'date') return columns[key];
  let hour = 0;
  return columns.hours.map((hours, at) => {
    hour = at === 0 ? hours : hour - hours;
    return hour;
  });
}

/** The documents with the greatest value first, those that have none left out; equal ones stay in order. */
export function orderedBy<D>(documents: readonly D[], values: readonly (number | null)[]): D[] {
  return documents
    .map((document, at) => ({ document, value: values[at] ?? null }))
    .filter(({ value }) => value !== null)
    .sort((a, b) => (b.value ?? 0) - (a.value ?? 0))
    .map(({ document }) => document);
}
