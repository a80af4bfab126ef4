import { type Answer, answering } from './answer.ts';
import type { ColumnKey } from './columns.ts';
import { keyed, once } from './once.ts';
import type { PagefindFragment, PagefindResult } from './pagefind.ts';
import type { Strengths } from './rank.ts';
import { openTables, type Tables } from './tables.ts';
import type { Group } from './vocabulary/group.ts';
import { vocabularyOf } from './vocabulary/vocabulary.ts';
import type { WholeIndex } from './whole-index.ts';
import { isSpellable, partOf, wordsFrom } from './words/word-list.ts';

/** A site of which the incidents are found. */
export interface SearchedSite {
  /** What the facet of teams calls it. */
  team: string;
  title: string;
  /** Of its index, and of its pages; both end with a slash. */
  folder: string;
  base: string;
}

/** Where the index comes from; a test hands in its own. */
export interface IndexSource {
  /** The sites that can be reached, the reader's own first; without that one there is no answer. */
  sites(): Promise<readonly SearchedSite[]>;
  /** Their indexes as one, in the same order. */
  index(): Promise<WholeIndex>;
  /** A JSON file of the folder of a site's index. */
  json(site: SearchedSite, path: string): Promise<unknown>;
}

/** Search over Pagefind's index, which finds pages with every word, so that a sentence finds something too. */
export interface Engine {
  /** Loads what every search needs, for a reader who is about to ask. */
  open(): Promise<void>;
  ask(text: string): Promise<Answer>;
  /** Every postmortem: of each site in its turn, newest first. */
  all(): Promise<string[]>;
  /** The ids of postmortems in the order of a key, newest or greatest first, those without it missing. */
  order(key: ColumnKey): Promise<string[]>;
  facets: Tables['facets'];
  fragment(id: string): Promise<PagefindFragment>;
  /** Whose postmortem it is. */
  siteOf(id: string): Promise<SearchedSite>;
  /** The sites that could be reached. */
  sites(): Promise<readonly SearchedSite[]>;
}

/** Opens an index. Nothing is loaded before it is needed; whatever cannot be loaded rejects the call that needs it. */
export function openIndex(source: IndexSource): Engine {
  const handles = new Map<string, PagefindResult>();
  const index = once(() => source.index());
  const sites = once(() => source.sites());
  /** A file of each site. */
  const files = async <T>(path: string): Promise<T[]> =>
    await Promise.all((await sites()).map(async (site) => (await source.json(site, path)) as T));
  const vocabulary = once(async () => {
    const [own] = await sites();
    return vocabularyOf(own ? ((await source.json(own, 'vocabulary.json')) as Group[]) : []);
  });
  const part = keyed(async (name: string) =>
    addUp(await files<Record<string, number>>(`words/${name}.json`)),
  );
  const keep = (results: readonly PagefindResult[]) => {
    for (const result of results) if (!handles.has(result.id)) handles.set(result.id, result);
    return results;
  };
  const having = async (term: string, known: readonly string[]): Promise<Strengths<string>> => {
    const results = keep(await (await index()).search(term, known));
    return new Map(results.map(({ id, score }) => [id, score]));
  };
  const begun = keyed(async (term) =>
    having(term, isSpellable(term) ? wordsFrom(term, await part(partOf(term))) : []),
  );
  const alone = keyed((term) => having(term, []));
  const strengths = (term: string, isAlone = false) => (isAlone ? alone : begun)(term);
  const everything = once(async () => keep(await (await index()).all()).map(({ id }) => id));
  const { facets, order, siteOf } = openTables(sites, everything, files);

  const ask = answering({ part, strengths, vocabulary, everything });

  return {
    async open() {
      await index();
    },
    ask,
    all: async () => [...new Set(await everything())],
    order,
    facets,
    async fragment(id) {
      const handle = handles.get(id);
      if (!handle) throw new Error(`The index gave no result ${id}.`);
      return await handle.data();
    },
    siteOf,
    sites,
  };
}

/** How many texts of all sites have each word. */
function addUp(parts: readonly Readonly<Record<string, number>>[]): Record<string, number> {
  const [first = {}, ...others] = parts;
  const sum = { ...first };
  for (const part of others) {
    for (const [word, texts] of Object.entries(part)) sum[word] = (sum[word] ?? 0) + texts;
  }
  return sum;
}
