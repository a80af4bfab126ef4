import type { TeamLists } from '../../src/core/rules/rule.ts';
import type { ContentReading } from '../../src/repository/content-reading.ts';
import type { History } from '../../src/repository/history.ts';
import type { KeptReadings } from '../../src/repository/knowledge.ts';
import type { Locations } from '../../src/repository/locations.ts';
import type { PublishedFor } from '../../src/repository/published.ts';
import type { FindSimilar, SimilarIncident } from '../../src/repository/similar-published.ts';
import type { SiteStart } from './site-folder.ts';
import { runThread } from './thread.ts';

/** What is made beside the pages; the content itself comes from the cache, which the build has just filled. */
export interface BesideTask extends PublishedFor {
  locations: Locations;
  /** The team's lists, and where the cache has the postmortems. */
  lists: TeamLists;
  kept: KeptReadings;
  history: History;
  builtAt: string;
  /**
   * Whether memory is given back before it is asked for. For ten thousand postmortems that takes half a second, which
   * is much of a build that makes few pages, and nothing of one that makes all and needs the memory for them.
   */
  frugal: boolean;
}

/** Where the files go; the thread is told so while it looks for what is alike. */
export interface FilesTask {
  /** Where the site is being made. */
  start: SiteStart;
  /** The keys of the published site's files, where these may be kept. */
  before: Readonly<Record<string, string>> | null;
}

/** What the thread says: first what is alike, then that the files are written. */
export type BesideMessage =
  | { similar: ReadonlyMap<string, readonly SimilarIncident[]> }
  | { files: FilesWritten };

/** The files of the site that are no pages. */
export interface FilesWritten {
  written: number;
  kept: number;
  /** The keys of those that have one, by path. */
  keys: Record<string, string>;
  /** Those of the files that the site was begun with. */
  claimed: string[];
}

/** What is under way on the thread. */
export interface BesidePages {
  similar: Promise<FindSimilar>;
  /** Has the files written, when what is alike has been found. */
  write(task: FilesTask): Promise<FilesWritten>;
}

/**
 * Starts what the pages do not have to wait for, or not yet, on a thread of its own: which incidents are alike, while
 * Astro bundles the pages, and then the files that are no pages.
 */
export function startBesidePages(
  { knowledge: { lists, kept }, history, builtAt }: ContentReading,
  { locations, audience, drafts }: Pick<BesideTask, 'locations' | 'audience' | 'drafts'>,
  frugal: boolean,
  signal: AbortSignal,
): BesidePages {
  const cache = locations.cache;
  const made = { lists, kept, history, builtAt };
  const task: BesideTask = { locations, audience, drafts, cache, ...made, frugal };
  const similar = Promise.withResolvers<FindSimilar>();
  const files = Promise.withResolvers<FilesWritten>();
  const later = Promise.withResolvers<FilesTask>();
  const fail = (error: unknown) => {
    similar.reject(error);
    files.reject(error);
  };
  const hear = (data: unknown) => {
    const message = data as BesideMessage;
    if ('files' in message) files.resolve(message.files);
    else similar.resolve((id) => message.similar.get(id) ?? []);
  };
  const module = new URL('./beside-pages-worker.ts', import.meta.url);
  runThread(module, task, hear, signal, later.promise).then(
    () => fail(new Error('The thread beside the pages ended before its work did.')),
    fail,
  );
  // Both are awaited later; until then a failure must not count as one that nobody looks at.
  for (const { promise } of [similar, files]) promise.catch(() => undefined);
  return {
    similar: similar.promise,
    write(task) {
      later.resolve(task);
      return files.promise;
    },
  };
}
