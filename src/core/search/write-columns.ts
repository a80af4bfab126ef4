import { metricsOf } from '../insight/metrics.ts';
import { epochOf, type Postmortem } from '../postmortem.ts';
import {
  type BeginningColumns,
  type Column,
  type Columns,
  FIRST,
  type FoldedColumns,
  FURTHER,
  type SortColumns,
} from './columns.ts';
import { BEGINNINGS, FOLDED_FACETS, OPEN_FACETS } from './facet-list.ts';
import { beginningsOf, foldedFacetsOf, openFacetsOf } from './facets.ts';

/** Writes the open facets of postmortems, in the order given. */
export const columnsOf = (postmortems: readonly Postmortem[]): Columns =>
  columnsFrom(OPEN_FACETS, postmortems.map(openFacetsOf));

/** Writes the others, in the order given. */
export const foldedColumnsOf = (postmortems: readonly Postmortem[]): FoldedColumns =>
  columnsFrom(FOLDED_FACETS, postmortems.map(foldedFacetsOf));

/** Writes when they began, in the order given. */
export const beginningColumnsOf = (postmortems: readonly Postmortem[]): BeginningColumns =>
  columnsFrom(
    BEGINNINGS.map(({ id }) => id),
    postmortems.map(beginningsOf),
  );

function columnsFrom<Id extends string>(
  ids: readonly Id[],
  rows: readonly Readonly<Record<Id, string[]>>[],
): Record<Id, Column> {
  const column = (id: Id): Column => {
    const numbers = new Map<string, number>();
    const character = (value: string) => {
      const number = numbers.get(value) ?? numbers.size;
      numbers.set(value, number);
      return String.fromCharCode(FIRST + number);
    };
    // In one order they are a tenth smaller when they are compressed.
    const written = rows.map((row) => row[id].map(character).sort().join(FURTHER));
    return { values: [...numbers.keys()], rows: written.join('') };
  };
  return Object.fromEntries(ids.map((id) => [id, column(id)])) as Record<Id, Column>;
}

/** Writes what they can be ordered by, in the order given. */
export function sortColumnsOf(postmortems: readonly Postmortem[]): SortColumns {
  const metrics = postmortems.map(metricsOf);
  const hours = postmortems.map((postmortem) => Math.floor(epochOf(postmortem) / 60));
  return {
    hours: hours.map((hour, at) => (at === 0 ? hour : (hours[at - 1] ?? 0) - hour)),
    duration: metrics.map(({ timeToResolve }) => timeToResolve),
    impact: metrics.map(({ impactMinutes }) =>
      impactMinutes === null ? null : Math.round(impactMinutes * 10) / 10,
    ),
  };
}
