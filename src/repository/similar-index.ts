import { existsSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type SimilarEntry, similarEntry } from '../core/search/similar/entry.ts';
import type { Group } from '../core/search/vocabulary/group.ts';
import { shippedVocabulary } from '../core/search/vocabulary/shipped.ts';
import { vocabularyOf } from '../core/search/vocabulary/vocabulary.ts';
import { listPostmortems, stampOf } from './files.ts';
import { readingDigest } from './generator.ts';
import type { Knowledge } from './knowledge.ts';
import { type Locations, shownPath } from './locations.ts';
import { readSealed, writeSealed } from './sealed.ts';
import { openParts, type SimilarParts, type Stamped, sameStamps } from './similar-parts.ts';

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

/** What is in the index besides the entries, with all that it was made of. */
interface Head extends Omit<SimilarIndex, 'entries'> {
  /** Of the generator. */
  key: string;
  stamps: Stamped[];
}

const LISTS = ['site.yml', 'causes.yml', 'lessons.yml', 'services.yml', 'vocabulary.yml'];

/**
 * Opens the index of similar incidents of a content folder. What was stored last time holds as long as no file has
 * another size or time of change; else the folder is read, in the way that the site is built, and stored anew.
 * Drafts are left out; `reading` is for those who have read the folder already, for the internal audience. Throws when
 * the content folder does not exist.
 */
export async function openSimilarIndex(
  locations: Locations,
  cwd: string,
  reading?: Knowledge,
): Promise<SimilarIndex> {
  if (!existsSync(locations.content)) {
    throw new Error(
      `The content folder ${shownPath(locations.content, cwd)} does not exist. CAUSEBOOK_CONTENT says where it is.`,
    );
  }
  const path = join(locations.cache, 'similar.json');
  const lists = stamped(LISTS.map((name) => join(locations.content, name)));
  const files = reading?.kept.stamps ?? stamped(pathsIn(locations.content));
  const key = readingDigest();
  // What an entry is made of besides its postmortem.
  const shared = JSON.stringify([key, lists]);
  const parts = openParts(join(locations.cache, 'similar'), shared);
  const stamps = [...lists, ...files];
  const head = readHead(path);
  if (head?.key === key && sameStamps(head.stamps, stamps)) {
    const entries = parts.all(files);
    if (entries) return { ...head, entries };
  }
  const made = await makeIndex(
    locations,
    reading ?? (await readAnew(locations, cwd)),
    files,
    parts,
  );
  const { entries, ...rest } = made;
  parts.save(files, entries);
  writeSealed(path, JSON.stringify({ key, stamps, ...rest } satisfies Head));
  return made;
}

async function makeIndex(
  { content }: Locations,
  { lists, readings, bodyOf }: Knowledge,
  files: readonly Stamped[],
  parts: SimilarParts,
): Promise<SimilarIndex> {
  const groups = await groupsOf(content);
  const vocabulary = vocabularyOf([...shippedVocabulary, ...groups]);
  const named = (items: readonly { id: string; title: string }[]) =>
    Object.fromEntries(items.map(({ id, title }) => [id, title]));
  const byId = new Map(files.map((file) => [basename(file[0], '.mdx'), file]));
  return {
    entries: readings.flatMap(({ id, postmortem }) => {
      if (postmortem === null || postmortem.status === 'draft') return [];
      const file = byId.get(id);
      const kept = file && parts.find(file);
      return [kept ?? similarEntry(postmortem, bodyOf(id).text, vocabulary)];
    }),
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

/** A team need have none, and then what reads them is not loaded. */
async function groupsOf(content: string): Promise<Group[]> {
  if (!existsSync(join(content, 'vocabulary.yml'))) return [];
  const { readTeamVocabulary } = await import('./vocabulary.ts');
  return readTeamVocabulary(content, String).groups;
}

/** The readers are heavy (YAML, MDX, highlighting): a question that the cache can answer never loads them. */
async function readAnew(locations: Locations, cwd: string): Promise<Knowledge> {
  const { readKnowledge } = await import('./read.ts');
  return readKnowledge(locations, 'internal', cwd);
}

function pathsIn(content: string): string[] {
  const folder = join(content, 'postmortems');
  const { files } = existsSync(folder) ? listPostmortems(folder, String) : { files: [] };
  return files.map(({ path }) => path);
}

const stamped = (paths: readonly string[]): Stamped[] =>
  paths.map((path) => [path, stampOf(statSync(path, { throwIfNoEntry: false }))]);

function readHead(path: string): Head | null {
  const text = readSealed(path);
  return text === null ? null : (JSON.parse(text) as Head);
}
