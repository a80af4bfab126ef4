import { type Token, tokensOf } from '../words/tokens.ts';
import { conceptWord } from './concept-word.ts';
import type { Group } from './group.ts';

/** A place of a text that speaks of a group of the vocabulary. */
export interface Mention {
  /** The group's number in `Vocabulary.groups`. */
  group: number;
  /** Places of words, the second one exclusive. */
  from: number;
  to: number;
}

/** Groups of phrases, ready to be found in texts. */
export interface Vocabulary {
  groups: readonly Group[];
  /** The mentions in a text's tokens, in order; each phrase wherever it stands, also inside a longer one. */
  mentionsIn(tokens: readonly Token[]): Mention[];
  /** True for the stem of a word that stands in a phrase: it is no misspelling, even where no incident has it. */
  knows(stem: string): boolean;
  /** The word that stands for a group in a full-text index. */
  word(group: number): string;
}

interface Branch {
  next: Map<string, Branch>;
  groups: number[];
}

const branch = (): Branch => ({ next: new Map(), groups: [] });

/** Prepares groups of phrases: phrases are compared word by word by their stems. */
export function vocabularyOf(groups: readonly Group[]): Vocabulary {
  const root = branch();
  const words: string[] = [];
  const stems = new Set<string>();
  for (const [number, group] of groups.entries()) {
    for (const phrase of group) {
      const tokens = tokensOf(phrase);
      for (const { stem } of tokens) stems.add(stem);
      addPhrase(root, tokens, number);
    }
  }
  return {
    groups,
    mentionsIn: (tokens) => mentionsIn(root, tokens),
    knows: (stem) => stems.has(stem),
    word(number) {
      // Who compares incidents asks for none.
      words[number] ??= conceptWord(groups[number] ?? []);
      return words[number];
    },
  };
}

function addPhrase(root: Branch, tokens: readonly Token[], group: number): void {
  let at = root;
  for (const token of tokens) {
    if (token.whole) continue;
    let next = at.next.get(token.stem);
    if (!next) {
      next = branch();
      at.next.set(token.stem, next);
    }
    at = next;
  }
  if (at !== root && !at.groups.includes(group)) at.groups.push(group);
}

function mentionsIn(root: Branch, tokens: readonly Token[]): Mention[] {
  const words = tokens.filter((token) => !token.whole);
  const mentions: Mention[] = [];
  for (const [start, { stem, place }] of words.entries()) {
    // Most words begin no phrase.
    let at = root.next.get(stem);
    for (let end = start + 1; at; end++) {
      const to = place + (end - start);
      for (const group of at.groups) mentions.push({ group, from: place, to });
      const next = words[end];
      at = next && at.next.get(next.stem);
    }
  }
  return mentions;
}
