import { setImmediate } from 'node:timers/promises';
import type { Audience } from '../core/audience.ts';
import type { TeamLists } from '../core/rules/rule.ts';
import { type CacheEntry, newPack } from './cache.ts';
import { shownPath } from './locations.ts';
import { fileReader, type StaleFile } from './read-file.ts';

/** Files to read, and all that reading them depends on. Plain data, so that it can go to a thread. */
export interface ReadingTask {
  files: readonly StaleFile[];
  lists: TeamLists;
  /** The ids of all postmortems. */
  ids: ReadonlySet<string>;
  audience: Audience;
  /** The day that counts as the present, `YYYY-MM-DD`. */
  today: string;
  /** Where paths are seen from. */
  cwd: string;
  /** The folder of the cache that bodies are kept in. */
  bodies: string;
}

/** After so many files bodies are written, and Node may free what the parser no longer needs: it does so between turns. */
const REST_AFTER = 50;

/**
 * Reads files one after the other and writes their bodies as one pack, which is whole when the last file has been
 * read; the entries come in the order of the files.
 */
export async function* readEach({
  files,
  bodies,
  cwd,
  ...context
}: ReadingTask): AsyncGenerator<CacheEntry> {
  const pack = newPack(bodies);
  const read = fileReader({
    ...context,
    shown: (path) => shownPath(path, cwd),
    keepBody: pack.add,
    bodies,
  });
  for (const [number, stale] of files.entries()) {
    yield await read(stale);
    if (number % REST_AFTER === 0) {
      pack.write();
      await setImmediate();
    }
  }
  pack.write();
}

/** Reads files as `readEach` does, all of them. */
export async function readFiles(
  task: ReadingTask,
  onRead?: (done: number) => void,
): Promise<CacheEntry[]> {
  const entries: CacheEntry[] = [];
  for await (const entry of readEach(task)) {
    entries.push(entry);
    onRead?.(entries.length);
  }
  return entries;
}
