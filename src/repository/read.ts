import { hash } from 'node:crypto';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Audience } from '../core/audience.ts';
import { issueOf } from '../core/codes/index.ts';
import { compareIssues, type Issue } from '../core/issue.ts';
import { crossFileIssues } from '../core/rules/cross-file.ts';
import { isToCome } from '../core/rules/start-in-future.ts';
import { type CacheEntry, openCache } from './cache.ts';
import { listPostmortems, stampOf } from './files.ts';
import { readingDigest } from './generator.ts';
import { buildDay } from './history.ts';
import { readImportWords } from './import-words.ts';
import { bodiesFolder, bodiesOf, type Knowledge, noBody } from './knowledge.ts';
import { type Locations, shownPath } from './locations.ts';
import { readFiles } from './read-files.ts';
import { RESERVED_IDS } from './reserved-ids.ts';
import { readTeamLists } from './team-lists.ts';
import { withoutUnread } from './unread-lists.ts';
import { readTeamVocabulary } from './vocabulary.ts';

/** What a reading may be told besides the places. */
export interface ReadingOptions {
  /** The day that counts as the present, `YYYY-MM-DD`; as for a build when left out. */
  today?: string;
  /** Told now and then how many of the files that had to be read have been, for those who show how far it is. */
  onRead?(done: number, all: number): void;
  /** How files are read; one after the other when left out. The scripts use threads. */
  readFiles?: typeof readFiles;
}

/**
 * Reads a content folder, the one way that checks, site and dev server share. What has not changed since the last
 * time comes from the cache. Faults of content are issues; only a machine at fault (a cache that cannot be
 * written) throws. Files are named in issues as seen from `cwd`.
 */
export async function readKnowledge(
  { content, cache: cacheFolder }: Pick<Locations, 'content' | 'cache'>,
  audience: Audience = 'internal',
  cwd: string = process.cwd(),
  options: ReadingOptions = {},
): Promise<Knowledge> {
  const shown = (path: string) => shownPath(path, cwd);
  const { lists, issues: listIssues, text } = readTeamLists(content, shown);
  const missing = missingContent(content, shown(content));
  if (missing) {
    const kept = { key: '', stamps: [] };
    return { lists, readings: [], issues: [missing], bodyOf: noBody, kept };
  }
  const { today = buildDay(content, lists.site.timezone) } = options;
  const folder = join(content, 'postmortems');
  const listed = existsSync(folder) ? listPostmortems(folder, shown) : { files: [], issues: [] };
  const ids = new Set(listed.files.map(({ id }) => id));
  const bodies = bodiesFolder(cacheFolder, audience);
  const key = hash('sha1', [readingDigest(), cwd, text].join('\0'));
  const cache = openCache(bodies, key);
  const stamped = listed.files.map((file) => {
    const stamp = stampOf(statSync(file.path, { throwIfNoEntry: false }));
    const before = cache.entries.get(file.path);
    const kept = before && holds(before, stamp, ids, today) ? before : null;
    return { file, stamp, lastBody: before?.reading.body ?? null, kept };
  });
  const stale = stamped.filter(({ kept }) => kept === null);
  const task = { files: stale, lists, ids, audience, today, cwd, bodies };
  const fresh = await (options.readFiles ?? readFiles)(task, (done) =>
    options.onRead?.(done, stale.length),
  );
  const freshByPath = new Map(stale.map(({ file }, index) => [file.path, fresh[index]]));
  const current = stamped.flatMap(({ file, kept }) => {
    const entry = kept ?? freshByPath.get(file.path);
    return entry ? [{ path: file.path, entry }] : [];
  });
  const readings = current.map(({ entry }) => entry.reading);
  // What has an error is read anew each time: it is seldom, and its author is waiting for it to go.
  const sound = current.filter(({ entry }) => entry.reading.body !== null);
  const entries = new Map(sound.map(({ path, entry }) => [path, entry]));
  if (fresh.length > 0 || cache.entries.size !== entries.size) cache.save(entries);

  return {
    lists,
    readings,
    issues: [
      ...listIssues,
      ...readTeamVocabulary(content, shown).issues,
      ...readImportWords(content, shown, lists).issues,
      ...listed.issues,
      ...withoutUnread(
        readings.flatMap((reading) => reading.issues),
        listIssues,
      ),
      ...crossFileIssues(readings, RESERVED_IDS),
    ].toSorted(compareIssues),
    bodyOf: bodiesOf(readings, bodies),
    kept: { key, stamps: current.map(({ path, entry }) => [path, entry.stamp]) },
  };
}

const holds = (
  entry: CacheEntry,
  stamp: string,
  ids: ReadonlySet<string>,
  today: string,
): boolean =>
  entry.stamp === stamp &&
  // What is to come will have begun, and on an earlier day it had not.
  !entry.reading.issues.some(({ code }) => code === 'start-in-future') &&
  !isToCome(entry.reading.postmortem?.started?.local ?? '', today) &&
  // Else only the day that a promise is overdue changes what is said of a file that did not change.
  (entry.reading.postmortem?.actions ?? []).every(
    ({ due }) => due === undefined || due < entry.day === due < today,
  ) &&
  entry.reading.linked.every((id) => ids.has(id)) &&
  entry.depends.every(
    ({ path, stamp: was }) => stampOf(statSync(path, { throwIfNoEntry: false })) === was,
  );

/**
 * The issue of a content folder that does not exist, or that is another folder: `CAUSEBOOK_CONTENT=content/postmortems`
 * would put an empty site in the place of the one that is published. An empty folder is where a team begins.
 */
function missingContent(content: string, file: string): Issue | null {
  const at = { file, line: 1, column: 1 };
  if (!existsSync(content)) {
    return issueOf('content-missing', at, `The folder ${file} does not exist.`);
  }
  const names = readdirSync(content).filter((name) => !name.startsWith('.'));
  if (names.length === 0 || names.some((name) => name === 'postmortems' || name.endsWith('.yml'))) {
    return null;
  }
  return issueOf(
    'content-missing',
    at,
    `The folder ${file} has neither a folder \`postmortems\` nor a list of the team such as \`site.yml\`.`,
    'Set CAUSEBOOK_CONTENT to the folder that has them, or create `postmortems` in this one.',
  );
}
