import { distance } from 'fastest-levenshtein';

/**
 * The candidate that a misspelt word most likely meant, or undefined when none is near: at most one edit in
 * three letters, and at least one that counts for short words.
 */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const wanted = word.toLowerCase();
  let best: string | undefined;
  let least = Math.max(1, Math.floor(wanted.length / 3)) + 1;
  for (const candidate of candidates) {
    const near = candidate.toLowerCase();
    const edits = distance(wanted, near);
    // A prefix is what remains when somebody abbreviates: `config` for `config-error`.
    const weight = edits < least ? edits : near.startsWith(`${wanted}-`) ? least - 1 : edits;
    if (weight < least) [best, least] = [candidate, weight];
  }
  return best;
}

/** "Did you mean `x`?", or nothing. */
export function didYouMean(word: string, candidates: readonly string[]): string | undefined {
  const found = nearest(word, candidates);
  return found === undefined ? undefined : `Did you mean \`${found}\`?`;
}

/** `a, b or c`, for messages that list what is allowed. */
export function listOf(words: readonly string[]): string {
  return words.length < 2
    ? words.join('')
    : `${words.slice(0, -1).join(', ')} or ${words[words.length - 1]}`;
}
