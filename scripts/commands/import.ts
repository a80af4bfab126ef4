import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { issueOf } from '../../src/core/codes/index.ts';
import { type Imported, importPostmortem } from '../../src/core/import/import.ts';
import { draftId } from '../../src/core/import/place.ts';
import type { TeamWords } from '../../src/core/import/team-words.ts';
import { writeDraft } from '../../src/core/import/write.ts';
import type { TeamLists } from '../../src/core/rules/rule.ts';

/** Where and how an import runs. All paths that it is given are absolute; `shown` says how the team would type one. */
export interface ImportSurroundings {
  lists: TeamLists;
  /** The words by which texts are classified. */
  words: TeamWords;
  /** The folder for the drafts; null writes nothing. */
  out: string | null;
  /** The zone of texts that name none; null for the site's. */
  zone: string | null;
  /** The day under which a draft without a date is filed, `YYYY-MM-DD`. */
  today: string;
  shown(path: string): string;
  /** Told of each file as soon as it is done. */
  done(outcome: ImportOutcome, index: number): void;
}

/** What became of one file. */
export interface ImportOutcome {
  imported: Imported;
  /** Where the draft was written, or would be in a dry run; null for a file that gave none. */
  draft: string | null;
  /** True where something kept a draft from being written that could have been. */
  failed: boolean;
}

const LARGEST = 1 << 20;

/** Imports every file, one after the other; a file that cannot be read is an outcome like any other. */
export function importFiles(paths: readonly string[], surroundings: ImportSurroundings): void {
  const taken = new Set<string>();
  for (const [index, path] of paths.entries()) {
    surroundings.done(importFile(path, taken, surroundings), index);
  }
}

function importFile(
  path: string,
  taken: Set<string>,
  { lists, words, out, zone, today, shown }: ImportSurroundings,
): ImportOutcome {
  const file = shown(path);
  let imported: Imported;
  try {
    imported = importPostmortem(file, readText(path), { lists, zone, words });
  } catch (error) {
    return { imported: unreadable(file, error), draft: null, failed: true };
  }
  if (imported.refused || imported.frontmatter === null)
    return { imported, draft: null, failed: false };
  const id = freeId(draftId(imported, today), taken);
  const draft = join(out ?? 'content/postmortems', `${id}.mdx`);
  if (out === null) return { imported, draft, failed: false };
  try {
    mkdirSync(out, { recursive: true });
    // The flag makes the file system itself refuse to overwrite, even when two imports run at once.
    writeFileSync(draft, writeDraft(imported.frontmatter, imported.body ?? ''), { flag: 'wx' });
  } catch (error) {
    const exists = isCode(error, 'EEXIST') && existsSync(draft);
    const issue = issueOf(
      exists ? 'import-exists' : 'import-not-written',
      { file, line: 1, column: 1 },
      exists
        ? `${shown(draft)} exists already; nothing was written.`
        : `${shown(draft)} cannot be written: ${messageOf(error)}.`,
    );
    return {
      imported: { ...imported, issues: [...imported.issues, issue] },
      draft: null,
      failed: true,
    };
  }
  return { imported, draft, failed: false };
}

const isCode = (error: unknown, code: string) =>
  error instanceof Error && 'code' in error && error.code === code;
const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** Two files of one batch may tell of incidents of one day and title: the second gets a number. */
function freeId(id: string, taken: Set<string>): string {
  let free = id;
  for (let number = 2; taken.has(free); number++) free = `${id}-${number}`;
  taken.add(free);
  return free;
}

function readText(path: string): string {
  const { size } = lstatSync(path);
  if (size > LARGEST) throw new Error('it is larger than 1 MiB');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
  } catch (error) {
    if (error instanceof TypeError) throw new Error('it is not valid UTF-8', { cause: error });
    throw error;
  }
}

function unreadable(file: string, error: unknown): Imported {
  const reason = `The file cannot be read: ${messageOf(error)}.`;
  const issues = [issueOf('file-unreadable', { file, line: 1, column: 1 }, reason)];
  return { file, refused: true, reason, frontmatter: null, body: null, evidence: {}, issues };
}

const DOCUMENT = /\.(?:mdx?|markdown|txt)$/i;

/**
 * The files that were named, and those of the folders that were: Markdown and text, in the order of their names.
 * Links and hidden folders are passed over. Throws where a place does not exist.
 */
export function filesIn(places: readonly string[]): string[] {
  const files = places.flatMap((place) => {
    if (!existsSync(place)) throw new Error(`There is no file or folder ${place}.`);
    return lstatSync(place).isDirectory() ? filesBelow(place) : [place];
  });
  return [...new Set(files)];
}

function filesBelow(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) =>
    a.name < b.name ? -1 : 1,
  );
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return /^\.|^node_modules$/.test(entry.name) ? [] : filesBelow(path);
    return entry.isFile() && DOCUMENT.test(entry.name) ? [path] : [];
  });
}
