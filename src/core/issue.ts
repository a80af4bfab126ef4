/** How much an issue weighs: an error keeps a postmortem from being published, a warning does not. */
export type IssueSeverity = 'error' | 'warning';

/** Where in a file: line and column count from 1, the column in UTF-16 code units as editors do. */
export interface Position {
  line: number;
  column: number;
}

/**
 * A finding about a file, the one shape that every reader, rule and reporter shares.
 * `message` says what is wrong and why, `help` what to do next; both are full sentences.
 */
export interface Issue extends Position {
  /** Stable, kebab-case; the key of the issue's entry in `codes/`. */
  code: string;
  severity: IssueSeverity;
  message: string;
  /** Path of the file as the team would type it, with forward slashes. */
  file: string;
  help: string;
}

/** Orders issues as a person reads them: by file, then from the top of the file down. */
export function compareIssues(a: Issue, b: Issue): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);
}

/** True when at least one issue keeps the build from publishing. */
export function hasErrors(issues: readonly Issue[]): boolean {
  return issues.some((issue) => issue.severity === 'error');
}
