import { join } from 'node:path';
import type { Audience } from '../core/audience.ts';
import type { Issue } from '../core/issue.ts';
import type { PostmortemBody } from '../core/postmortem.ts';
import type { TeamLists } from '../core/rules/rule.ts';
import { openCache, readBody, type StoredReading } from './cache.ts';

/** All that a content folder holds: the team's lists, each file's reading, and every issue, sorted. */
export interface Knowledge {
  lists: TeamLists;
  readings: StoredReading[];
  issues: Issue[];
  /** The body of a postmortem without errors, by its id. Throws for an id that has none. */
  bodyOf(id: string): PostmortemBody;
  /** How another thread finds these readings in the cache. */
  kept: KeptReadings;
}

/** Readings that are in the cache: under which key, and each file with its stamp. Plain data, for a thread. */
export interface KeptReadings {
  key: string;
  stamps: [path: string, stamp: string][];
}

/** The folder in which the bodies for an audience are kept. */
export const bodiesFolder = (cache: string, audience: Audience): string =>
  join(cache, `readings-${audience}`);

/**
 * Reads from the cache what another thread has just read without an error, and asks nothing of the files. Null where
 * the cache does not hold it any more: another process may have read files that are others by now.
 */
export function readAgain(
  { key, stamps }: KeptReadings,
  lists: TeamLists,
  cacheFolder: string,
  audience: Audience,
): Knowledge | null {
  const bodies = bodiesFolder(cacheFolder, audience);
  const { entries } = openCache(bodies, key);
  const readings: StoredReading[] = [];
  for (const [path, stamp] of stamps) {
    const entry = entries.get(path);
    if (entry?.stamp !== stamp) return null;
    readings.push(entry.reading);
  }
  const kept = { key, stamps };
  return { lists, readings, issues: [], bodyOf: bodiesOf(readings, bodies), kept };
}

/** Reads the body of any of these readings from the folder of bodies, by its id. */
export function bodiesOf(readings: readonly StoredReading[], folder: string): Knowledge['bodyOf'] {
  const byId = new Map(readings.map((reading) => [reading.id, reading]));
  return (id) => {
    const place = byId.get(id)?.body;
    return (place && readBody(folder, place)) ?? noBody(id);
  };
}

/** Throws: this body is not there. */
export const noBody = (id: string): never => {
  throw new Error(
    `The body of ${id} is not in the cache. Run the build again; it renders what is missing.`,
  );
};
