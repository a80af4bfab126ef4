import { conceptTerm, groupsOf } from '../terms.ts';
import type { Mention, Vocabulary } from '../vocabulary/vocabulary.ts';
import { isStopWord } from '../words/stop.ts';
import { fold, tokensOf } from '../words/tokens.ts';

/** For each term how much a text speaks of it, and in which forms, as written but for case and accents. */
export type FormTable = Map<string, { weight: number; forms: Set<string> }>;

/** Adds the terms of a text, each occurrence counting `weight`; gives the number of words and what it mentions. */
export function addForms(
  table: FormTable,
  text: string,
  weight: number,
  vocabulary: Vocabulary,
): { words: number; mentions: Mention[] } {
  const tokens = tokensOf(text);
  const at = (term: string) => {
    const known = table.get(term);
    if (known) return known;
    const fresh = { weight: 0, forms: new Set<string>() };
    table.set(term, fresh);
    return fresh;
  };
  let words = 0;
  for (const { word, stem, whole, from, to } of tokens) {
    if (isStopWord(word)) continue;
    const known = at(stem);
    known.weight += weight;
    known.forms.add(whole ? fold(text.slice(from, to)) : word);
    if (!whole) words++;
  }
  const mentions = vocabulary.mentionsIn(tokens);
  for (const { group, share } of groupsOf(mentions)) {
    at(conceptTerm(group)).weight += weight * share;
  }
  const placed = tokens.filter(({ whole }) => !whole);
  for (const { group, from, to } of mentions) {
    const [first, last] = [placed[from], placed[to - 1]];
    if (!first || !last) continue;
    const phrase = fold(text.slice(first.from, last.to)).replace(/\s+/g, ' ');
    if (!/[|\n]/.test(phrase)) at(conceptTerm(group)).forms.add(phrase);
  }
  return { words, mentions };
}
