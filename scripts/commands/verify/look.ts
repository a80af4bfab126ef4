import type { SiteContents } from '../site-folder.ts';
import { missingFrom } from './complete.ts';
import type { Expectation } from './expected.ts';
import { filesOf, filesWith, isInspected, type SiteFile } from './files.ts';
import { addFindings, type Fault, type Findings } from './findings.ts';
import { changedSince, forget, type Known, knownOf, lacksWanted, learn } from './known.ts';
import type { Remembered } from './remembered.ts';
import { inspectOnThreads } from './threads.ts';

/** A site, and how closely it is looked at. */
interface SiteInView {
  folder: string;
  expected: Expectation;
  /** Which pages a conforming parser reads too. */
  conforming: 'each' | 'kinds';
}

/** What was seen at a look: all faults but those of size, and without any what a later look may build on. */
export interface Look {
  files: ReadonlyMap<string, SiteFile>;
  faults: Fault[];
  known: Known | null;
}

/** What was seen of files before all others were there. */
export interface EarlyLook {
  looked: ReadonlySet<string>;
  found: Findings;
  /** Files that those refer to, whether or not they are there. */
  wanted: readonly string[];
}

/** Looks at every file. */
export async function lookAtAll(site: SiteInView): Promise<Look> {
  const files = filesOf(site.folder);
  const paths = [...files.keys()];
  const found = await inspect(paths, paths, site);
  const faults = [
    ...found.faults,
    ...brokenPlaces(found.places, found.ids),
    ...missingFrom(paths, found, site.expected),
  ];
  return { files, faults, known: faults.length === 0 ? knownOf(found) : null };
}

/**
 * Looks at the files that changed since something was found, but not again at those that were looked at as soon as they
 * had been made, and takes over what was found. It can only show that there is no fault: null where there may be one,
 * which takes a look at all to name.
 */
export async function lookAgain(
  site: SiteInView,
  { stamps, known }: Remembered,
  contents?: SiteContents,
  early: EarlyLook | null = null,
): Promise<Look | null> {
  const files = contents ? filesWith(site.folder, contents, stamps) : filesOf(site.folder);
  const changed = changedSince(stamps, files);
  if (changed === null) return null;
  forget(known, changed);
  const paths = [...files.keys()];
  const unseen = [...changed].filter((path) => files.has(path) && !early?.looked.has(path));
  const found = await inspect(unseen, paths, site);
  if (early) addFindings(found, early.found);
  learn(known, found);
  const isSound =
    found.faults.length === 0 &&
    (early?.wanted ?? []).every((file) => files.has(file)) &&
    brokenPlaces(found.places, known.ids).length === 0 &&
    !lacksWanted(known, changed) &&
    missingFrom(paths, known, site.expected).length === 0;
  return isSound ? { files, faults: [], known } : null;
}

const inspect = (
  some: readonly string[],
  files: readonly string[],
  { folder, expected, conforming }: SiteInView,
): Promise<Findings> =>
  inspectOnThreads(some.filter(isInspected), {
    ...expected,
    folder,
    files,
    conforming: conforming === 'each' ? files : oneOfEachKind(files),
  });

/** The first page of each kind by its path: of all causes one, of all postmortems one. */
export function oneOfEachKind(files: readonly string[]): string[] {
  const kinds = new Map<string, string>();
  for (const file of files) {
    if (!file.endsWith('.html')) continue;
    const parts = file.split('/');
    const kind = parts.fill('*', 1, Math.max(1, parts.length - 1)).join('/');
    const first = kinds.get(kind);
    if (first === undefined || file < first) kinds.set(kind, file);
  }
  return [...kinds.values()];
}

/** References to places that are not there, of all that these pages have. */
function brokenPlaces(places: Findings['places'], ids: Findings['ids']): Fault[] {
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
