import type { IndexedRecord } from '../../../src/core/search/plan-shards.ts';
import { runThread } from '../thread.ts';
import type { MadeShard } from './made-shard.ts';
import type { SearchMessage, SearchTask } from './worker.ts';

/** Makes a shard of these. */
export type MakeShard = (records: readonly IndexedRecord[]) => Promise<MadeShard>;

/**
 * Makes shards, the largest first, and gives each by what it was made of: one after another, and two at a time once
 * there is a core to `spare`, since each takes one.
 */
export async function makeShards(
  shards: readonly (readonly IndexedRecord[])[],
  makeShard: MakeShard,
  spare: Promise<unknown>,
): Promise<Map<readonly IndexedRecord[], MadeShard>> {
  const made = new Map<readonly IndexedRecord[], MadeShard>();
  const queue = shards.toSorted((a, b) => b.length - a.length);
  const work = async () => {
    for (let shard = queue.shift(); shard; shard = queue.shift()) {
      made.set(shard, await makeShard(shard));
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
  return made;
}

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
