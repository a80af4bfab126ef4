import { conceptTerm, groupsOf } from '../terms.ts';
import type { Mention, Vocabulary } from '../vocabulary/vocabulary.ts';
import { isStopWord } from '../words/stop.ts';
import { fold, tokensOf } from '../words/tokens.ts';

/** How much a text speaks of a term, and in which forms, as written but for case and accents. */
interface Form {
  weight: number;
  /** Of the weight, what stands where the text says why. */
  reasoned: number;
  forms: Set<string>;
}

/** The terms of a text. */
export type FormTable = Map<string, Form>;

/**
 * Adds the terms of a text, which says why something happened or does not, each occurrence counting `weight`; gives the
 * number of words and what it mentions. A name counts once, not for each of its parts; and what a part alone would mean,
 * the name does not speak of: CloudWatch watches no files.
 */
export function addForms(
  table: FormTable,
  text: string,
  { weight, reasoned }: { weight: number; reasoned: boolean },
  vocabulary: Vocabulary,
): { words: number; mentions: Mention[] } {
  const tokens = tokensOf(text);
  const at = (term: string) => {
    const known = table.get(term);
    if (known) return known;
    const fresh = { weight: 0, reasoned: 0, forms: new Set<string>() };
    table.set(term, fresh);
    return fresh;
  };
  const count = (form: Form, worth: number) => {
    form.weight += worth;
    if (reasoned) form.reasoned += worth;
  };
  let words = 0;
  for (const { word, stem, whole, parts, from, to } of tokens) {
    if (isStopWord(word)) continue;
    const known = at(stem);
    count(known, weight / parts);
    known.forms.add(whole ? fold(text.slice(from, to)) : word);
    if (!whole) words++;
  }
  const placed = tokens.filter(({ whole }) => !whole);
  const mentions = vocabulary
    .mentionsIn(tokens)
    .filter(({ from, to }) => to - from > 1 || placed[from]?.parts === 1);
  for (const { group, share } of groupsOf(mentions)) {
    count(at(conceptTerm(group)), weight * share);
  }
  for (const { group, from, to } of mentions) {
    const [first, last] = [placed[from], placed[to - 1]];
    if (!first || !last) continue;
    const written = fold(text.slice(first.from, last.to));
    // Most are a single word.
    const phrase = first === last ? written : written.replace(/\s+/g, ' ');
    if (first === last || !/[|\n]/.test(phrase)) at(conceptTerm(group)).forms.add(phrase);
  }
  return { words, mentions };
}
