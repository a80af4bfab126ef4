import type { ColumnKey } from './columns.ts';
import { keyed, once } from './once.ts';
import type { PagefindFragment, PagefindResult } from './pagefind.ts';
import { correctQuery, type Query, readQuery } from './query.ts';
import { rank, type Strengths } from './rank.ts';
import { openTables, type Tables } from './tables.ts';
import { conceptTerm } from './terms.ts';
import type { Group } from './vocabulary/group.ts';
import { type Vocabulary, vocabularyOf } from './vocabulary/vocabulary.ts';
import type { WholeIndex } from './whole-index.ts';
import { inflectionsOf } from './words/inflections.ts';
import { nearestWords } from './words/spelling.ts';
import { isKnown, isSpellable, longerWords, partOf } from './words/word-list.ts';

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
export interface Answer {
  hits: Hit[];
  /** The question as it was answered, other than asked where words were unknown. */
  query: Query;
  /** Words that no postmortem knows, each with the one that was taken instead. */
  corrections: Map<string, string>;
  /** Words that no postmortem knows, nor anything like them. */
  unknown: string[];
  /** The vocabulary that was asked for; an empty one where enough was found without. */
  vocabulary: Vocabulary;
}

/** With this many answers that have every word, nobody needs those that have some: a first search stays small. */
const ENOUGH = 10;

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
    const longer = isSpellable(term) ? longerWords(term, await part(partOf(term))) : [];
    const results = keep(await (await index()).search(term, longer));
    return new Map(results.map(({ id, score }) => [id, score]));
  });
  const everything = once(async () => keep(await (await index()).all()).map(({ id }) => id));
  const { facets, order, siteOf } = openTables(sites, everything, files);

  /** Sets right what no postmortem knows. */
  async function correct(text: string, plain: Query) {
    const corrections = new Map<string, string>();
    const unknown: string[] = [];
    await Promise.all(
      plain.words.map(async ({ word, stem, typed, whole }) => {
        if (whole || !isSpellable(word)) return;
        const known = await part(partOf(word));
        if (isKnown(word, known)) {
          // Pagefind reports a part of the index that it cannot load to the console alone, and finds nothing.
          const { size } = await strengths(word);
          if (size === 0 && known[word]) throw new Error(`The index has no part for ${word}.`);
          return;
        }
        // A word of the trade is spelt right, though nobody here says it.
        if ((await vocabulary()).knows(stem)) {
          unknown.push(typed);
          return;
        }
        // A first letter that is wrong is nearly always its neighbour's: `hte` for `the`.
        const others = await part(partOf(word.charAt(1)));
        const all = Object.entries({ ...others, ...known });
        const [near] = nearestWords(
          word,
          all.map(([other, count]) => ({ word: other, count })),
          1,
          inflectionsOf,
        );
        if (near) corrections.set(typed, near.word);
        else unknown.push(typed);
      }),
    );
    return { corrections, unknown, corrected: correctQuery(text, corrections) };
  }

  /**
   * A group of the vocabulary is in no fewer postmortems than a word of it. Where this is in most of them the group tells
   * nothing, and its part of the index is not worth the loading.
   */
  async function rankWith(
    query: Query,
    none: ReadonlySet<string>,
    vocabulary: Vocabulary,
  ): Promise<Hit[]> {
    const words = query.words.filter(({ typed }) => !none.has(typed));
    const found = new Map<string, Strengths<string>>();
    await Promise.all(words.map(async ({ word, stem }) => found.set(stem, await strengths(word))));
    const half = query.concepts.length === 0 ? 0 : (await everything()).length / 2;
    const isCommon = (place: number | undefined) =>
      words.some(({ stem, place: its }) => its === place && (found.get(stem)?.size ?? 0) > half);
    const telling = query.concepts.filter(
      ({ places }) => places.length > 1 || !isCommon(places[0]),
    );
    await Promise.all(
      telling.map(async ({ group }) =>
        found.set(conceptTerm(group), await strengths(vocabulary.word(group))),
      ),
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
      const { corrections, unknown, corrected } = await correct(text, plain);
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
