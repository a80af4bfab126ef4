import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { addFindings, type Findings, noFindings } from './findings.ts';
import { type Inspection, inspectFiles } from './inspect.ts';

/** Below this many files a thread costs more than it saves: it takes two tenths of a second of work to start. */
const FEW = 2_000;
const MOST_THREADS = 4;

/** Looks at files on as many threads as there is work for; the same findings on any number. */
export async function inspectOnThreads(
  paths: readonly string[],
  inspection: Inspection,
): Promise<Findings> {
  const threads = paths.length < FEW ? 1 : Math.min(MOST_THREADS, availableParallelism());
  if (threads === 1) return inspectFiles(paths, inspection);
  const shares = Array.from({ length: threads }, (_, thread) =>
    paths.filter((_path, index) => index % threads === thread),
  );
  const all = noFindings();
  for (const found of await Promise.all(shares.map((share) => onThread(share, inspection))))
    addFindings(all, found);
  return all;
}

function onThread(paths: readonly string[], inspection: Inspection): Promise<Findings> {
  const { promise, resolve, reject } = Promise.withResolvers<Findings>();
  const worker = new Worker(new URL('thread.ts', import.meta.url), {
    workerData: { paths, inspection },
  });
  worker.on('message', resolve);
  worker.on('error', reject);
  // A thread that ends without a word must not leave the build waiting for it.
  worker.on('exit', (code) => reject(new Error(`A thread of the inspection ended with ${code}.`)));
  return promise;
}
