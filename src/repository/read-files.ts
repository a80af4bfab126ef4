import type { TeamLists } from '../core/rules/rule.ts';
import type { Audience } from '../core/text/body/body.ts';
import { type CacheEntry, newPack } from './cache.ts';
import type { PostmortemFile } from './files.ts';
import { shownPath } from './locations.ts';
import { fileReader } from './read-file.ts';

/** Files to read, and all that reading them depends on. Plain data, so that it can go to a thread. */
export interface ReadingTask {
  files: readonly { file: PostmortemFile; stamp: string }[];
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

/** Reads files one after the other and writes their bodies as one pack; the entries are in the order of the files. */
export async function readFiles(
  { files, bodies, cwd, ...context }: ReadingTask,
  onRead?: (done: number) => void,
): Promise<CacheEntry[]> {
  const pack = newPack(bodies);
  const read = fileReader({
    ...context,
    shown: (path) => shownPath(path, cwd),
    keepBody: pack.add,
  });
  const entries: CacheEntry[] = [];
  for (const { file, stamp } of files) {
    entries.push(await read(file, stamp));
    onRead?.(entries.length);
  }
  pack.write();
  return entries;
}
