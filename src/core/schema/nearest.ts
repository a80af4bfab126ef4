import { distance } from 'fastest-levenshtein';

/** More than this many that are equally near are no suggestion, but a list. */
const MOST_EQUAL = 4;

/**
 * The candidate that a misspelt word most likely meant, or undefined when none is near: at most one edit in
 * three letters, and at least one that counts for short words. Two letters in the wrong order are one edit.
 */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  return equallyNear(word, candidates)[0];
}

/** "Did you mean `x`?", with all that are equally near, or nothing. */
export function didYouMean(word: string, candidates: readonly string[]): string | undefined {
  const found = equallyNear(word, candidates);
  return found.length === 0 || found.length > MOST_EQUAL
    ? undefined
    : `Did you mean ${listOf(found.map((one) => `\`${one}\``))}?`;
}

/** `a, b or c`, for messages that list what is allowed. */
export function listOf(words: readonly string[]): string {
  return words.length < 2
    ? words.join('')
    : `${words.slice(0, -1).join(', ')} or ${words[words.length - 1]}`;
}

function equallyNear(word: string, candidates: readonly string[]): string[] {
  const wanted = word.toLowerCase();
  let best: string[] = [];
  let least = Math.max(1, Math.floor(wanted.length / 3));
  for (const candidate of new Set(candidates)) {
    const near = candidate.toLowerCase();
    const edits = isSwapped(wanted, near) ? 1 : distance(wanted, near);
    // A prefix is what remains when somebody abbreviates: `config` for `config-error`.
    const weight = edits > least && near.startsWith(`${wanted}-`) ? least : edits;
    if (weight > least) continue;
    best = weight < least ? [candidate] : [...best, candidate];
    least = weight;
  }
  return best;
}

/** `tilte` and `title`: what fingers do most, and what the distance counts as two edits. */
function isSwapped(a: string, b: string): boolean {
  const at = [...a].findIndex((letter, index) => letter !== b[index]);
  return (
    a.length === b.length &&
    at >= 0 &&
    a[at] === b[at + 1] &&
    a[at + 1] === b[at] &&
    a.slice(at + 2) === b.slice(at + 2)
  );
}
