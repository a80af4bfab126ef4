import { conceptTerm, groupsOf } from '../terms.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { isStopWord } from '../words/stop.ts';
import { fold, tokensOf } from '../words/tokens.ts';

/**
 * For each term how much a text speaks of it, how much of that where it gives reasons, and in which forms, as written
 * but for case and accents.
 */
export type FormTable = Map<string, { weight: number; reasoned: number; forms: Set<string> }>;

/** Adds the terms of a text, each occurrence counting `weight`, and `reasoned` as a reason; gives the number of words. */
export function addForms(
  table: FormTable,
  text: string,
  weight: number,
  vocabulary: Vocabulary,
  reasoned = 0,
): number {
  const tokens = tokensOf(text);
  const at = (term: string) => {
    const known = table.get(term);
    if (known) return known;
    const fresh = { weight: 0, reasoned: 0, forms: new Set<string>() };
    table.set(term, fresh);
    return fresh;
  };
  let words = 0;
  for (const { word, stem, whole, from, to } of tokens) {
    if (isStopWord(word)) continue;
    const known = at(stem);
    known.weight += weight;
    known.reasoned += reasoned;
    known.forms.add(whole ? fold(text.slice(from, to)) : word);
    if (!whole) words++;
  }
  const mentions = vocabulary.mentionsIn(tokens);
  for (const group of groupsOf(mentions)) {
    const known = at(conceptTerm(group));
    known.weight += weight;
    known.reasoned += reasoned;
  }
  const placed = tokens.filter(({ whole }) => !whole);
  for (const { group, from, to } of mentions) {
    const [first, last] = [placed[from], placed[to - 1]];
    if (!first || !last) continue;
    const phrase = fold(text.slice(first.from, last.to)).replace(/\s+/g, ' ');
    if (!/[|\n]/.test(phrase)) at(conceptTerm(group)).forms.add(phrase);
  }
  return words;
}
