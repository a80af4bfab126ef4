import {
  type ColumnKey,
  type Columns,
  lengthOf,
  membersOf,
  orderedBy,
  type SortColumns,
  valuesOf,
} from './columns.ts';
import type { SearchedSite } from './engine.ts';
import { BEGINNINGS, type ChoiceId, FOLDED_FACETS, TEAM_FACET } from './facet-list.ts';
import type { Membership } from './narrow.ts';
import { keyed, once } from './once.ts';

/** What is known of all postmortems at once: facets, sort keys and whose they are. */
export interface Tables {
  /** For each `facet:value`, the ids of the postmortems that have it: of the open facets, and of the others as `needed`. */
  facets(needed: readonly ChoiceId[]): Promise<Membership<string>>;
  order(key: ColumnKey): Promise<string[]>;
  siteOf(id: string): Promise<SearchedSite>;
}

/** Causes that came together are root causes, or factors, which are folded. */
const isFolded = (choice: ChoiceId): boolean =>
  choice === 'together' || FOLDED_FACETS.some((id) => id === choice);

/**
 * Joins the columns of sites: `everything` gives the ids of all postmortems, site after site in the order of `sites`,
 * and `files` a file of each.
 */
export function openTables(
  sites: () => Promise<readonly SearchedSite[]>,
  everything: () => Promise<readonly string[]>,
  files: <T>(path: string) => Promise<T[]>,
): Tables {
  const columnsOf = keyed((path) => files<Columns>(path));
  const bySite = once(async () => {
    const [all, ids, columns] = await Promise.all([
      sites(),
      everything(),
      columnsOf('columns.json'),
    ]);
    let from = 0;
    return all.flatMap((site, at) => {
      const own = columns[at];
      if (!own) return [];
      const count = lengthOf(own);
      from += count;
      return [{ site, ids: ids.slice(from - count, from) }];
    });
  });
  const membersIn = keyed(async (path: string) => {
    const [all, columns] = await Promise.all([bySite(), columnsOf(path)]);
    const members = new Map<string, Set<string>>();
    const add = (key: string, ids: Iterable<string>) => {
      const known = members.get(key) ?? new Set();
      for (const id of ids) known.add(id);
      members.set(key, known);
    };
    for (const [at, { site, ids }] of all.entries()) {
      add(`${TEAM_FACET.id}:${site.team}`, ids);
      for (const [key, having] of membersOf(columns[at] ?? {}, ids)) add(key, having);
    }
    return members;
  });
  // Two sites may have the same shard: its results come once, and the reader's own site is the first.
  const owners = once(
    async () =>
      new Map(
        (await bySite()).toReversed().flatMap(({ site, ids }) => ids.map((id) => [id, site])),
      ),
  );
  return {
    async facets(needed) {
      const paths = ['columns.json'];
      if (needed.some(isFolded)) paths.push('folded.json');
      if (needed.some((one) => BEGINNINGS.some(({ id }) => id === one))) {
        paths.push('beginnings.json');
      }
      const all = await Promise.all(paths.map(membersIn));
      return new Map(all.flatMap((members) => [...members]));
    },
    async order(key) {
      // One site gives them in that order already, and needs no file for it.
      if (key === 'date' && (await sites()).length === 1) return [...(await everything())];
      const [ids, columns] = await Promise.all([everything(), files<SortColumns>('order.json')]);
      const ordered = orderedBy(
        ids,
        columns.flatMap((site) => valuesOf(site, key)),
      );
      return [...new Set(ordered)];
    },
    async siteOf(id) {
      const site = (await owners()).get(id);
      if (!site) throw new Error(`The index gave no result ${id}.`);
      return site;
    },
  };
}
