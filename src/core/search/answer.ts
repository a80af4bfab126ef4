import { type Corrections, correctWords, type KnownWords } from './corrections.ts';
import { type Query, type QueryConcept, type QueryWord, readQuery } from './query.ts';
import { rank, type Strengths } from './rank.ts';
import { conceptTerm } from './terms.ts';
import { type Vocabulary, vocabularyOf } from './vocabulary/vocabulary.ts';
import { turnsNeighbour } from './words/stop.ts';
import { tokensOf } from './words/tokens.ts';

/** A postmortem that answers, and why. */
export interface Hit {
  id: string;
  score: number;
  words: string[];
  /** What it says in other words: the first phrase of each group. */
  related: string[];
  complete: boolean;
  /** True where it was asked for by its name or its day: all of it answers, and no word of it more than others. */
  named?: true;
}

/** All that answers a question, best first. */
export interface Answer extends Pick<Corrections, 'corrections' | 'unknown'> {
  hits: Hit[];
  /** Words that no postmortem has, of which some say it in other words. */
  inOtherWords: string[];
  /** What was quoted and stands so in no postmortem: it was asked for word by word. */
  unquoted: string[];
  /** The question as it was answered, other than asked where words were unknown. */
  query: Query;
  /** The vocabulary that was asked for; an empty one where enough was found without. */
  vocabulary: Vocabulary;
}

/** What an index knows; whatever cannot be loaded rejects the answer. */
export interface AskedIndex extends Pick<KnownWords, 'part' | 'vocabulary'> {
  /** The postmortems that have a term, or a word that begins with it unless it is `alone`, by their ids. */
  strengths(term: string, alone?: boolean): Promise<Strengths<string>>;
  /** The ids of all. */
  everything(): Promise<readonly string[]>;
}

/** With this many answers that have every word, nobody needs those that have some: a first search stays small. */
const ENOUGH = 10;

/** Nobody reads so many. */
const MANY = 200;

const NOTHING: Strengths<string> = new Map();

const WITHOUT_VOCABULARY: Vocabulary = vocabularyOf([]);

/** A function that answers questions from an index. */
export function answering(index: AskedIndex): (text: string) => Promise<Answer> {
  const { strengths } = index;

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
    return having < MANY || having < (await index.everything()).length / 2;
  }

  async function answerWith(
    text: string,
    { corrections, unknown }: Corrections,
    vocabulary: Vocabulary,
  ): Promise<Answer> {
    const query = readQuery(text, vocabulary);
    const none = new Set(unknown);
    const words = query.words.filter(({ typed }) => !none.has(typed));
    const found = new Map<string, Strengths<string>>();
    await Promise.all(
      words.map(async ({ word, stem, alone }) => found.set(stem, await strengths(word, alone))),
    );
    await Promise.all(
      query.concepts.map(async (concept) => {
        if (!(await isTelling(concept, words, found))) return;
        const { group } = concept;
        found.set(conceptTerm(group), await strengths(vocabulary.word(group)));
      }),
    );
    const find = (term: string) => found.get(term) ?? NOTHING;
    const quoted = await Promise.all(
      query.phrases.map(async (phrase) => ({
        phrase,
        pages: await strengths(`"${phrase.replaceAll('"', '')}"`),
      })),
    );
    // A pasted line of a log has quotes too: what nobody wrote so is asked for word by word.
    const standing = quoted.filter(({ pages }) => pages.size > 0);
    const hits = rank(query, find)
      .filter(({ document }) => standing.every(({ pages }) => pages.has(document)))
      .map(({ document, groups: shared, ...hit }) => ({
        ...hit,
        id: document,
        related: shared.flatMap((group) => vocabulary.groups[group]?.[0] ?? []),
      }));
    const spoken = query.concepts.filter(({ group }) => find(conceptTerm(group)).size > 0);
    const isSpoken = ({ place }: QueryWord) => spoken.some(({ places }) => places.includes(place));
    const inOtherWords = query.words
      .filter((word) => none.has(word.typed) && isSpoken(word))
      .map(({ typed }) => typed);
    return {
      hits,
      corrections,
      unknown: unknown.filter((word) => !inOtherWords.includes(word)),
      inOtherWords,
      unquoted: quoted.filter(({ pages }) => pages.size === 0).map(({ phrase }) => phrase),
      query,
      vocabulary,
    };
  }

  return async (text) => {
    const corrected = await correctWords(text, readQuery(text, WITHOUT_VOCABULARY), {
      part: index.part,
      count: async (word, alone) => (await strengths(word, alone)).size,
      vocabulary: index.vocabulary,
    });
    const exact = await answerWith(corrected.corrected, corrected, WITHOUT_VOCABULARY);
    const complete = exact.hits.filter((hit) => hit.complete).length;
    // `timed out` has one word that is asked for, which says less than both.
    const isTurned = tokensOf(text).some(({ word }) => turnsNeighbour(word));
    const isQuoted = exact.query.phrases.length > exact.unquoted.length;
    if (isQuoted || (complete >= ENOUGH && !isTurned)) return exact;
    return await answerWith(corrected.corrected, corrected, await index.vocabulary());
  };
}
