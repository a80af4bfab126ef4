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

interface Compiled {
  pattern: RegExp;
  /** A word that stands in every text which the phrase matches, lower case; looking for it first is ten times faster. */
  needle: string;
}

// Phrases are constants of the program and of one team's file, so this stays as small as those.
const compiled = new Map<string, Compiled>();

function compile(phrase: string): Compiled {
  const known = compiled.get(phrase);
  if (known) return known;
  const words = phrase.trim().split(/\s+/);
  const source = words
    .map((word) =>
      word === '...'
        ? String.raw`(?:[^\s.;!?]+[\s,/-]+){0,5}?`
        : `${word
            .replace(/[.+?^$[\]{}\\]/g, String.raw`\$&`)
            .replaceAll('(', '(?:')
            .replaceAll('*', String.raw`[\w'’]*`)}${String.raw`(?![\w])[\s,/'’"-]*`}`,
    )
    .join('');
  // A group that opens in one word may close in a later one: none of its words has to be there.
  let bare = phrase;
  while (GROUP.test(bare)) bare = bare.replace(GROUP, ' ');
  const outside = bare
    .replaceAll('...', ' ')
    .toLowerCase()
    .split(/[\s*]+/);
  const needle = outside.reduce(
    (longest, word) => (word.length > longest.length ? word : longest),
    '',
  );
  const made = { pattern: new RegExp(String.raw`(?<![\w#])${source}`, 'i'), needle };
  compiled.set(phrase, made);
  return made;
}

/** A group that holds no other. */
const GROUP = /\([^()]*\)[^\s()]*/;

/** Where a phrase stands in a text, or null; `lower` is the text in lower case, for who asks often. */
export function findPhrase(text: string, phrase: string, lower = text.toLowerCase()): Hit | null {
  const { pattern, needle } = compile(phrase);
  if (!lower.includes(needle)) return null;
  const match = pattern.exec(text);
  return match
    ? {
        phrase,
        weight: 0,
        start: match.index,
        end: match.index + match[0].trimEnd().length,
      }
    : null;
}

/** True when any of the phrases stands in the text. */
export function saysAny(text: string, phrases: readonly string[]): boolean {
  const lower = text.toLowerCase();
  return phrases.some((one) => findPhrase(text, one, lower) !== null);
}

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
  const lower = text.toLowerCase();
  for (const [id, phrases] of Object.entries(words) as [Id, Readonly<Record<string, number>>][]) {
    const hits: Hit[] = [];
    for (const [phrase, weight] of Object.entries(phrases)) {
      const hit = findPhrase(text, phrase, lower);
      if (hit) hits.push({ ...hit, weight });
    }
    if (hits.length > 0)
      scores.push({ id, score: hits.reduce((sum, hit) => sum + hit.weight, 0), hits });
  }
  return scores.sort((a, b) => b.score - a.score);
}
