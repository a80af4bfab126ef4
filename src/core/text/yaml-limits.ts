/**
 * How much YAML there may be: some twenty times the largest postmortem that we know of. The parser takes time by
 * the number of its parts and its stack by their depth (yaml 2.9.1: 5 s for a megabyte of empty lists, and 20,000
 * open brackets end it), so that both are counted before it sees the text.
 */
const MOST_CHARACTERS = 200_000;
const MOST_PARTS = 6_000;
const LONGEST_LINE = 10_000;
const MOST_LEVELS = 100;

/** Where a text exceeds what is read, and how; undefined for one that does not. */
export function yamlLimitFault(
  text: string,
): { offset: number; limit: 'size' | 'levels' } | undefined {
  if (text.length > MOST_CHARACTERS) return { offset: 0, limit: 'size' };
  let parts = 0;
  let level = 0;
  let lineStart = 0;
  for (const { 0: character, index } of text.matchAll(PARTS)) {
    if (index - lineStart > LONGEST_LINE) return { offset: index, limit: 'size' };
    if (character === ']' || character === '}') level = Math.max(0, level - 1);
    else parts += 1;
    if (character === '\n') lineStart = index + 1;
    else if (character === '[' || character === '{') level += 1;
    if (level > MOST_LEVELS) return { offset: index, limit: 'levels' };
    if (parts > MOST_PARTS) return { offset: index, limit: 'size' };
  }
  if (text.length - lineStart > LONGEST_LINE) return { offset: lineStart, limit: 'size' };
  const markers = COMPACT_LEVELS.exec(text);
  return markers === null ? undefined : { offset: markers.index, limit: 'levels' };
}

/** What opens, closes and parts values. */
const PARTS = /[\n,[\]{}]/g;

/** `- - - - …`: lists within lists on one line. */
const COMPACT_LEVELS = new RegExp(`^[ \\t]*(?:[-?:][ \\t]+){${MOST_LEVELS}}`, 'm');
