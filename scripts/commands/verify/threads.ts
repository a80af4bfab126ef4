import { availableParallelism } from 'node:os';
import { runThread } from '../thread.ts';
import { addFindings, type Findings, noFindings } from './findings.ts';
import type { Inspection } from './inspect.ts';

/** Below this many files a thread costs more than it saves: it takes two tenths of a second of work to start. */
const FEW = 2_000;
const MOST_THREADS = 4;

/** Looks at files on as many threads as there is work for; the same findings on any number. */
export async function inspectOnThreads(
  paths: readonly string[],
  inspection: Inspection,
): Promise<Findings> {
  const threads = paths.length < FEW ? 1 : Math.min(MOST_THREADS, availableParallelism());
  if (paths.length === 0) return noFindings();
  // What inspects is loaded where it is needed: with a parser of HTML it is forty modules.
  if (threads === 1) return (await import('./inspect.ts')).inspectFiles(paths, inspection);
  const shares = Array.from({ length: threads }, (_, thread) =>
    paths.filter((_path, index) => index % threads === thread),
  );
  const all = noFindings();
  for (const found of await Promise.all(shares.map((share) => onThread(share, inspection))))
    addFindings(all, found);
  return all;
}

async function onThread(paths: readonly string[], inspection: Inspection): Promise<Findings> {
  const module = new URL('inspect-worker.ts', import.meta.url);
  let found: Findings | undefined;
  await runThread(module, { paths, inspection }, (message) => {
    found = message as Findings;
  });
  if (!found) throw new Error('A thread of the inspection said nothing of what it found.');
  return found;
}
