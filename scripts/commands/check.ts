import { existsSync, lstatSync, readFileSync } from 'node:fs';
import { isAbsolute, join, resolve } from 'node:path';
import type { Issue } from '../../src/core/issue.ts';
import { hasErrors } from '../../src/core/issue.ts';
import { findSecrets } from '../../src/core/secrets/find.ts';
import type { Knowledge } from '../../src/repository/knowledge.ts';
import { type Locations, liesIn, shownPath } from '../../src/repository/locations.ts';
import { readKnowledge } from '../../src/repository/read.ts';
import { masked, secretScanner } from '../../src/repository/secrets.ts';
import { createUrls } from '../../src/site/urls.ts';
import { githubSummary, reportGithub } from '../reporters/github.ts';
import { reportJson } from '../reporters/json.ts';
import type { Findings, Reporter } from '../reporters/reporter.ts';
import { reportSarif } from '../reporters/sarif.ts';
import { reportText } from '../reporters/text.ts';
import { changedFiles } from './changed-files.ts';
import type { CheckRequest, Format } from './check-arguments.ts';
import { mendFiles } from './mend-files.ts';
import { readFilesInParallel } from './parallel-reading.ts';

/** Where a check is run, and how it speaks. */
export interface CheckSurroundings {
  /** The folder that file names are shown from. */
  cwd: string;
  /** The folders that a file may be named from, the first one first. */
  namedFrom: readonly string[];
  locations: Locations;
  colour: boolean;
  /** Notes that are no part of the report. */
  note(line: string): void;
  /** Told how many files were read, and of how many. */
  progress(done: number, all: number): void;
}

/** A finished check: its report, the summary of a GitHub job, and whether anything has to be mended. */
export interface CheckOutcome {
  report: string;
  summary: string;
  failed: boolean;
}

/**
 * Reads all of the content and reports what was asked for. Throws where a file that was named does not exist, git
 * cannot say what changed, or something cannot be read or written.
 */
export async function check(
  request: Extract<CheckRequest, { kind: 'check' }>,
  { cwd, namedFrom, locations, colour, note, progress }: CheckSurroundings,
): Promise<CheckOutcome> {
  const wanted = await chosen(request, locations.content, cwd, namedFrom);
  const read = () =>
    readKnowledge(locations, 'internal', cwd, { onRead: progress, readFiles: readFilesInParallel });
  let knowledge = await read();
  if (request.fix) {
    const names = knowledge.readings.map(({ file }) => file).filter(wanted);
    const mended = mendFiles(names.map((name) => resolve(cwd, name)));
    for (const path of mended) note(`mended ${shownPath(path, cwd)}`);
    if (mended.length > 0) knowledge = await read();
  }
  const issues = knowledge.issues.filter(({ file }) => wanted(file));
  const findings: Findings = {
    issues,
    postmortems: knowledge.readings.filter(({ file }) => wanted(file)).length,
    page: pageAddress(knowledge),
    linesOf: await shownLines(request.format === 'text' ? issues : [], cwd),
  };
  return {
    report: reporters(colour)[request.format](findings),
    summary: githubSummary(findings),
    failed: hasErrors(issues),
  };
}

const reporters = (colour: boolean): Record<Format, Reporter> => ({
  text: reportText({ colour }),
  json: reportJson,
  github: reportGithub,
  sarif: reportSarif,
});

/** The address of a code's page; that of all codes for an empty one. */
export function pageAddress({ lists: { site } }: Pick<Knowledge, 'lists'>) {
  const { rules } = createUrls(site.base);
  return (code: string) => new URL(rules(), site.url).href + (code && `${code}/`);
}

/** Tells of a file, by the name that issues give it, whether it is asked for. */
async function chosen(
  { files, changed }: { files: string[]; changed: { base: string | null } | null },
  content: string,
  cwd: string,
  namedFrom: readonly string[],
): Promise<(file: string) => boolean> {
  if (changed !== null && existsSync(content)) {
    const { present, gone } = await changedFiles(content, changed.base);
    // A list or a postmortem that went can put any other file in the wrong.
    const isList = (path: string) => /\.ya?ml$/.test(path);
    if (gone.length > 0 || present.some(isList)) return () => true;
    const names = new Set(present.map((path) => shownPath(path, cwd)));
    return (file) => names.has(file);
  }
  if (files.length === 0) return () => true;
  const paths = files.map((file) => {
    const candidates = namedFrom.map((folder) => resolve(folder, file));
    const path = candidates.find((place) => lstatSync(place, { throwIfNoEntry: false }));
    if (path === undefined) throw new Error(`${file} does not exist.`);
    if (!liesIn(path, content)) {
      throw new Error(`${file} is not in the content folder (${shownPath(content, cwd)}).`);
    }
    return path;
  });
  // Ten thousand files have several issues each.
  const known = new Map<string, boolean>();
  return (file) => {
    const before = known.get(file);
    if (before !== undefined) return before;
    const isWanted = paths.some((path) => liesIn(resolve(cwd, file), path));
    known.set(file, isWanted);
    return isWanted;
  };
}

const LARGEST_SHOWN = 1024 * 1024;

/** The lines of the files that have issues, secrets masked. */
async function shownLines(issues: readonly Issue[], cwd: string): Promise<Findings['linesOf']> {
  const scan = secretScanner();
  const byFile = new Map<string, string[]>();
  for (const [file, its] of Map.groupBy(issues, (issue) => issue.file)) {
    const path = join(isAbsolute(file) ? '' : cwd, file);
    const stats = lstatSync(path, { throwIfNoEntry: false });
    if (!stats?.isFile() || stats.size > LARGEST_SHOWN) continue;
    const text = readFileSync(path, 'utf8');
    // The whole search was made when the file was read; it takes its time, and is made again only where it found.
    const hasSecret = its.some(({ code }) => code === 'secret');
    const secrets = hasSecret ? await scan(text) : findSecrets(text);
    byFile.set(file, masked(text, secrets).split(/\r?\n/));
  }
  return (file) => byFile.get(file);
}
