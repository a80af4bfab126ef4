import type { Mention } from './vocabulary/vocabulary.ts';

/**
 * The term of a group of the vocabulary. A document is found by terms: stems of words, wholes of compounds, and `#n` for
 * group n.
 */
export const conceptTerm = (group: number): string => `#${group}`;

/** The group that a term stands for, or null for a word. */
export const groupOfTerm = (term: string): number | null =>
  term.startsWith('#') ? Number(term.slice(1)) : null;

/** The groups that mentions speak of, each as often as they do: a phrase within a phrase of its group counts once. */
export function groupsOf(mentions: readonly Mention[]): number[] {
  const until = new Map<number, number>();
  const groups: number[] = [];
  for (const { group, from, to } of mentions) {
    const end = until.get(group) ?? 0;
    if (from >= end) groups.push(group);
    until.set(group, Math.max(end, to));
  }
  return groups;
}
