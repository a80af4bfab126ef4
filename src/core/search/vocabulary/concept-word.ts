import type { Group } from './group.ts';

/**
 * A word that stands for a group of the vocabulary in a full-text index, which knows nothing but words: `zqv04821973`.
 * It comes from the group's phrases, so that two sites that share a group share its word, whatever else each of them
 * has. Of one length, so that none is the beginning of another; nobody writes it, and no stemmer shortens it.
 */
export function conceptWord(group: Group): string {
  // FNV-1a, 32 bits (RFC 9923): short, and as good as any where nobody gains by a collision.
  let hash = 0x811c9dc5;
  for (const character of group.join('\n')) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return `zqv${String(hash % 10 ** DIGITS).padStart(DIGITS, '0')}`;
}

const DIGITS = 8;

/** True for a word that `conceptWord` made. */
export const isConceptWord = (word: string): boolean => /^zqv\d{8}/.test(word);
