import { metricsOf } from '../insight/metrics.ts';
import { epochOf, type Postmortem } from '../postmortem.ts';
import { type Column, type Columns, FIRST, FURTHER, type SortColumns } from './columns.ts';
import { FACETS, type FacetId } from './facet-list.ts';
import { facetsOf } from './facets.ts';

/** Writes the facets of postmortems, in the order given. */
export function columnsOf(postmortems: readonly Postmortem[]): Columns {
  const values = postmortems.map(facetsOf);
  const column = (facet: FacetId): Column => {
    const numbers = new Map<string, number>();
    const character = (value: string) => {
      const number = numbers.get(value) ?? numbers.size;
      numbers.set(value, number);
      return String.fromCharCode(FIRST + number);
    };
    const rows = values.map((row) => row[facet].map(character).join(FURTHER));
    return { values: [...numbers.keys()], rows: rows.join('') };
  };
  return Object.fromEntries(FACETS.map(({ id }) => [id, column(id)])) as Columns;
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
