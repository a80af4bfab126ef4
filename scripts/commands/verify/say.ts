import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { issueOf } from '../../../src/core/codes/index.ts';
import { compareIssues, type Issue } from '../../../src/core/issue.ts';
import type { Expectation } from './expected.ts';
import type { Fault } from './findings.ts';

/** Where a site is and how it and its sources are called. */
export interface Naming {
  folder: string;
  /** How the site's folder is called in issues. */
  site: string;
  /** From where the sources are named. */
  cwd: string;
}

/** Faults as issues, sorted. What many pages share is one issue, at the first of them. */
export function sayFaults(
  faults: readonly Fault[],
  expected: Expectation,
  naming: Naming,
): Issue[] {
  return joined(faults)
    .map((fault) => sayFault(fault, expected, naming))
    .toSorted(compareIssues);
}

interface SharedFault extends Fault {
  /** Further files that have it. */
  others: Set<string>;
}

/** What stands in the frame of every page is one fault and not a thousand. */
function joined(faults: readonly Fault[]): SharedFault[] {
  const byText = new Map<string, SharedFault>();
  for (const fault of faults.toSorted((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0))) {
    const key = `${fault.code} ${fault.what}`;
    const same = byText.get(key);
    if (same === undefined) byText.set(key, { ...fault, others: new Set() });
    else if (same.file !== fault.file) same.others.add(fault.file);
  }
  return [...byText.values()];
}

function sayFault(fault: SharedFault, expected: Expectation, { folder, site, cwd }: Naming): Issue {
  const { code, file, offset, url, others } = fault;
  const source = expected.sources.get(file);
  const also = others.size === 1 ? 'one other file' : `${others.size} other files`;
  const what = [
    source === undefined ? fault.what : fault.what.replace(/^The page/, `The page ${file}`),
    ...(others.size > 0 ? [`It is the same in ${also}.`] : []),
  ].join(' ');
  const path = source === undefined ? join(folder, file) : resolve(cwd, source);
  const at = source === undefined ? offset : placeInSource(path, url);
  const shown = source ?? `${site}/${file}`;
  const issue = issueOf(code, { file: shown, ...positionAt(path, at) }, what);
  const strict = code === 'site-large' && expected.large === 'error';
  return strict ? { ...issue, severity: 'error' } : issue;
}

/** Where a source has the address itself, or the last part of it; its beginning where it has neither. */
function placeInSource(path: string, url: string | undefined): number {
  if (url === undefined) return 0;
  const text = readFileSync(path, 'utf8');
  const last = url.split('/').findLast((part) => part !== '') ?? url;
  return [text.indexOf(url), text.indexOf(last)].find((at) => at >= 0) ?? 0;
}

function positionAt(path: string, offset: number): { line: number; column: number } {
  if (offset === 0) return { line: 1, column: 1 };
  const before = readFileSync(path, 'utf8').slice(0, offset);
  const lastBreak = before.lastIndexOf('\n');
  return { line: before.split('\n').length, column: before.length - lastBreak };
}
