import { expect, test } from 'vitest';
import { tokensOf } from './tokens.ts';
import {
  countWords,
  hasWord,
  isKnown,
  partOf,
  wordList,
  wordsFrom,
  wordsOfText,
} from './word-list.ts';

const wordsIn = (text: string) => wordsOfText(tokensOf(text));

test('lists each word once, in its most frequent form, with the number of texts that have it', () => {
  const texts = [
    'Queries, queries and one query on the database. E1000e crashed.',
    'The database crashed',
  ];
  const parts = wordList([countWords(texts.map(wordsIn))]);
  expect(parts.size).toBe(27);
  const filled = [...parts].filter(([, words]) => Object.keys(words).length > 0);
  expect(Object.fromEntries(filled)).toEqual({
    c: { crashed: 2 },
    d: { database: 2 },
    q: { queries: 1 },
  });
});

test('lists a name with capitals within as it is typed by hand, and no compound with signs', () => {
  const listed = wordsIn('WordPress and PostgreSQL in sites-enabled, KUBE_CTX');
  expect(listed.map(([word]) => word)).toEqual(
    'wordpress word press postgresql postgre sql sites enabled kube ctx'.split(' '),
  );
});

test('is the same whatever the order of the texts', () => {
  const texts = ['zeta alpha omega', 'alpha beta', 'über größe'];
  const listed = (order: string[]) => {
    return JSON.stringify([...wordList([countWords(order.map(wordsIn))])]);
  };
  expect(listed(texts.toReversed())).toBe(listed(texts));
});

test('without a text is what it would be had that never been counted', () => {
  const [kept, gone] = ['Queries of a query: the database', 'A query, a query, a wombat'].map(
    wordsIn,
  );
  if (!kept || !gone) throw new Error('The test has no texts.');
  const all = countWords([kept, gone]);
  expect(wordList([all, countWords([gone], -1)])).toEqual(wordList([countWords([kept])]));
});

test('knows a word in any of its forms, and one that has only been begun', () => {
  const part = { queries: 3, quorum: 1 };
  expect(['query', 'queried', 'quo'].map((word) => isKnown(word, part))).toEqual([
    true,
    true,
    true,
  ]);
  expect(isKnown('quota', part)).toBe(false);
  expect(['query', 'quo'].map((word) => hasWord(word, part))).toEqual([true, false]);
});

test('gives the words that begin with one, those in most texts first', () => {
  const part = { config: 1, configuration: 3, configure: 7, confine: 2 };
  expect(wordsFrom('config', part)).toEqual(['configure', 'configuration', 'config']);
});

test('parts by first letter, what begins otherwise in one', () => {
  expect(['database', 'über', 'öl'].map(partOf)).toEqual(['d', 'other', 'other']);
});
