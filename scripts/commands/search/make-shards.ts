import type { IndexedRecord } from '../../../src/core/search/plan-shards.ts';
import { runThread } from '../thread.ts';
import type { MadeShard } from './made-shard.ts';
import type { SearchMessage, SearchTask } from './worker.ts';

/** Makes a shard of these; what `editionOf` says of one sets its fragment apart from others that may be like it. */
export type MakeShard = (
  records: readonly IndexedRecord[],
  editionOf: (record: IndexedRecord) => string | null,
) => Promise<MadeShard>;

/** Shards that are to be made, and those that are there already. */
export interface ShardsToMake {
  shards: readonly (readonly IndexedRecord[])[];
  /** The one of them that may have pages of the same postmortems as those that are kept. */
  changes: readonly IndexedRecord[] | null;
  kept: readonly MadeShard[];
}

/**
 * Makes shards, the largest first, and gives each by what it was made of: one after another, and two at a time once
 * there is a core to `spare`, since each takes one. One that has to be made a second time is discarded first.
 */
export async function makeShards(
  { shards, changes, kept }: ShardsToMake,
  makeShard: MakeShard,
  discard: (shard: MadeShard) => void,
  spare: Promise<unknown>,
): Promise<Map<readonly IndexedRecord[], MadeShard>> {
  const made = new Map<readonly IndexedRecord[], MadeShard>();
  const queue = shards.toSorted((a, b) => b.length - a.length);
  const work = async () => {
    for (let shard = queue.shift(); shard; shard = queue.shift()) {
      const isChanges = shard === changes;
      made.set(shard, await makeShard(shard, ({ digest }) => (isChanges ? digest : null)));
    }
  };
  let second: Promise<void> | undefined;
  // What becomes of the pages is not for the index to say, nor is the index to wait for them.
  const help = () => {
    second = work();
    second.catch(() => undefined);
  };
  spare.then(help, () => undefined);
  await work();
  await second;

  // Pagefind names fragments by 28 bits of a digest, and sees to it that names differ within a shard alone: among
  // ten thousand postmortems every sixth index would show one of them in another's place.
  const names = new Set(kept.flatMap(fragmentsOf));
  for (const shard of shards) {
    const first = made.get(shard);
    const same = first?.pages.filter(({ fragment }) => names.has(fragment)) ?? [];
    if (first && same.length > 0) {
      const ids = new Set(same.map(({ id }) => id));
      discard(first);
      const editionOf = ({ id, digest }: IndexedRecord) =>
        ids.has(id) ? `${digest}+` : shard === changes ? digest : null;
      made.set(shard, await makeShard(shard, editionOf));
    }
    for (const fragment of fragmentsOf(made.get(shard))) names.add(fragment);
  }
  return made;
}

const fragmentsOf = (shard: MadeShard | undefined): string[] =>
  shard?.pages.map(({ fragment }) => fragment) ?? [];

/** Makes a shard on a thread of its own, which runs a Pagefind; `onIndexed` hears of how many more pages it has. */
export async function makeInThread(
  task: SearchTask,
  onIndexed: (pages: number) => void,
  signal: AbortSignal,
): Promise<MadeShard> {
  let made: MadeShard | undefined;
  const hear = (data: unknown) => {
    const message = data as SearchMessage;
    if ('indexed' in message) onIndexed(message.indexed);
    else made = message.made;
  };
  await runThread(new URL('./worker.ts', import.meta.url), task, hear, signal);
  if (!made) throw new Error('A thread made no shard of the search index.');
  return made;
}
