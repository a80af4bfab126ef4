import { type IssueCode, issueOf } from '../../codes/index.ts';
import type { Issue } from '../../issue.ts';
import { lineIndex } from '../lines.ts';

/** Collects what is found in one body, by offset, and turns it into issues with positions in the file. */
export interface Findings {
  /** `what` is a full sentence; `help` replaces the next step that the code's entry names. */
  report(code: IssueCode, offset: number, what?: string, help?: string): void;
  /** What stands in this stretch is refused as a whole: findings within it would only repeat it. */
  refuseRange(start: number, end: number): void;
  isRefused(offset: number): boolean;
  /** All findings, in the order of the file. */
  issues(): Issue[];
}

interface Finding {
  code: IssueCode;
  offset: number;
  what: string | undefined;
  help: string | undefined;
}

/** More of them would not be read, and a hostile body could hold a hundred thousand. */
const MOST = 100;

export function findingsIn(source: string, file: string, firstLine: number): Findings {
  const found = new Map<string, Finding>();
  const ranges: { start: number; end: number }[] = [];
  const isRefused = (offset: number) =>
    ranges.some((range) => offset > range.start && offset < range.end);

  return {
    report(code, offset, what, help) {
      const key = `${code} ${offset} ${what}`;
      if (found.size < MOST && !found.has(key)) found.set(key, { code, offset, what, help });
    },
    refuseRange(start, end) {
      if (ranges.length < MOST) ranges.push({ start, end });
    },
    isRefused,
    issues() {
      const position = lineIndex(source);
      return [...found.values()]
        .filter((finding) => !isRefused(finding.offset))
        .sort((a, b) => a.offset - b.offset)
        .map(({ code, offset, what, help }) => {
          const { line, column } = position(offset);
          return issueOf(code, { file, line: line + firstLine - 1, column }, what, help);
        });
    },
  };
}

/** A piece of the source on one line, short enough for a message. */
export function excerpt(source: string, start: number, end: number): string {
  const text = source.slice(start, Math.min(end, start + 80)).replace(/\s+/g, ' ');
  return text.length > 40 || end > start + 80 ? `${[...text].slice(0, 39).join('')}…` : text;
}
