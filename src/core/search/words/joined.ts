import { stem } from './stem.ts';

/** Shorter parts are in too many words: `information` is not `in formation`. */
const SHORTEST = 4;

/** The ways to take a word apart into two, the first part and the second. */
export const waysApart = (word: string): [first: string, second: string][] =>
  Array.from({ length: Math.max(0, word.length - 2 * SHORTEST + 1) }, (_, at) => [
    word.slice(0, at + SHORTEST),
    word.slice(at + SHORTEST),
  ]);

/**
 * Two words that somebody has typed as one, `loadbalancer`, with a space between; null where it is not two words that
 * are known. `isKnown` is asked for the stem of a word.
 */
export function takeApart(word: string, isKnown: (stem: string) => boolean): string | null {
  const way = waysApart(word).find((parts) => parts.every((part) => isKnown(stem(part))));
  return way?.join(' ') ?? null;
}
