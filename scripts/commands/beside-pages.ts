import type { TeamLists } from '../../src/core/rules/rule.ts';
import type { ContentReading } from '../../src/repository/content-reading.ts';
import type { History } from '../../src/repository/history.ts';
import type { KeptReadings } from '../../src/repository/knowledge.ts';
import type { Locations } from '../../src/repository/locations.ts';
import type { PublishedFor } from '../../src/repository/published.ts';
import type { FindSimilar, SimilarIncident } from '../../src/repository/similar-published.ts';
import type { SiteContents, SiteStart } from './site-folder.ts';
import { startThread } from './thread.ts';

/** What is made beside the pages; the content itself comes from the cache, which the build has just filled. */
export interface BesideTask extends PublishedFor {
  locations: Locations;
  /** The team's lists, and where the cache has the postmortems. */
  lists: TeamLists;
  kept: KeptReadings;
  history: History;
  builtAt: string;
}

/** How incidents are compared, and files written. */
export interface Manner {
  /**
   * Whether memory is given back before it is asked for. For ten thousand postmortems that takes half a second, which
   * is much of a build that makes few pages, and nothing of one that makes all and needs the memory for them.
   */
  frugal: boolean;
}

/** Where the files go. */
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
  /** What of the site they are. */
  contents: SiteContents;
}

/** What is under way on the thread. */
export interface BesidePages {
  /** Has what is alike found, when the content has been read. */
  compare(manner: Manner): Promise<FindSimilar>;
  /** Has the files written, when what is alike has been found. */
  write(task: FilesTask): Promise<FilesWritten>;
}

/** Has a thread that is open read what was read, from the cache. */
export type StartBesidePages = (
  reading: ContentReading,
  run: Pick<BesideTask, 'locations' | 'audience' | 'drafts'>,
) => BesidePages;

/**
 * Opens a thread for what the pages do not have to wait for, or not yet: which incidents are alike, and then the files
 * that are no pages. It takes two tenths of a second to load its code, in which content is read.
 */
export function openBesidePages(signal: AbortSignal): StartBesidePages {
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
  const module = new URL('./beside-pages-worker.ts', import.meta.url);
  const { post, ended } = startThread(module, null, hear, signal);
  ended.then(() => fail(new Error('The thread beside the pages ended before its work did.')), fail);
  // Both are awaited later; until then a failure must not count as one that nobody looks at.
  for (const { promise } of [similar, files]) promise.catch(() => undefined);
  return ({ knowledge: { lists, kept }, history, builtAt }, { locations, audience, drafts }) => {
    const { cache } = locations;
    const task = { locations, audience, drafts, cache, lists, kept, history, builtAt };
    post(task satisfies BesideTask);
    return {
      compare(how) {
        post(how satisfies Manner);
        return similar.promise;
      },
      write(where) {
        post(where satisfies FilesTask);
        return files.promise;
      },
    };
  };
}
