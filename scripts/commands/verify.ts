import type { Issue } from '../../src/core/issue.ts';
import { exceededBudget } from './verify/budgets.ts';
import { missingFrom } from './verify/complete.ts';
import { damagedCopies } from './verify/copies.ts';
import type { Expectation } from './verify/expected.ts';
import { filesOf, type SiteFile, stampsOf } from './verify/files.ts';
import { addFindings, type Fault, type Findings } from './verify/findings.ts';
import { type Inspection, isInspected } from './verify/inspect.ts';
import { keyOf, only, recall, remember } from './verify/remembered.ts';
import { sayFaults } from './verify/say.ts';
import { inspectOnThreads } from './verify/threads.ts';
import { unchanged } from './verify/unchanged.ts';

/** How a site is verified. */
export interface Verification {
  /**
   * Which pages a conforming parser reads too: each, or one of each kind. Parsing takes five times as long as all
   * the rest (4.3 s of CPU against 0.8 s for 1 360 pages), and what is wrong with a kind of page is a component.
   */
  conforming: 'each' | 'kinds';
  /** How the site's folder is called in issues. */
  site: string;
  /** From where the sources are named. */
  cwd: string;
  /** Where to keep what was found, so that the next time only files that changed are looked at. */
  memory?: string;
}

/**
 * Looks at every file of a built site and says what is wrong with it: addresses that lead nowhere, postmortems that
 * a list, a feed or the search index lacks, requests to other sites, scripts and styles that the policy refuses,
 * what is internal in a site for the public, files that are damaged or too large. The issue is at the source of the
 * postmortem where the page has one, else at the place in the page. A fault that many pages share is one issue.
 *
 * Throws when the folder cannot be read.
 */
export async function verifySite(
  folder: string,
  expected: Expectation,
  verification: Verification,
): Promise<Issue[]> {
  const files = filesOf(folder);
  const faults = await faultsOf(folder, files, expected, verification);
  // A build has just made them, or kept what it knows to be as it was.
  if (verification.conforming === 'each') faults.push(...damagedCopies(folder, files));
  if (expected.large !== 'off') faults.push(...largeFiles(files));
  return sayFaults(faults, expected, { folder, ...verification });
}

/** All faults but those of size. What is remembered can only show that there is none: to name one, all is read. */
async function faultsOf(
  folder: string,
  files: ReadonlyMap<string, SiteFile>,
  expected: Expectation,
  { conforming, memory }: Verification,
): Promise<Fault[]> {
  const paths = [...files.keys()];
  const inspection: Inspection = {
    ...expected,
    folder,
    files: paths,
    conforming: conforming === 'each' ? paths : oneOfEachKind(paths),
  };
  const inspected = paths.filter(isInspected);
  const key = keyOf(expected);
  const before = memory === undefined ? null : recall(memory, key);
  const same = before && unchanged(before, files);
  if (before && same) {
    const found = only(before, same);
    const rest = inspected.filter((path) => !same.has(path));
    addFindings(found, await inspectOnThreads(rest, inspection));
    if (faultsIn(found, paths, expected).length === 0) return keep(found);
  }
  const found = await inspectOnThreads(inspected, inspection);
  const faults = faultsIn(found, paths, expected);
  return faults.length === 0 ? keep(found) : faults;

  function keep(findings: Findings): Fault[] {
    const stamps = stampsOf(files);
    if (memory !== undefined) remember(memory, { key, stamps, copies: new Map(), findings });
    return [];
  }
}

const faultsIn = (found: Findings, paths: readonly string[], expected: Expectation): Fault[] => [
  ...found.faults,
  ...brokenPlaces(found),
  ...missingFrom(paths, found, expected),
];

/** The first page of each kind: of all causes one, of all postmortems one. */
function oneOfEachKind(files: readonly string[]): string[] {
  const kinds = new Map<string, string>();
  for (const file of files) {
    const parts = file.split('/');
    const kind = parts.fill('*', 1, Math.max(1, parts.length - 1)).join('/');
    if (!kinds.has(kind)) kinds.set(kind, file);
  }
  return [...kinds.values()];
}

function brokenPlaces({ ids, places }: Findings): Fault[] {
  const known = new Map<string, Set<string>>();
  return [...places].flatMap(([place, { from, offset, url }]) => {
    const split = place.indexOf('#');
    const page = place.slice(0, split);
    const there = known.get(page) ?? new Set(ids.get(page)?.split('\n'));
    known.set(page, there);
    if (there.has(place.slice(split + 1))) return [];
    const what = `The page links to ${url}, and ${page} has no such place.`;
    return [{ code: 'site-link', file: from, offset, what, url }];
  });
}

function largeFiles(files: ReadonlyMap<string, SiteFile>): Fault[] {
  return [...files].flatMap(([file, { bytes }]) => {
    const budget = exceededBudget(file, bytes);
    if (!budget) return [];
    const kB = (size: number) => `${Math.ceil(size / 1000)} kB`;
    const what = `${file} has ${kB(bytes)}, and its budget is ${kB(budget.bytes)}.`;
    return [{ code: 'site-large', file, offset: 0, what }];
  });
}
