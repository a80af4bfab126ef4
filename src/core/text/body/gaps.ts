import type { Walk } from './walk.ts';

/** A stretch of a text, by UTF-16 offsets. */
type Stretch = Walk['internal'][number];

/**
 * The stretches of a text to cut out: each with the white space before it, where what follows needs none, so that
 * no gap tells a reader of what was there. One within another is part of it.
 */
export function gapsIn(text: string, stretches: readonly Stretch[]): Stretch[] {
  const gaps: Stretch[] = [];
  for (const { start, end } of stretches.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = gaps.at(-1);
    if (last !== undefined && start < last.end) continue;
    const space = /[\s.,;:!?)]/.test(text[end] ?? ' ') ? spacesBefore(text, start) : 0;
    gaps.push({ start: Math.max(start - space, last?.end ?? 0), end });
  }
  return gaps;
}

function spacesBefore(text: string, offset: number): number {
  let start = offset;
  while (text[start - 1] === ' ' || text[start - 1] === '\t') start -= 1;
  return offset - start;
}

/** A text without its gaps, which are in order and apart. */
export function cut(text: string, gaps: readonly Stretch[]): string {
  let result = '';
  let done = 0;
  for (const { start, end } of gaps) {
    result += text.slice(done, start);
    done = end;
  }
  return result + text.slice(done);
}
