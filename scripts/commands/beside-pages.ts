import type { TeamLists } from '../../src/core/rules/rule.ts';
import type { History } from '../../src/repository/history.ts';
import type { Locations } from '../../src/repository/locations.ts';
import type { PublishedFor } from '../../src/repository/published.ts';
import type { KeptReadings } from '../../src/repository/read.ts';
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
  files: Promise<FilesWritten>;
}

/**
 * Starts what the pages do not have to wait for, or not yet, on a thread of its own: which incidents are alike, while
 * Astro bundles the pages, and then the files that are no pages.
 */
export function makeBesidePages(task: BesideTask, signal: AbortSignal): BesidePages {
  const similar = Promise.withResolvers<FindSimilar>();
  const files = Promise.withResolvers<FilesWritten>();
  const fail = (error: unknown) => {
    similar.reject(error);
    files.reject(error);
  };
  const hear = (data: unknown) => {
    const message = data as BesideMessage;
    if ('files' in message) files.resolve(message.files);
    else similar.resolve((id) => message.similar.get(id) ?? []);
  };
  runThread(new URL('./beside-pages-worker.ts', import.meta.url), task, hear, signal).then(
    () => fail(new Error('The thread beside the pages ended before its work did.')),
    fail,
  );
  // Both are awaited later; until then a failure must not count as one that nobody looks at.
  for (const { promise } of [similar, files]) promise.catch(() => undefined);
  return { similar: similar.promise, files: files.promise };
}
