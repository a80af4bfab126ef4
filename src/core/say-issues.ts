import type { Issue } from './issue.ts';

/** Issues as plain text for a terminal or a log: one paragraph each, and a line that counts them. */
export function sayIssues(issues: readonly Issue[]): string {
  const paragraphs = issues.map(
    ({ file, line, column, severity, code, message, help }) =>
      `${file}:${line}:${column} ${severity} ${code}\n  ${message}\n  ${help}`,
  );
  return [...paragraphs, countIssues(issues)].join('\n\n');
}

/** "2 errors and 1 warning in 2 files." */
export function countIssues(issues: readonly Issue[]): string {
  const count = (n: number, noun: string) => `${n} ${noun}${n === 1 ? '' : 's'}`;
  const errors = issues.filter(({ severity }) => severity === 'error').length;
  const warnings = issues.length - errors;
  const kinds = [
    errors > 0 || warnings === 0 ? count(errors, 'error') : '',
    warnings > 0 ? count(warnings, 'warning') : '',
  ];
  const files = new Set(issues.map(({ file }) => file)).size;
  return `${kinds.filter(Boolean).join(' and ')} in ${count(files, 'file')}.`;
}
