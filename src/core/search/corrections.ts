import { correctQuery, type Query } from './query.ts';
import type { Vocabulary } from './vocabulary/vocabulary.ts';
import { inflectionsOf } from './words/inflections.ts';
import { waysApart } from './words/joined.ts';
import { isIdentifier, nearestWord } from './words/spelling.ts';
import { isStopWord } from './words/stop.ts';
import { hasWord, isKnown, isSpellable, partOf } from './words/word-list.ts';

/** What is known of the words of an index; each part is loaded when it is asked for. */
export interface KnownWords {
  /** In how many postmortems each word is, for the words of a part of the list. */
  part(name: string): Promise<Readonly<Record<string, number>>>;
  /** In how many postmortems the index finds a word. */
  count(word: string, alone?: boolean): Promise<number>;
  vocabulary(): Promise<Vocabulary>;
}

/** A question set right. */
export interface Corrections {
  /** Words that no postmortem knows, each with the one that was taken instead. */
  corrections: Map<string, string>;
  /** Words that no postmortem knows, nor anything like them. */
  unknown: string[];
  /** The question with the words that were taken. */
  corrected: string;
}

/** Sets right what no postmortem knows. Throws when the index has lost a part with a word that is known. */
export async function correctWords(
  text: string,
  query: Query,
  { part, count, vocabulary }: KnownWords,
): Promise<Corrections> {
  const corrections = new Map<string, string>();
  const unknown: string[] = [];
  /** Two words of the site that were typed as one. `known` is the part of the list for the first of them. */
  const apart = async (word: string, known: Readonly<Record<string, number>>) => {
    const ways = waysApart(word).filter(([first]) => hasWord(first, known));
    const parts = ways.map(async ([, second]) => hasWord(second, await part(partOf(second))));
    const areKnown = await Promise.all(parts);
    return ways.find((_, at) => areKnown[at])?.join(' ');
  };
  await Promise.all(
    query.words.map(async ({ word, stem, typed, whole, alone }) => {
      // Words that every text has are in no list, and asked for only where there are no others.
      if (whole || !isSpellable(word) || isStopWord(word)) return;
      const known = await part(partOf(word));
      if (alone ? hasWord(word, known) : isKnown(word, known)) {
        // Pagefind reports a part of the index that it cannot load to the console alone, and finds nothing.
        const having = await count(word, alone);
        if (having === 0 && known[word]) throw new Error(`The index has no part for ${word}.`);
        return;
      }
      // A word of the trade is spelt right, though nobody here says it; so is a name in code.
      if (isIdentifier(typed) || (await vocabulary()).knows(stem)) {
        unknown.push(typed);
        return;
      }
      // A first letter that is wrong is nearly always its neighbour's: `hte` for `the`.
      const others = await part(partOf(word.charAt(1)));
      const all = Object.entries({ ...others, ...known });
      const words = all.map(([other, count]) => ({ word: other, count }));
      const near = nearestWord(word, words, inflectionsOf);
      const instead = near?.word ?? (await apart(word, known));
      if (instead) corrections.set(typed, instead);
      else unknown.push(typed);
    }),
  );
  return { corrections, unknown, corrected: correctQuery(text, corrections) };
}
