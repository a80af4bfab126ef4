import { basename } from 'node:path';
import type { Issue } from '../../src/core/issue.ts';
import type { SiteContents } from './site-folder.ts';
import { exceededBudget } from './verify/budgets.ts';
import { damagedCopies } from './verify/copies.ts';
import type { Expectation } from './verify/expected.ts';
import { type SiteFile, stampsOf } from './verify/files.ts';
import type { Fault } from './verify/findings.ts';
import { type EarlyLook, lookAgain, lookAtAll } from './verify/look.ts';
import type { Remembered } from './verify/remembered.ts';
import { sayFaults } from './verify/say.ts';

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
  /** What was found before, so that only files that changed are looked at; of no use to anybody afterwards. */
  before?: Remembered | null;
  /** Which files it has, where that is known: those that were kept are of the site in which `before` was found. */
  contents?: SiteContents;
  /** What was seen of files as soon as they had been made: since then they are what they were. */
  early?: EarlyLook | null;
}

/** What came of looking at a site. */
export interface Verified {
  issues: Issue[];
  /** What a later look may build on; null where there is a fault. */
  found: Remembered | null;
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
): Promise<Verified> {
  const { before, contents, early, conforming } = verification;
  const inView = { folder, expected, conforming };
  const again = before ? await lookAgain(inView, before, contents, early) : null;
  const { files, faults, known } = again ?? (await lookAtAll(inView));
  // A build has just made them, or kept what it knows to be as it was.
  if (conforming === 'each') faults.push(...damagedCopies(folder, files));
  if (expected.large !== 'off') faults.push(...largeFiles(files));
  return {
    issues: sayFaults(faults, expected, { folder, ...verification }),
    found: known && { site: basename(folder), stamps: stampsOf(files), known },
  };
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
