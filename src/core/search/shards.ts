import { epochOf, type Postmortem } from '../postmortem.ts';

/** Below so many postmortems one index is made in a few seconds, and costs a reader the fewest bytes and requests. */
const FEW = 1500;
/** What a shard has at least, while there are few of them. */
const LEAST = 1000;
/** Each costs a reader a request for each word. Fewer of ten thousand would take Pagefind more than a gigabyte. */
const MOST_SHARDS = 6;
/** How much larger shards get when there would be too many: rarely, because then all are made again. */
const GROWTH = 2;

/**
 * Divides postmortems, newest first, into shards of the search index, each of whole years, newest shard first: one after
 * the other they are all, newest first. Years are added to a shard, from the oldest on, until it has enough; so a new
 * incident changes the newest alone, and those of old years stay as they are.
 */
export function shardsOf<P extends { year: number }>(newestFirst: readonly P[]): P[][] {
  if (newestFirst.length < FEW) return [[...newestFirst]];
  const enough = enoughFor(newestFirst.length);
  const shards: P[][] = [];
  let shard: P[] = [];
  let year: number | null = null;
  for (const postmortem of newestFirst.toReversed()) {
    if (postmortem.year !== year && shard.length >= enough) {
      shards.push(shard.reverse());
      shard = [];
    }
    shard.push(postmortem);
    year = postmortem.year;
  }
  return [...shards, shard.reverse()].reverse();
}

function enoughFor(postmortems: number): number {
  let enough = LEAST;
  while (postmortems / enough > MOST_SHARDS) enough *= GROWTH;
  return enough;
}

/** The year of a postmortem by the clock that the order is by, so that no year comes twice. */
export const yearInOrder = (postmortem: Postmortem): number =>
  new Date(epochOf(postmortem) * 60_000).getUTCFullYear();
