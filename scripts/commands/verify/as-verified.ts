import { existsSync } from 'node:fs';
import { runThread } from '../thread.ts';

/** A site, and where it is remembered what was found in it. */
export interface AsVerifiedTask {
  folder: string;
  memory: string;
}

/**
 * Whether a site is, file by file, the one that was verified and remembered last. A thread looks at the files, which
 * takes a second for the 40,000 of ten thousand postmortems, while these are read. Never rejects: what cannot be
 * looked at is no site to build on.
 */
export async function isAsVerified(task: AsVerifiedTask, signal: AbortSignal): Promise<boolean> {
  if (!existsSync(task.folder)) return false;
  let same = false;
  const hear = (answer: unknown) => {
    same = answer === true;
  };
  try {
    await runThread(new URL('./as-verified-worker.ts', import.meta.url), task, hear, signal);
    return same;
  } catch {
    return false;
  }
}
