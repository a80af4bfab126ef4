import { expect, test } from 'vitest';
import { tokensOf } from './tokens.ts';
import { countWords, isKnown, partOf, wordList } from './word-list.ts';

test('lists each word once, in its most frequent form, with the number of texts that have it', () => {
  const counter = countWords();
  counter.add(tokensOf('Queries, queries and one query on the database. E1000e crashed.'));
  counter.add(tokensOf('The database crashed'));
  const parts = wordList([counter.counts()]);
  expect(parts.size).toBe(27);
  const filled = [...parts].filter(([, words]) => Object.keys(words).length > 0);
  expect(Object.fromEntries(filled)).toEqual({
    c: { crashed: 2 },
    d: { database: 2 },
    q: { queries: 1 },
  });
});

test('is the same whatever the order of the texts', () => {
  const texts = ['zeta alpha omega', 'alpha beta', 'über größe'];
  const listed = (order: string[]) => {
    const counter = countWords();
    for (const text of order) counter.add(tokensOf(text));
    return JSON.stringify([...wordList([counter.counts()])]);
  };
  expect(listed(texts.toReversed())).toBe(listed(texts));
});

test('knows a word in any of its forms, and one that has only been begun', () => {
  const part = { queries: 3, quorum: 1 };
  expect(['query', 'queried', 'quo'].map((word) => isKnown(word, part))).toEqual([
    true,
    true,
    true,
  ]);
  expect(isKnown('quota', part)).toBe(false);
});

test('parts by first letter, what begins otherwise in one', () => {
  expect(['database', 'über', 'öl'].map(partOf)).toEqual(['d', 'other', 'other']);
});
