import type { Postmortem } from '../postmortem.ts';
import type { TeamLists } from '../rules/rule.ts';

/** Absolute addresses: whatever leaves the site as a file must lead back to it. */
export interface Addresses {
  home: string;
  search: string;
  postmortem(id: string, anchor?: string): string;
  cause(id: string): string;
  service(id: string): string;
  lesson(id: string): string;
  /** A file of the site, by its path below the base and without a leading slash. */
  file(path: string): string;
}

/** All that the open data of a site is made from; what its audience may not see is not in it. */
export interface ExportSource extends TeamLists {
  /** Published, newest first. */
  postmortems: readonly Postmortem[];
  /** The instant that the build counts as its own, ISO 8601. */
  builtAt: string;
  /** The same as a calendar day, `YYYY-MM-DD`. */
  buildDay: string;
  /** When the file of a postmortem last changed, ISO 8601, by id, as far as it is known. */
  lastChanges: ReadonlyMap<string, string>;
  addresses: Addresses;
}
