import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { SimilarEntry } from '../core/search/similar/entry.ts';
import { similarEntry } from '../core/search/similar/entry.ts';
import type { Group } from '../core/search/vocabulary/group.ts';
import { shippedVocabulary } from '../core/search/vocabulary/shipped.ts';
import { vocabularyOf } from '../core/search/vocabulary/vocabulary.ts';
import { listPostmortems, stampOf } from './files.ts';
import { readingDigest } from './generator.ts';
import { type Locations, shownPath } from './locations.ts';
import type { Knowledge } from './read.ts';
import { writeWhole } from './write-whole.ts';

/** All that `similar` needs: read from the cache where no file has changed, so that an answer takes no time. */
export interface SimilarIndex {
  entries: SimilarEntry[];
  /** Earlier ids, each with the present one. */
  former: Record<string, string>;
  /** Groups that the team adds to the vocabulary. */
  groups: Group[];
  /** What readers call the ids of each of the team's lists. */
  titles: Record<'cause' | 'service' | 'lesson', Record<string, string>>;
  site: { url: string; base: string };
  /** Files with errors, which are not compared: how many. */
  left: number;
}

interface Stored extends SimilarIndex {
  /** Of the generator, and of every file that was read. */
  key: string;
  stamps: [string, string][];
}

const LISTS = ['site.yml', 'causes.yml', 'lessons.yml', 'services.yml', 'vocabulary.yml'];

/**
 * Opens the index of similar incidents of a content folder. What was stored last time holds as long as no file has
 * another size or time of change; else the folder is read, in the way that the site is built, and stored anew.
 * Drafts are left out; `read` is for those who have read the folder already, for the internal audience. Throws when the content folder does not exist.
 */
export async function openSimilarIndex(
  locations: Locations,
  cwd: string,
  read: () => Promise<Knowledge> = () => readAnew(locations, cwd),
): Promise<SimilarIndex> {
  if (!existsSync(locations.content)) {
    throw new Error(
      `The content folder ${shownPath(locations.content, cwd)} does not exist. CAUSEBOOK_CONTENT says where it is.`,
    );
  }
  const path = join(locations.cache, 'similar.json');
  const stamps = stampsOf(locations.content);
  const key = readingDigest();
  const stored = readStored(path);
  if (stored?.key === key && sameStamps(stored.stamps, stamps)) return stored;
  const made = await makeIndex(
    locations,
    await read(),
    stored?.key === key ? unchanged(stored, stamps) : new Map(),
  );
  mkdirSync(locations.cache, { recursive: true });
  writeWhole(path, JSON.stringify({ key, stamps, ...made } satisfies Stored));
  return made;
}

async function makeIndex(
  { content }: Locations,
  { lists, readings, bodyOf }: Knowledge,
  kept: ReadonlyMap<string, SimilarEntry>,
): Promise<SimilarIndex> {
  const { readTeamVocabulary } = await import('./vocabulary.ts');
  const { groups } = readTeamVocabulary(content, (file) => file);
  const vocabulary = vocabularyOf([...shippedVocabulary, ...groups]);
  const named = (items: readonly { id: string; title: string }[]) =>
    Object.fromEntries(items.map(({ id, title }) => [id, title]));
  return {
    entries: readings.flatMap(({ postmortem }) =>
      postmortem !== null && postmortem.status !== 'draft'
        ? [
            kept.get(postmortem.id) ??
              similarEntry(postmortem, bodyOf(postmortem.id).text, vocabulary),
          ]
        : [],
    ),
    former: Object.fromEntries(
      readings.flatMap(({ postmortem }) =>
        (postmortem?.aliases ?? []).map((alias) => [alias, postmortem?.id ?? alias]),
      ),
    ),
    groups,
    titles: {
      cause: named(lists.causes),
      service: named(lists.services),
      lesson: named(lists.lessons),
    },
    site: { url: lists.site.url, base: lists.site.base },
    left: readings.filter(({ postmortem }) => postmortem === null).length,
  };
}

/** The readers are heavy (YAML, MDX, highlighting): a question that the cache can answer never loads them. */
async function readAnew(locations: Locations, cwd: string): Promise<Knowledge> {
  const { readKnowledge } = await import('./read.ts');
  return readKnowledge(locations, 'internal', cwd);
}

function stampsOf(content: string): [string, string][] {
  const folder = join(content, 'postmortems');
  const files = existsSync(folder) ? listPostmortems(folder, (path) => path).files : [];
  const paths = [...LISTS.map((name) => join(content, name)), ...files.map(({ path }) => path)];
  return paths.map((path) => [path, stampOf(statSync(path, { throwIfNoEntry: false }))]);
}

/** Entries of files that are as they were, while the team's lists are too. */
function unchanged(stored: Stored, stamps: readonly [string, string][]): Map<string, SimilarEntry> {
  const before = new Map(stored.stamps);
  const lists = stamps.slice(0, LISTS.length);
  if (lists.some(([path, stamp]) => before.get(path) !== stamp)) return new Map();
  const same = new Set(
    stamps
      .filter(([path, stamp]) => before.get(path) === stamp)
      .map(([path]) => basename(path, '.mdx')),
  );
  return new Map(stored.entries.filter(({ id }) => same.has(id)).map((entry) => [entry.id, entry]));
}

function sameStamps(a: readonly [string, string][], b: readonly [string, string][]): boolean {
  return (
    a.length === b.length &&
    a.every(([path, stamp], at) => path === b[at]?.[0] && stamp === b[at]?.[1])
  );
}

function readStored(path: string): Stored | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Stored;
  } catch {
    return null;
  }
}
