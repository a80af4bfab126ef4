/**
 * Weighted words: for each id, phrases and how much each speaks for it (negative: against). In a phrase, `*`
 * ends a word in any way, `...` leaves out up to five words, `(a|b)` is either; case and hyphens do not count.
 */
export type WeightedWords<Id extends string = string> = Readonly<
  Record<Id, Readonly<Record<string, number>>>
>;

/** A phrase that was found, and where. */
export interface Hit {
  phrase: string;
  weight: number;
  start: number;
  end: number;
}

export interface Score<Id extends string = string> {
  id: Id;
  score: number;
  hits: Hit[];
}

const compiled = new Map<string, RegExp>();

/** A phrase as a regular expression. */
export function phraseOf(phrase: string): RegExp {
  const known = compiled.get(phrase);
  if (known) return known;
  const source = phrase
    .trim()
    .split(/\s+/)
    .map((word) =>
      word === '...'
        ? String.raw`(?:[^\s.;!?]+[\s,/-]+){0,5}?`
        : `${word
            .replace(/[.+?^$[\]{}\\]/g, String.raw`\$&`)
            .replaceAll('(', '(?:')
            .replaceAll('*', String.raw`[\w'’]*`)}${String.raw`(?![\w])[\s,/'’"-]*`}`,
    )
    .join('');
  const made = new RegExp(String.raw`(?<![\w#])${source}`, 'i');
  compiled.set(phrase, made);
  return made;
}

/** Where a phrase stands in a text, or null. */
export function findPhrase(text: string, phrase: string): Hit | null {
  const match = phraseOf(phrase).exec(text);
  return match
    ? { phrase, weight: 0, start: match.index, end: match.index + match[0].trimEnd().length }
    : null;
}

/** True when any of the phrases stands in the text. */
export const saysAny = (text: string, phrases: readonly string[]) =>
  phrases.some((one) => phraseOf(one).test(text));

/** The id that a text speaks for most, at `least` that much; undefined where it speaks for none. */
export function bestOf<Id extends string>(
  text: string,
  words: WeightedWords<Id>,
  least = 1,
): Id | undefined {
  const first = scoreWords(text, words)[0];
  return first && first.score >= least ? first.id : undefined;
}

/** Scores a text against every id, best first; a phrase counts once however often it comes. Ids without a hit are left out. */
export function scoreWords<Id extends string>(text: string, words: WeightedWords<Id>): Score<Id>[] {
  const scores: Score<Id>[] = [];
  for (const [id, phrases] of Object.entries(words) as [Id, Readonly<Record<string, number>>][]) {
    const hits: Hit[] = [];
    for (const [phrase, weight] of Object.entries(phrases)) {
      const hit = findPhrase(text, phrase);
      if (hit) hits.push({ ...hit, weight });
    }
    if (hits.length > 0)
      scores.push({ id, score: hits.reduce((sum, hit) => sum + hit.weight, 0), hits });
  }
  return scores.sort((a, b) => b.score - a.score);
}
