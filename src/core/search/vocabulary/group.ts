/**
 * Phrases that engineers use for one thing. The first is the name that readers see. A phrase is one or more
 * words; forms of a word (`crash`, `crashes`) need no entry of their own, other spellings do.
 */
export type Group = readonly string[];

/**
 * Reads groups as they are easiest to keep: one a line, commas between phrases; a line that ends in a comma goes on
 * in the next.
 */
export function groupsOf(text: string): Group[] {
  return text
    .trim()
    .replace(/,\s*\n\s*/g, ', ')
    .split('\n')
    .map((line) => line.split(',').map((phrase) => phrase.trim()));
}
