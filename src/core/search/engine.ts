import type { ColumnKey } from './columns.ts';
import { type Corrections, correctWords } from './corrections.ts';
import { keyed, once } from './once.ts';
import type { PagefindFragment, PagefindResult } from './pagefind.ts';
import { type Query, type QueryConcept, type QueryWord, readQuery } from './query.ts';
import { rank, type Strengths } from './rank.ts';
import { openTables, type Tables } from './tables.ts';
import { conceptTerm } from './terms.ts';
import type { Group } from './vocabulary/group.ts';
import { type Vocabulary, vocabularyOf } from './vocabulary/vocabulary.ts';
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

/** A postmortem that answers, and why. */
export interface Hit {
  id: string;
  score: number;
  words: string[];
  /** What it says in other words: the first phrase of each group. */
  related: string[];
  complete: boolean;
}

/** All that answers a question, best first. */
export interface Answer extends Pick<Corrections, 'corrections' | 'unknown'> {
  hits: Hit[];
  /** The question as it was answered, other than asked where words were unknown. */
  query: Query;
  /** The vocabulary that was asked for; an empty one where enough was found without. */
  vocabulary: Vocabulary;
}

/** With this many answers that have every word, nobody needs those that have some: a first search stays small. */
const ENOUGH = 10;

/** Nobody reads so many. */
const MANY = 200;

const NOTHING: Strengths<string> = new Map();

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
  const strengths = keyed(async (term: string): Promise<Strengths<string>> => {
    const known = isSpellable(term) ? wordsFrom(term, await part(partOf(term))) : [];
    const results = keep(await (await index()).search(term, known));
    return new Map(results.map(({ id, score }) => [id, score]));
  });
  const everything = once(async () => keep(await (await index()).all()).map(({ id }) => id));
  const { facets, order, siteOf } = openTables(sites, everything, files);

  /**
   * Whether a group tells more than a word of it, which is in no more postmortems. Where that is in most of very many,
   * the group's part of the index is not worth the loading; among few, it may find what has the word by another name.
   */
  async function isTelling(
    { places }: QueryConcept,
    words: readonly QueryWord[],
    found: ReadonlyMap<string, Strengths<string>>,
  ): Promise<boolean> {
    const [place, ...others] = places;
    const word = others.length === 0 && words.find((one) => one.place === place);
    const having = word ? (found.get(word.stem)?.size ?? 0) : 0;
    return having < MANY || having < (await everything()).length / 2;
  }

  async function rankWith(
    query: Query,
    none: ReadonlySet<string>,
    vocabulary: Vocabulary,
  ): Promise<Hit[]> {
    const words = query.words.filter(({ typed }) => !none.has(typed));
    const found = new Map<string, Strengths<string>>();
    await Promise.all(words.map(async ({ word, stem }) => found.set(stem, await strengths(word))));
    await Promise.all(
      query.concepts.map(async (concept) => {
        if (!(await isTelling(concept, words, found))) return;
        const { group } = concept;
        found.set(conceptTerm(group), await strengths(vocabulary.word(group)));
      }),
    );
    const quoted = await Promise.all(
      query.phrases.map(async (phrase) => await strengths(`"${phrase.replaceAll('"', '')}"`)),
    );
    return (
      rank(query, (term) => found.get(term) ?? NOTHING)
        // A pasted line of a log has quotes too: what nobody wrote so is asked for word by word.
        .filter(({ document }) => quoted.every((pages) => pages.size === 0 || pages.has(document)))
        .map(({ document, groups: shared, ...hit }) => ({
          ...hit,
          id: document,
          related: shared.flatMap((group) => vocabulary.groups[group]?.[0] ?? []),
        }))
    );
  }

  return {
    async open() {
      await index();
    },
    async ask(text) {
      const plain = readQuery(text, WITHOUT_VOCABULARY);
      const { corrections, unknown, corrected } = await correctWords(text, plain, {
        part,
        count: async (word) => (await strengths(word)).size,
        vocabulary,
      });
      const none = new Set(unknown);
      const answer = async (words: Vocabulary): Promise<Answer> => {
        const query = readQuery(corrected, words);
        const hits = await rankWith(query, none, words);
        return { hits, query, corrections, unknown, vocabulary: words };
      };
      const exact = await answer(WITHOUT_VOCABULARY);
      const enough = exact.hits.filter(({ complete }) => complete).length >= ENOUGH;
      return enough || exact.query.phrases.length > 0 ? exact : await answer(await vocabulary());
    },
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

const WITHOUT_VOCABULARY: Vocabulary = vocabularyOf([]);
