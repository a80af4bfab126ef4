import type { Vocabulary } from './vocabulary/vocabulary.ts';
import { isStopWord } from './words/stop.ts';
import { type Token, tokensOf } from './words/tokens.ts';
import { isSpellable } from './words/word-list.ts';

/** A word to look for. */
export interface QueryWord {
  /** As typed. */
  typed: string;
  /** In lower case, without accents. */
  word: string;
  stem: string;
  /** The whole of a compound, looked for besides its parts. */
  whole: boolean;
  place: number;
  /** True where what begins with it is not meant: `INC` of a ticket's number is not `incident`. */
  alone?: true;
}

/** Words of a query that speak of one group of the vocabulary. */
export interface QueryConcept {
  group: number;
  places: readonly number[];
  /** True where they are less without a word that is not asked for: `timed` alone is not `timed out`. */
  idiom?: true;
}

/** What somebody asks, taken apart. */
export interface Query {
  words: QueryWord[];
  concepts: QueryConcept[];
  /** What stands in double quotes, without them: it has to stand so in a result. */
  phrases: string[];
  /** True where words were left out, since there were too many. */
  isCut?: true;
}

/** Every text has each of them, and an address or a version that was pasted has several. */
const DIGIT = /^\d$/;

/**
 * Fewer are the beginning of another word where they stand for it, as `dev` for developers, and not within a name, unless
 * they are being typed, which the last word is.
 */
const LETTERS_THAT_BEGIN = 4;

/** What stands in quotes, also in those that telephones and word processors make of them. */
const QUOTED = /"([^"]+)"|[“„]([^“”„]+)[“”]/g;

/** Enough for a question; what is pasted beyond it would only slow the answer. */
export const MOST_WORDS = 40;

/**
 * Takes a question apart. Each word is asked for once; words and digits that stand in every text are left out unless
 * there is nothing else.
 */
export function readQuery(text: string, vocabulary: Vocabulary): Query {
  const tokens = tokensOf(text);
  const telling = tokens.filter(({ word }) => !isStopWord(word) && !DIGIT.test(word));
  const words = uniqueBy(telling.length > 0 ? telling : tokens, ({ stem }) => stem);
  const end = text.trimEnd().length;
  const names = tokens.filter(({ whole }) => whole);
  const isAlone = ({ word, from, to }: Token) =>
    !isSpellable(word) ||
    (word.length < LETTERS_THAT_BEGIN &&
      to < end &&
      names.some((name) => name.from <= from && to <= name.to));
  return {
    words: words.slice(0, MOST_WORDS).map((token) => ({
      typed: text.slice(token.from, token.to),
      word: token.word,
      stem: token.stem,
      whole: token.whole,
      place: token.place,
      ...(isAlone(token) ? { alone: true } : {}),
    })),
    ...(words.length > MOST_WORDS ? { isCut: true } : {}),
    concepts: conceptsOf(tokens, vocabulary),
    phrases: [...text.matchAll(QUOTED)].flatMap(
      ([, straight, curly]) => (straight ?? curly)?.trim() || [],
    ),
  };
}

/**
 * The same question with some words replaced, each by the word that a reader more likely meant. A word is named as it
 * is typed, and replaced in whatever case it comes.
 */
export function correctQuery(text: string, corrections: ReadonlyMap<string, string>): string {
  const tokens = tokensOf(text);
  const words = new Map(tokens.map(({ word, from, to }) => [text.slice(from, to), word]));
  const instead = new Map(
    [...corrections].map(([typed, meant]) => [words.get(typed) ?? typed, meant]),
  );
  return replaceWords(text, tokens, instead);
}

function replaceWords(text: string, tokens: readonly Token[], meant: ReadonlyMap<string, string>) {
  let corrected = '';
  let at = 0;
  for (const { whole, word, from, to } of tokens) {
    const instead = whole ? undefined : meant.get(word);
    if (instead === undefined || from < at) continue;
    corrected += text.slice(at, from) + instead;
    at = to;
  }
  return corrected + text.slice(at);
}

function conceptsOf(tokens: readonly Token[], vocabulary: Vocabulary): QueryConcept[] {
  const places = new Map<number, Set<number>>();
  for (const { group, from, to } of vocabulary.mentionsIn(tokens)) {
    const known = places.get(group) ?? new Set();
    for (let place = from; place < to; place++) known.add(place);
    places.set(group, known);
  }
  const particles = new Set(
    tokens.filter(({ word }) => isStopWord(word)).map(({ place }) => place),
  );
  return [...places].map(([group, covered]) => ({
    group,
    places: [...covered],
    ...([...covered].some((place) => particles.has(place)) ? { idiom: true } : {}),
  }));
}

function uniqueBy<T>(items: readonly T[], key: (item: T) => string): T[] {
  const seen = new Set<string>();
  return items.filter((item) => !seen.has(key(item)) && seen.add(key(item)));
}
