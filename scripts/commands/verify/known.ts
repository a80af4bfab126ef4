import type { SiteFile } from './files.ts';
import { addFindings, type Findings, noFindings } from './findings.ts';

/** What is known of the files of a site in which there was no fault: the findings, and of references what is needed. */
export interface Known extends Omit<Findings, 'faults' | 'places'> {
  /** By page: the ids of it that other pages refer to, or did when they were looked at, joined by line breaks. */
  wanted: Map<string, string>;
}

/** What is known once all files of a site were looked at, and no fault was found. */
export function knownOf({ ids, listed, results, places }: Findings): Known {
  const known: Known = { ids, listed, results, wanted: new Map() };
  want(known, places);
  return known;
}

/** Forgets what was found in these files, but not what others want of them. */
export function forget(known: Known, files: Iterable<string>): void {
  for (const file of files) {
    known.ids.delete(file);
    known.listed.delete(file);
    known.results.delete(file);
  }
}

/** Adds what was found in files of which nothing was known, or all was forgotten. */
export function learn(known: Known, found: Findings): void {
  const { ids, listed, results } = known;
  addFindings({ ...noFindings(), ids, listed, results }, found);
  want(known, found.places);
}

/** Whether one of these pages has not all the ids any more that others refer to. */
export function lacksWanted({ ids, wanted }: Known, pages: Iterable<string>): boolean {
  for (const page of pages) {
    const there = new Set(ids.get(page)?.split('\n'));
    const others = wanted.get(page)?.split('\n') ?? [];
    if (others.some((id) => !there.has(id))) return true;
  }
  return false;
}

/** Files that are not as they were, new ones and those that are gone; null when something may refer to one that is. */
export function changedSince(
  stamps: ReadonlyMap<string, string>,
  files: ReadonlyMap<string, SiteFile>,
): Set<string> | null {
  const changed = new Set<string>();
  for (const [path, { stamp }] of files) if (stamps.get(path) !== stamp) changed.add(path);
  for (const path of stamps.keys()) {
    if (files.has(path)) continue;
    if (!path.startsWith(UNNAMED)) return null;
    changed.add(path);
  }
  return changed;
}

/** Parts of the search index, whose names change with what is in them, and to which no page refers. */
const UNNAMED = 'pagefind/shards/';

function want({ wanted }: Known, places: Findings['places']): void {
  const added = new Map<string, Set<string>>();
  for (const place of places.keys()) {
    const split = place.indexOf('#');
    const page = place.slice(0, split);
    const its = added.get(page) ?? new Set(wanted.get(page)?.split('\n'));
    added.set(page, its.add(place.slice(split + 1)));
  }
  for (const [page, its] of added) wanted.set(page, [...its].join('\n'));
}
