import type { CacheEntry } from '../../src/repository/cache.ts';
import { type ReadingTask, readFiles } from '../../src/repository/read-files.ts';
import { runThread } from './thread.ts';

/** Below this many files a thread takes longer to start than to read its share. */
const WORTH_A_THREAD = 100;

/** Measured on two cores: a third thread gains nothing, since each loads parser and grammars of its own. */
const THREADS = 2;

/** Reads files as `readFiles` does, on two threads where there are many. A thread that dies ends the run. */
export async function readFilesInParallel(
  task: ReadingTask,
  onRead?: (done: number) => void,
): Promise<CacheEntry[]> {
  if (task.files.length < WORTH_A_THREAD) return readFiles(task, onRead);
  const share = Math.ceil(task.files.length / THREADS);
  const done = new Array<number>(THREADS).fill(0);
  const shares = done.map((_, thread) => {
    const files = task.files.slice(thread * share, (thread + 1) * share);
    return runShare({ ...task, files }, (count) => {
      done[thread] = count;
      onRead?.(done.reduce((sum, each) => sum + each, 0));
    });
  });
  return (await Promise.all(shares)).flat();
}

async function runShare(task: ReadingTask, onRead: (done: number) => void): Promise<CacheEntry[]> {
  const read: CacheEntry[] = [];
  await runThread(new URL('./reading-worker.ts', import.meta.url), task, (some) => {
    read.push(...(some as CacheEntry[]));
    onRead(read.length);
  });
  if (read.length === task.files.length) return read;
  throw new Error('The postmortems were not read: a thread ended before it had read its share.');
}
