import type { ShardStart } from './shard-start.ts';

/** A shard of a site's search index, as `shards.json` lists it. */
export interface ListedShard {
  /** Of its folder. */
  name: string;
  /** How many words all its pages have, as Pagefind counts them; and how many those have that stand. */
  words: { all: number; standing: number };
  /** Which postmortem each of its pages is of, in the order in which Pagefind numbers them. */
  runs: readonly Run[];
  /** Missing where a site is of an older version: Pagefind loads it itself. */
  start?: ShardStart;
}

/**
 * So many pages one after another: of the postmortem at `place` of all, newest first from 0, and of those that follow
 * it. At WITHDRAWN are pages that do not stand any more: what they are of has changed since, and is in another shard.
 */
export type Run = readonly [place: number, pages: number];

export const WITHDRAWN = -1;

/** Reads what a site says of its shards, which may be one of another version of Causebook; then it throws. */
export function readListedShards(data: unknown): ListedShard[] {
  const isShard = (one: unknown): one is ListedShard => {
    const { name, words, runs } = (one ?? {}) as Partial<ListedShard>;
    return typeof name === 'string' && typeof words?.standing === 'number' && Array.isArray(runs);
  };
  if (Array.isArray(data) && data.every(isShard)) return data;
  throw new Error('The index is of another version of Causebook.');
}

/** How many pages Pagefind has, and how long they are. */
export interface Pages {
  pages: number;
  words: number;
}

/** All pages of a shard: what Pagefind reckons with. */
export const allOf = ({ words, runs }: ListedShard): Pages => ({
  pages: runs.reduce((sum, [, pages]) => sum + pages, 0),
  words: words.all,
});

/** Those that stand. */
export const standingOf = ({ words, runs }: ListedShard): Pages => ({
  pages: runs.reduce((sum, [place, pages]) => sum + (place === WITHDRAWN ? 0 : pages), 0),
  words: words.standing,
});

/** The runs of pages at these places. */
export function runsOf(places: readonly number[]): Run[] {
  const runs: [number, number][] = [];
  for (const place of places) {
    const last = runs.at(-1);
    const next = last && (last[0] === WITHDRAWN ? WITHDRAWN : last[0] + last[1]);
    if (last && place === next) last[1] += 1;
    else runs.push([place, 1]);
  }
  return runs;
}

/** The place of each page. */
export const placesOf = (runs: readonly Run[]): number[] =>
  runs.flatMap(([place, pages]) =>
    Array.from({ length: pages }, (_, at) => (place === WITHDRAWN ? WITHDRAWN : place + at)),
  );
