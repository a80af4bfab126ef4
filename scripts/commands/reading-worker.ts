import { parentPort, workerData } from 'node:worker_threads';
import type { CacheEntry } from '../../src/repository/cache.ts';
import { type ReadingTask, readEach } from '../../src/repository/read-files.ts';

// A thread that reads its share of the files, and keeps none of what came of them: it goes out some at a time.
const SOME = 50;
let entries: CacheEntry[] = [];
for await (const entry of readEach(workerData as ReadingTask)) {
  if (entries.push(entry) < SOME) continue;
  parentPort?.postMessage(entries);
  entries = [];
}
parentPort?.postMessage(entries);
