import { stem } from './stem.ts';
import { isStopWord } from './stop.ts';
import type { Token } from './tokens.ts';

/**
 * How often words occur in some texts: for each root the number of texts that have one of its forms, and how often
 * each form occurs. Plain data, so that counts can be kept, added to others and taken away from them.
 */
export type WordCounts = [root: string, texts: number, forms: [word: string, count: number][]][];

/** How often each word occurs in one text. Pairs: an object with hundreds of names takes four times as long to make. */
export type TextWords = readonly (readonly [word: string, count: number])[];

/** Which part of the list a word is in: a browser fetches only the parts for the words of a question. */
export const partOf = (word: string): string => (/^[a-z]/.test(word) ? word.charAt(0) : 'other');

const PARTS = [...'abcdefghijklmnopqrstuvwxyz', 'other'];

/** Words with digits are names and figures, which nobody can correct; so are very short ones. */
export const isSpellable = (word: string): boolean => /^\p{L}{3,24}$/u.test(word);

interface Counted {
  texts: number;
  forms: Map<string, number>;
}

/**
 * The words of a text that spelling is compared with. A name such as `PostgreSQL` is one of them, as it is typed by
 * hand; what a compound with signs in it is besides its parts, `sitesenabled`, nobody types.
 */
export function wordsOfText(words: readonly Token[]): TextWords {
  const counts = new Map<string, number>();
  for (const token of words) {
    if (token.whole && hasSigns(token)) continue;
    counts.set(token.word, (counts.get(token.word) ?? 0) + 1);
  }
  // Each word is looked at once, however often it occurs.
  return [...counts].filter(([word]) => isSpellable(word) && !isStopWord(word));
}

const hasSigns = ({ word, from, to }: Token): boolean => to - from !== word.length;

/** Counts words over texts, one text after the other. */
export interface WordCounter {
  add(text: TextWords): void;
  counts(): WordCounts;
}

/** Begins to count; where `sign` is -1, to be taken away from other counts. */
export function wordCounter(sign: 1 | -1 = 1): WordCounter {
  const roots = new Map<string, Counted>();
  // Texts have the same words over and over.
  const byWord = new Map<string, Counted>();
  const countedAs = (word: string): Counted => {
    const counted = byWord.get(word) ?? countedOf(roots, stem(word));
    byWord.set(word, counted);
    return counted;
  };
  return {
    add(text) {
      const seen = new Set<Counted>();
      for (const [word, count] of text) {
        const counted = countedAs(word);
        counted.forms.set(word, (counted.forms.get(word) ?? 0) + sign * count);
        seen.add(counted);
      }
      for (const counted of seen) counted.texts += sign;
    },
    counts: () => [...roots].map(([root, { texts, forms }]) => [root, texts, [...forms]]),
  };
}

/** Counts words over texts; where `sign` is -1, to be taken away from others. */
export function countWords(texts: Iterable<TextWords>, sign: 1 | -1 = 1): WordCounts {
  const counter = wordCounter(sign);
  for (const text of texts) counter.add(text);
  return counter.counts();
}

/** The counts of all these together, without what no text has any more. */
export function addCounts(counts: readonly WordCounts[]): WordCounts {
  const roots = new Map<string, Counted>();
  for (const [root, texts, forms] of counts.flat()) {
    const counted = countedOf(roots, root);
    counted.texts += texts;
    for (const [word, count] of forms) {
      counted.forms.set(word, (counted.forms.get(word) ?? 0) + count);
    }
  }
  return [...roots]
    .filter(([, { texts }]) => texts > 0)
    .map(([root, { texts, forms }]) => [root, texts, [...forms].filter(([, count]) => count > 0)]);
}

/**
 * The list of all words that were counted, by part, every part even where it is empty: each word with the number of
 * texts that have one of its forms. Forms of one word are one entry, under the form that occurs most. Sorted, so that
 * bytes are stable.
 */
export function wordList(counts: readonly WordCounts[]): Map<string, Record<string, number>> {
  const parts = new Map(PARTS.map((name) => [name, {} as Record<string, number>]));
  const entries = addCounts(counts).map(
    ([, texts, forms]) => [mostFrequent(forms), texts] as const,
  );
  for (const [word, texts] of entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))) {
    const part = parts.get(partOf(word)) ?? {};
    part[word] = texts;
    parts.set(partOf(word), part);
  }
  return parts;
}

function countedOf(roots: Map<string, Counted>, root: string): Counted {
  let counted = roots.get(root);
  if (!counted) {
    counted = { texts: 0, forms: new Map() };
    roots.set(root, counted);
  }
  return counted;
}

/** Whether the list has a question's word, another form of it, or a word that begins with it. */
export function isKnown(word: string, part: Readonly<Record<string, number>>): boolean {
  const root = stem(word);
  return Object.keys(part).some((known) => known.startsWith(word) || stem(known) === root);
}

/** Whether the list has a word, in any of its forms. */
export function hasWord(word: string, part: Readonly<Record<string, number>>): boolean {
  const root = stem(word);
  return Object.keys(part).some((known) => stem(known) === root);
}

/** More say nothing that these do not. */
const MOST_FROM = 20;

/** The words of the list that begin with a word, itself among them, those in most texts first. */
export const wordsFrom = (word: string, part: Readonly<Record<string, number>>): string[] =>
  Object.entries(part)
    .filter(([known]) => known.startsWith(word))
    .sort(([a, texts], [b, others]) => others - texts || (a < b ? -1 : 1))
    .slice(0, MOST_FROM)
    .map(([known]) => known);

function mostFrequent(counts: Iterable<readonly [string, number]>): string {
  let best = '';
  let most = 0;
  for (const [word, count] of counts) {
    if (count > most || (count === most && word < best)) [best, most] = [word, count];
  }
  return best;
}
