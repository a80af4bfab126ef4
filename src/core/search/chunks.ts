import { isSpellable } from './words/word-list.ts';

/** A word of a full-text index, then the pages that have it, each with the places where it stands. */
export type Entry = readonly [
  word: string,
  pages: readonly (readonly [page: number, places: readonly unknown[], ...rest: unknown[]])[],
];

/** Words of an index that a browser loads together: when the borders, both inclusive, enclose what is asked for. */
export interface Chunk {
  from: string;
  to: string;
  /** The file that has these words and no others; null where they were in other chunks. */
  file: string | null;
  /** In order; read anew each time where there is a file, since all words of an index take much memory. */
  words(): readonly Entry[];
}

/** More in one chunk would cost more than a second request. */
const MOST_PLACES = 40_000;

/** A chunk as one without its last word and one of that word. */
export function withLastApart(chunk: Chunk): Chunk[] {
  const words = chunk.words();
  if (words.length < 2) return [chunk];
  return [{ ...chunkOf(words.slice(0, -1)), from: chunk.from }, chunkOf(words.slice(-1))];
}

/**
 * Two chunks, one after the other, with a word of the first and all that begin with it in a chunk between them, where
 * both have some: forms of the word that are asked for, and are no words of the index, stand behind those.
 */
export function withSameBeginning(one: Chunk, other: Chunk): Chunk[] {
  // Where borders are shortened, they are one letter longer than what is alike.
  if (other.from.length <= SHORTEST || !one.to.startsWith(other.from.slice(0, SHORTEST))) {
    return [one, other];
  }
  const words = one.words();
  const first = words.findIndex(([word]) => isSpellable(word) && other.from <= reachOf(word));
  const root = words[first]?.[0];
  if (root === undefined) return [one, other];
  const others = other.words();
  const beyond = others.findIndex(([word]) => word > reachOf(root));
  const until = beyond === -1 ? others.length : beyond;
  const together = [...words.slice(first), ...others.slice(0, until)];
  const places = together.reduce((sum, entry) => sum + placesOf(entry), 0);
  if (places > MOST_PLACES) return [one, other];
  const before = { ...chunkOf(words.slice(0, first)), from: one.from };
  return [before, chunkOf(together), chunkOf(others.slice(until))].filter(
    (chunk) => chunk.words().length > 0,
  );
}

/** What comes after all forms of a word that has this stem: `parti` is the one of `party`, which is behind `partner`. */
const reachOf = (root: string): string => `${root.replace(/i$/, 'y')}${LAST}`;

/** Nothing that begins alike comes after it. */
const LAST = '\u{10ffff}';

/** `isSpellable` takes no shorter ones: they begin too many others. */
const SHORTEST = 3;

/** A chunk that reaches to the next, in the order of words: what is between them would be in neither. */
export const reachingTo = (chunk: Chunk, next: Chunk): Chunk => ({
  ...chunk,
  to: lastBefore(next.from),
});

const chunkOf = (words: readonly Entry[]): Chunk => ({
  from: words[0]?.[0] ?? '',
  to: words.at(-1)?.[0] ?? '',
  file: null,
  words: () => words,
});

/** As Pagefind counts them when it fills a chunk. */
const placesOf = ([, pages]: Entry): number =>
  pages.reduce((sum, [, places]) => sum + places.length + 1, 0);

/** What comes after all words that are before this one. */
function lastBefore(word: string): string {
  const letters = [...word];
  const code = letters.pop()?.codePointAt(0) ?? 0;
  // What is between them encodes no letter.
  const before = code === 0xe000 ? 0xd7ff : Math.max(code - 1, 0);
  return `${letters.join('')}${String.fromCodePoint(before)}${LAST}`;
}
