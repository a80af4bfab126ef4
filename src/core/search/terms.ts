import type { Mention } from './vocabulary/vocabulary.ts';

/**
 * The term of a group of the vocabulary. A document is found by terms: stems of words, wholes of compounds, and `#n` for
 * group n.
 */
export function conceptTerm(group: number): string {
  conceptTerms[group] ??= `#${group}`;
  return conceptTerms[group];
}

/** Written once: a text of a thousand words speaks of some hundred. */
const conceptTerms: string[] = [];

/** The group that a term stands for, or null for a word. */
export const groupOfTerm = (term: string): number | null =>
  term.startsWith('#') ? Number(term.slice(1)) : null;

/** A group that a text speaks of. */
export interface Named {
  group: number;
  /** 1, or less where the same words name other groups too. */
  share: number;
}

/**
 * The groups that mentions speak of, each as often as they do: a phrase within a phrase of its group counts once. Where
 * one phrase names several, the squares of their shares add up to 1, so that two texts which have it are as alike as
 * if it named one.
 */
export function groupsOf(mentions: readonly Mention[]): Named[] {
  const until = new Map<number, number>();
  const named: Named[] = [];
  let [first, last] = [0, 0];
  for (const [at, { group, from, to }] of mentions.entries()) {
    // Mentions come in order, those of the same words one after the other.
    if (at >= last) {
      [first, last] = [at, at + 1];
      while (mentions[last]?.from === from && mentions[last]?.to === to) last++;
    }
    const end = until.get(group) ?? 0;
    if (from >= end) named.push({ group, share: 1 / Math.sqrt(last - first) });
    until.set(group, Math.max(end, to));
  }
  return named;
}
