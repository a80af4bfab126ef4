import { existsSync } from 'node:fs';
import type { SpareTree } from './spare-tree.ts';
import { startThread } from './thread.ts';
import type { LookingThread, SeenEarly } from './verify/look-as-made.ts';

/** Where a site is published, and where it is remembered what was found in it. */
export interface PublishedTask {
  out: string;
  memory: string;
}

/** What the thread says: first whether the site is whole, then what else there is, at last what it saw of the next one. */
export type PublishedMessage =
  | { whole: boolean }
  | { spare: SpareTree | null }
  | { seen: SeenEarly };

/** What a build finds of earlier ones. Neither ever rejects: what cannot be looked at is nothing to build on. */
export interface PublishedSite {
  /** Whether the published site is, file by file, the one that was verified and remembered last. */
  whole: Promise<boolean>;
  /** Beside a published site that is whole: the tree that the next build can begin with, if there is one. */
  spare: Promise<SpareTree | null>;
  /** The thread, which is free then to look at the next site as it is made; null where no site is published. */
  looking: LookingThread | null;
}

/**
 * Looks at what earlier builds left, and changes nothing. A thread does so, which takes a second for the 40,000 files
 * of ten thousand postmortems, while these are read. It lasts until `signal` says that the build is over.
 */
export function lookAtPublished(task: PublishedTask, signal: AbortSignal): PublishedSite {
  if (!existsSync(task.out)) {
    return { whole: Promise.resolve(false), spare: Promise.resolve(null), looking: null };
  }
  const whole = Promise.withResolvers<boolean>();
  const spare = Promise.withResolvers<SpareTree | null>();
  const seen = Promise.withResolvers<SeenEarly>();
  const hear = (data: unknown) => {
    const message = data as PublishedMessage;
    if ('whole' in message) whole.resolve(message.whole);
    else if ('spare' in message) spare.resolve(message.spare);
    else seen.resolve(message.seen);
  };
  const module = new URL('./published-site-worker.ts', import.meta.url);
  const { post, ended } = startThread(module, task, hear, signal);
  const end = (error: unknown) => {
    whole.resolve(false);
    spare.resolve(null);
    seen.reject(error);
  };
  ended.then(() => end(new Error('A thread said nothing of what it saw of the site.')), end);
  // It is awaited later, or never; until then a failure must not count as one that nobody looks at.
  seen.promise.catch(() => undefined);
  return { whole: whole.promise, spare: spare.promise, looking: { post, seen: seen.promise } };
}
