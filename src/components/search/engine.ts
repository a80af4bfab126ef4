import { type ColumnKey, type Columns, membersOf, orderedBy } from '../../core/search/columns.ts';
import { conceptWord } from '../../core/search/concept-words.ts';
import type { Membership } from '../../core/search/narrow.ts';
import type { Pagefind, PagefindFragment, PagefindResult } from '../../core/search/pagefind.ts';
import { correctQuery, type Query, readQuery } from '../../core/search/query.ts';
import { rank, type Strengths } from '../../core/search/rank.ts';
import type { Group } from '../../core/search/vocabulary/group.ts';
import { type Vocabulary, vocabularyOf } from '../../core/search/vocabulary/vocabulary.ts';
import { nearestWords } from '../../core/search/words/spelling.ts';
import { isKnown, isSpellable, partOf } from '../../core/search/words/word-list.ts';

/** Where the index comes from; a test hands in its own. */
export interface IndexSource {
  pagefind(): Promise<Pagefind>;
  /** A JSON file of the index's folder. */
  json(path: string): Promise<unknown>;
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

/** What results are ordered by, other than relevance. */
export type SortKey = 'date' | ColumnKey;

/** Search over Pagefind's index, which finds pages with every word, so that a sentence finds something too. */
export interface Engine {
  ask(text: string): Promise<Answer>;
  /** Every postmortem, newest first: the order in which the index was written. */
  all(): Promise<string[]>;
  /** The ids of postmortems in the order of a key, newest or greatest first, those without it missing. */
  order(key: SortKey): Promise<string[]>;
  /** For each `facet:value`, the ids of the postmortems that have it. */
  facets(): Promise<Membership<string>>;
  fragment(id: string): Promise<PagefindFragment>;
}

/** Opens an index. Nothing is loaded before it is needed; whatever cannot be loaded rejects the call that needs it. */
export function openIndex(source: IndexSource): Engine {
  const handles = new Map<string, PagefindResult>();
  const pagefind = once(() => source.pagefind());
  const vocabulary = once(async () =>
    vocabularyOf((await source.json('vocabulary.json')) as Group[]),
  );
  const part = keyed(
    async (name: string) => (await source.json(`words/${name}.json`)) as Record<string, number>,
  );
  const search = async (term: string | null) => {
    const { results } = await (await pagefind()).search(term);
    for (const result of results) if (!handles.has(result.id)) handles.set(result.id, result);
    return results;
  };
  const strengths = keyed(
    async (term: string): Promise<Strengths<string>> =>
      new Map((await search(term)).map(({ id, score }) => [id, score])),
  );
  const everything = once(async () => (await search(null)).map(({ id }) => id));
  const columns = once(async () => (await source.json('columns.json')) as Columns);
  const facets = once(async () => membersOf(await columns(), await everything()));
  const order = async (key: SortKey) =>
    key === 'date' ? await everything() : orderedBy(await columns(), await everything(), key);

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
        );
        if (near) corrections.set(word, near.word);
        else unknown.push(typed);
      }),
    );
    return { corrections, unknown, corrected: correctQuery(text, corrections) };
  }

  async function rankWith(
    query: Query,
    none: ReadonlySet<string>,
    { groups }: Vocabulary,
  ): Promise<Hit[]> {
    const words = query.words.filter(({ typed }) => !none.has(typed));
    const found = new Map<string, Strengths<string>>();
    await Promise.all([
      ...words.map(async ({ word, stem }) => found.set(stem, await strengths(word))),
      ...query.concepts.map(async ({ group }) =>
        found.set(`#${group}`, await strengths(conceptWord(group))),
      ),
    ]);
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
          related: shared.flatMap((group) => groups[group]?.[0] ?? []),
        }))
    );
  }

  return {
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
    all: everything,
    order,
    facets,
    async fragment(id) {
      const handle = handles.get(id);
      if (!handle) throw new Error(`The index gave no result ${id}.`);
      return await handle.data();
    },
  };
}

const WITHOUT_VOCABULARY: Vocabulary = vocabularyOf([]);

/** The same promise for every call; one that failed is tried again by the next call. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  const made = keyed(() => make());
  return () => made('');
}

function keyed<T>(make: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const made = new Map<string, Promise<T>>();
  return (key) => {
    let promise = made.get(key);
    if (!promise) {
      promise = make(key);
      promise.catch(() => made.delete(key));
      made.set(key, promise);
    }
    return promise;
  };
}
