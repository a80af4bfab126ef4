import type { Issue } from '../../src/core/issue.ts';

/** What a report is made of. */
export interface Findings {
  /** In the order of files and lines. */
  issues: readonly Issue[];
  /** How many postmortems were read. */
  postmortems: number;
  /** The address of a code's page on the site. */
  page(code: string): string;
  /** The lines of a file as they may be shown: without secrets; undefined for a file that cannot be shown. */
  linesOf(file: string): readonly string[] | undefined;
}

/** Turns findings into the whole text of a report, which ends without a line break. */
export type Reporter = (findings: Findings) => string;
