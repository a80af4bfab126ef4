import type { Vocabulary } from './vocabulary/vocabulary.ts';
import { isStopWord } from './words/stop.ts';
import { type Token, tokensOf } from './words/tokens.ts';

/** What a document is found by: stems of words, wholes of compounds, and `#n` for group n of the vocabulary. */
export type Terms = Map<string, number>;

/** The term of a group of the vocabulary. */
export const conceptTerm = (group: number): string => `#${group}`;

/** The group that a term stands for, or null for a word. */
export const groupOfTerm = (term: string): number | null =>
  term.startsWith('#') ? Number(term.slice(1)) : null;

/** Adds the terms of a text to `terms`, each as often as it occurs times `weight`; gives the number of words. */
export function addTerms(
  terms: Terms,
  text: string,
  weight: number,
  vocabulary: Vocabulary,
): number {
  const tokens = tokensOf(text);
  const add = (term: string) => terms.set(term, (terms.get(term) ?? 0) + weight);
  let words = 0;
  for (const token of tokens) {
    if (isStopWord(token.word)) continue;
    add(token.stem);
    if (!token.whole) words++;
  }
  for (const group of groupsIn(tokens, vocabulary)) add(conceptTerm(group));
  return words;
}

/** The groups that tokens speak of, each as often as it does: a phrase within a phrase of its group counts once. */
export function groupsIn(tokens: readonly Token[], vocabulary: Vocabulary): number[] {
  const until = new Map<number, number>();
  const groups: number[] = [];
  for (const { group, from, to } of vocabulary.mentionsIn(tokens)) {
    const end = until.get(group) ?? 0;
    if (from >= end) groups.push(group);
    until.set(group, Math.max(end, to));
  }
  return groups;
}
