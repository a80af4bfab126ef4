import type { CodeEntry } from '../core/codes/entry.ts';
import { codes } from '../core/codes/index.ts';
import { GROUPINGS, type Group, type Grouping, groupsOf } from '../core/insight/groups.ts';
import { type Neighbours, neighboursAmong } from '../core/insight/neighbours.ts';
import { cutIntoPages, type PageOf } from '../core/insight/pages-of-list.ts';
import { longestOf } from '../core/insight/population.ts';
import { isOverdue } from '../core/insight/promises.ts';
import { dayOf, type Postmortem } from '../core/postmortem.ts';
import { keptReading } from '../repository/content-reading.ts';
import type { BrokenPostmortem } from '../repository/published.ts';
import { recordKey } from '../repository/record-key.ts';
import { knowledgeBase } from './knowledge.ts';
import { pageKey } from './page-key.ts';
import { type SimilarNeighbour, similarFinder } from './similar.ts';
import { audience, places } from './surroundings.ts';

/** How many rows a page of a list has. */
const PAGE_SIZE = 50;

/** A list of postmortems cut into pages. */
export const pagesOf = (postmortems: readonly Postmortem[]) => cutIntoPages(postmortems, PAGE_SIZE);

/** What stands at an address below /postmortems/: a postmortem, a way to one, or what is wrong with a file. */
export interface PostmortemProps {
  postmortem?: Postmortem;
  neighbours?: Neighbours;
  similar?: SimilarNeighbour[];
  /** The postmortem that has this id as an alias. */
  target?: Pick<Postmortem, 'id' | 'title'>;
  /** Only in the dev server: a file that has errors. */
  broken?: BrokenPostmortem;
}

/**
 * Everything at /postmortems/<id>/: each postmortem, each earlier id of one, and in the dev server each broken file.
 * The dev server asks for these after each edit to show one page: there that page looks for what is alike itself.
 */
export async function postmortemPaths() {
  const { onDemand } = await keptReading(places(), audience());
  const [{ postmortems, broken, buildDay, keyOf }, similarTo] = await Promise.all([
    knowledgeBase(),
    onDemand ? null : similarFinder(),
  ]);
  const neighbours = neighboursAmong(postmortems);
  const at = (id: string, props: PostmortemProps, ...shown: unknown[]) => ({
    params: { id },
    props,
    // The key of a postmortem stands for it.
    cacheKey: pageKey({ ...props, postmortem: undefined }, shown),
  });
  return [
    ...postmortems.map((postmortem) =>
      at(
        postmortem.id,
        {
          postmortem,
          neighbours: neighbours(postmortem.id),
          ...(similarTo && { similar: similarTo(postmortem.id) }),
        },
        keyOf(postmortem.id),
        postmortem.actions.map((action) => isOverdue(action, buildDay)),
      ),
    ),
    ...postmortems.flatMap(({ aliases, id, title }) =>
      aliases.map((alias) => at(alias, { target: { id, title } })),
    ),
    ...broken.map((file) => at(file.id, { broken: file })),
  ];
}

/** The pages of the list of all after the first, which has an address of its own. */
export async function listPaths() {
  const { postmortems } = await knowledgeBase();
  // Each page says of how many it is one, and from when to when they are.
  const ends = [postmortems[0], postmortems.at(-1)].map((one) => one && dayOf(one));
  const all = [postmortems.length, ends, longestOf(postmortems)];
  return pagesOf(postmortems)
    .slice(1)
    .map((list) => ({
      params: { page: String(list.page) },
      props: { list },
      cacheKey: pageKey(list.pages, all, list.items.map(recordKey)),
    }));
}

/** The overviews of the indexes: /causes/, /services/ and so on. */
export const groupingPaths = () => GROUPINGS.map((grouping) => ({ params: { grouping } }));

/** Every page of every group of every index. */
export async function groupPaths() {
  const knowledge = await knowledgeBase();
  return GROUPINGS.flatMap((grouping: Grouping) =>
    groupsOf(grouping, knowledge.postmortems, {
      ...knowledge,
      severities: knowledge.site.severities,
    }).flatMap((group: Group) =>
      pagesOf(group.postmortems).map((list) => ({
        params: {
          grouping,
          id: group.id,
          page: list.page === 1 ? undefined : `page/${list.page}`,
        },
        props: { group, list },
        cacheKey: groupPageKey(group, list, knowledge.postmortems.length),
      })),
    ),
  );
}

/** The first page of a group draws all of its members; the others have their rows, and bars to a common measure. */
function groupPageKey(group: Group, list: PageOf<Postmortem>, all: number): string {
  const { postmortems, contributing, ...about } = group;
  return list.page === 1
    ? pageKey(about, all, list.pages, postmortems.map(recordKey), contributing.map(recordKey))
    : pageKey(about, list.page, list.pages, longestOf(postmortems), list.items.map(recordKey));
}

/** A page for every issue code there is. */
export const rulePaths = () =>
  Object.entries<CodeEntry>(codes).map(([code, entry]) => ({
    params: { code },
    props: { code, entry },
    cacheKey: code,
  }));
