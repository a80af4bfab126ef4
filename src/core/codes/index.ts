import type { Issue, Position } from '../issue.ts';
import { plainLine } from '../text/invisible.ts';
import { bodyCodes } from './body.ts';
import type { CodeEntry } from './entry.ts';
import { fileCodes } from './file.ts';
import { importCodes } from './import.ts';
import { ruleCodes } from './rule.ts';
import { schemaCodes } from './schema.ts';
import { secretCodes } from './secret.ts';
import { siteCodes } from './site.ts';
import { textCodes } from './text.ts';
import { timeCodes } from './time.ts';
import { writingCodes } from './writing.ts';

/** Every issue code there is. Messages, `check --explain` and the pages under /rules/ are made from it. */
export const codes = {
  ...fileCodes,
  ...textCodes,
  ...schemaCodes,
  ...timeCodes,
  ...ruleCodes,
  ...writingCodes,
  ...secretCodes,
  ...bodyCodes,
  ...importCodes,
  ...siteCodes,
} as const;

export type IssueCode = keyof typeof codes;

export const isIssueCode = (code: string): code is IssueCode => Object.hasOwn(codes, code);

/** The table's entry for a code. */
export const codeEntry = (code: IssueCode): CodeEntry => codes[code];

/**
 * True when content/site.yml may say how strict the rule is: whatever is a warning as it ships. What is an error
 * keeps the site correct or its readers safe.
 */
export const isAdjustable = (code: string): code is IssueCode =>
  isIssueCode(code) && codeEntry(code).severity === 'warning';

/**
 * Makes an issue: what is wrong (`what`, a full sentence; the entry's title when left out), why it matters (from
 * the table), and what to do next (`help`, else the table's).
 */
export function issueOf(
  code: IssueCode,
  at: Position & { file: string },
  what?: string,
  help?: string,
): Issue {
  const entry = codeEntry(code);
  return {
    code,
    severity: entry.severity,
    message: plainLine(`${what ?? `${entry.title}.`} ${entry.why}`),
    file: plainLine(at.file),
    line: at.line,
    column: at.column,
    help: plainLine(help ?? entry.mend),
  };
}
