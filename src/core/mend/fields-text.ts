import { readSource, type SourceText } from '../text/frontmatter.ts';

/** A step of mending: a text with readable frontmatter in, the same or a better one out. */
export type Mend = (text: string, source: SourceText) => string;

/** The lines of the frontmatter between its two lines of hyphens, each with its line end. */
export function fieldLines(text: string, { bodyLine }: SourceText): string[] {
  const lines = text.split(/(?<=\n)/);
  // The closing line is the one before the body, or the last of all where it has no line end.
  const closing = lines.findIndex((line, index) => index > 0 && /^---[ \t]*\r?\n?$/.test(line));
  return lines.slice(1, closing === -1 ? bodyLine - 2 : closing);
}

/** The text with other lines in the frontmatter. */
export function withFieldLines(text: string, before: readonly string[], after: string): string {
  const start = text.indexOf('\n') + 1;
  return text.slice(0, start) + after + text.slice(start + before.join('').length);
}

/** `after` where its fields say the same as those of `before`, apart from their order; else `before`. */
export function ifSame(before: string, after: string): string {
  const value = (text: string) => sorted(readSource('', text).yaml.value);
  return value(before) === value(after) ? after : before;
}

function sorted(value: unknown): string {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return 'unreadable';
  return JSON.stringify(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
