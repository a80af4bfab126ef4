import type { Pages } from './listed-shard.ts';
import type { PagefindOptions } from './pagefind.ts';
import { RANKING } from './ranking.ts';

/** How a shard is to score its pages, and what its scores are multiplied by then, so that they are those of one index. */
export interface ShardRanking {
  ranking: NonNullable<PagefindOptions['ranking']>;
  scale: number;
}

/** Pagefind takes no more. */
const MOST_SATURATION = 2;

/**
 * Pagefind scores a word in a page by BM25, as f·(k+1) / (f + k·(1 − b + b·length/average)), with the average length of
 * the pages of its shard; and adds what a title is worth. Gives the k and b with which that is, but for a factor, what
 * it would be with the average of `all`: k·(1 − b) and k·b/average are to be the same. Where the pages of a shard are
 * half as long again as those of all, k would be more than Pagefind takes, and its scores are a little too high.
 */
export function rankingWithin(shard: Pages, all: Pages): ShardRanking {
  const { termSaturation: k, pageLength: b, metaWeights } = RANKING;
  const [average, averageOfAll] = [averageOf(shard), averageOf(all)];
  const fixed = k * (1 - b);
  const byLength = averageOfAll === 0 ? k * b : (k * b * average) / averageOfAll;
  const saturation = Math.min(fixed + byLength, MOST_SATURATION);
  const scale = (k + 1) / (saturation + 1);
  return {
    ranking: {
      ...RANKING,
      termSaturation: saturation,
      pageLength: byLength / (fixed + byLength),
      metaWeights: Object.fromEntries(
        Object.entries(metaWeights).map(([field, weight]) => [field, weight / scale]),
      ),
    },
    scale,
  };
}

const averageOf = ({ pages, words }: Pages): number => (pages === 0 ? 0 : words / pages);

/** How rare a word is that so many of so many pages have, as Pagefind reckons it: BM25's inverse document frequency. */
export const rarity = (having: number, pages: number): number =>
  Math.log((pages - having + 0.5) / (having + 0.5) + 1);
