import { groupsIn } from './terms.ts';
import type { Vocabulary } from './vocabulary/vocabulary.ts';
import { tokensOf } from './words/tokens.ts';

/**
 * A word that stands for group n of the vocabulary in a full-text index, which knows nothing but words: `zqv0042`.
 * Of one length, so that none is the beginning of another; nobody writes it, and no stemmer shortens it.
 */
export const conceptWord = (group: number): string => `zqv${String(group).padStart(4, '0')}`;

/** True for a word that `conceptWord` made. */
export const isConceptWord = (word: string): boolean => /^zqv\d{4}/.test(word);

/** More mentions than this hardly make a text speak more of a thing; fewer keep the index small. */
const MOST_MENTIONS = 4;

/** The words for the groups that a text speaks of, each as often as it does, up to a few times. */
export function conceptWordsOf(text: string, vocabulary: Vocabulary): string[] {
  const counts = new Map<number, number>();
  for (const group of groupsIn(tokensOf(text), vocabulary)) {
    counts.set(group, (counts.get(group) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a], [b]) => a - b)
    .flatMap(([group, count]) =>
      Array.from({ length: Math.min(count, MOST_MENTIONS) }, () => conceptWord(group)),
    );
}
