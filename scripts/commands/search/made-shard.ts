import { type ListedShard, runsOf, WITHDRAWN } from '../../../src/core/search/listed-shard.ts';
import type { IndexedPage } from '../../../src/core/search/plan-shards.ts';
import { pageName, type ShardStart } from '../../../src/core/search/shard-start.ts';
import {
  addCounts,
  countWords,
  type TextWords,
  type WordCounts,
} from '../../../src/core/search/words/word-list.ts';

/** What is known of a shard that is made. */
export interface MadeShard {
  /** Of its folder: a digest of what was in it when it was made. */
  name: string;
  /** Of the texts of the pages that stand. */
  counts: WordCounts;
  /** In the order in which Pagefind numbers them. */
  pages: readonly MadePage[];
}

/** A page of a shard. */
export interface MadePage extends IndexedPage {
  /** How many words it has, as Pagefind counts them. */
  words: number;
}

/** The digest of a page that does not stand any more: never one that is asked for, since its fragment is gone. */
const GONE = '';

/** The fragments of the pages that do not stand any more. */
export const goneFragments = ({ name, pages }: MadeShard): string[] =>
  [...pages.keys()].filter((at) => pages[at]?.digest === GONE).map((at) => pageName(name, at));

/** The numbers of the pages that stand and are not `wanted` any more. */
export const leavingPages = (
  { pages }: MadeShard,
  wanted: (page: IndexedPage) => boolean,
): number[] =>
  [...pages.entries()]
    .filter(([, page]) => page.digest !== GONE && !wanted(page))
    .map(([at]) => at);

/** What is known of a shard when these pages have left it; `textOf` gives the words of the nth of its texts. */
export function withoutPages(
  shard: MadeShard,
  leaving: readonly number[],
  textOf: (at: number) => TextWords,
): MadeShard {
  const gone = new Set(leaving);
  return {
    name: shard.name,
    counts: addCounts([shard.counts, countWords(leaving.map(textOf), -1)]),
    pages: shard.pages.map((page, at) => (gone.has(at) ? { ...page, digest: GONE } : page)),
  };
}

/**
 * A shard as a browser is told of it, with what is in its files; `placeOf` gives the place of a postmortem among all,
 * newest first.
 */
export function listShard(
  { name, pages }: MadeShard,
  placeOf: ReadonlyMap<string, number>,
  start: ShardStart | undefined,
): ListedShard {
  const stands = ({ digest }: MadePage) => digest !== GONE;
  const words = (of: readonly MadePage[]) => of.reduce((sum, page) => sum + page.words, 0);
  return {
    name,
    words: { all: words(pages), standing: words(pages.filter(stands)) },
    runs: runsOf(
      pages.map((page) => (stands(page) ? (placeOf.get(page.id) ?? WITHDRAWN) : WITHDRAWN)),
    ),
    ...(start ? { start } : {}),
  };
}
