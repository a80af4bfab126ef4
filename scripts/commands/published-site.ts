import { existsSync } from 'node:fs';
import type { SpareTree } from './spare-tree.ts';
import { runThread } from './thread.ts';

/** Where a site is published, and where it is remembered what was found in it. */
export interface PublishedTask {
  out: string;
  memory: string;
}

/** What the thread says: first whether the site is whole, then what else there is. */
export type PublishedMessage = { whole: boolean } | { spare: SpareTree | null };

/** What a build finds of earlier ones. Neither ever rejects: what cannot be looked at is nothing to build on. */
export interface PublishedSite {
  /** Whether the published site is, file by file, the one that was verified and remembered last. */
  whole: Promise<boolean>;
  /** Beside a published site that is whole: the tree that the next build can begin with, if there is one. */
  spare: Promise<SpareTree | null>;
}

/**
 * Looks at what earlier builds left, and changes nothing. A thread does so, which takes a second for the 40,000 files
 * of ten thousand postmortems, while these are read.
 */
export function lookAtPublished(task: PublishedTask, signal: AbortSignal): PublishedSite {
  const whole = Promise.withResolvers<boolean>();
  const spare = Promise.withResolvers<SpareTree | null>();
  const hear = (data: unknown) => {
    const message = data as PublishedMessage;
    if ('whole' in message) whole.resolve(message.whole);
    else spare.resolve(message.spare);
  };
  const end = () => {
    whole.resolve(false);
    spare.resolve(null);
  };
  if (existsSync(task.out)) {
    const module = new URL('./published-site-worker.ts', import.meta.url);
    runThread(module, task, hear, signal).then(end, end);
  } else {
    end();
  }
  return { whole: whole.promise, spare: spare.promise };
}
