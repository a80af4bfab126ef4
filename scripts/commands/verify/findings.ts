import type { IssueCode } from '../../../src/core/codes/index.ts';

/** Something wrong in a file of the site, before it is said as an issue. */
export interface Fault {
  code: IssueCode;
  /** The file by its path below the base. */
  file: string;
  /** Where in the file, in UTF-16 code units from its beginning. */
  offset: number;
  /** A full sentence. */
  what: string;
  /** The address at fault, where it may stand in a postmortem as it is. */
  url?: string;
}

/** The first page that refers to a place, and how. */
export interface Reference {
  from: string;
  offset: number;
  url: string;
}

/**
 * What has been found out about some files of a site, small enough to be handed from one thread to another and to
 * be kept. Ids are joined by line breaks: a hundred thousand short strings cost more than their letters.
 */
export interface Findings {
  faults: Fault[];
  /** By page: the ids of its elements. */
  ids: Map<string, string>;
  /** By page or file that lists postmortems: their ids. */
  listed: Map<string, string>;
  /** By file of the search index that is a result: the page that it leads to. */
  results: Map<string, string>;
  /** Places in other pages that something refers to, by `file#id`. */
  places: Map<string, Reference>;
}

/** Nothing yet. */
export const noFindings = (): Findings => ({
  faults: [],
  ids: new Map(),
  listed: new Map(),
  results: new Map(),
  places: new Map(),
});

/** Adds what was found in other files. */
export function addFindings(to: Findings, from: Findings): void {
  to.faults.push(...from.faults);
  for (const [page, ids] of from.ids) to.ids.set(page, ids);
  for (const [file, ids] of from.listed) to.listed.set(file, ids);
  for (const [file, page] of from.results) to.results.set(file, page);
  for (const [place, first] of from.places) {
    const known = to.places.get(place);
    // The same one whichever thread is the faster.
    if (!known || first.from < known.from) to.places.set(place, first);
  }
}

/** A string that does not keep alive the text of the file that it was cut from. */
export const detached = (text: string): string => Buffer.from(text).toString();
