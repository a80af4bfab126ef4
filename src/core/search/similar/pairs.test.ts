import { expect, test } from 'vitest';
import { vocabularyOf } from '../vocabulary/vocabulary.ts';
import { tokensOf } from '../words/tokens.ts';
import { numbered } from './numbered.ts';
import { pairLikeness, pairsIn, pairTableOf } from './pairs.ts';

const vocabulary = vocabularyOf([
  ['typo', 'misspelling'],
  ['web server', 'nginx'],
  ['delete', 'deleted'],
  ['wiped', 'deleted'],
  ['database', 'postgres'],
  ['connection pool', 'database pool'],
]);
const pairs = (text: string) => pairsIn(vocabulary.mentionsIn(tokensOf(text)), vocabulary);

test('a pair is a fault and what it befell, in whatever words and order', () => {
  expect(pairs('A typo stopped nginx.')).toEqual(['0+1']);
  expect(pairs('The web server had a misspelling in it.')).toEqual(['0+1']);
});

test('two things that are no faults are no pair', () => {
  expect(pairs('nginx asks postgres')).toEqual([]);
});

test('one word is no pair, whatever groups have it', () => {
  expect(pairs('It was deleted.')).toEqual([]);
  expect(pairs('postgres was deleted')).toEqual(['2+4', '3+4']);
});

test('a phrase within a longer one is in no pair, and elsewhere in the sentence it is', () => {
  expect(pairs('A typo in the settings of the database pool.')).toEqual(['0+5']);
  expect(pairs('A typo in the settings of the database.')).toEqual(['0+4']);
  expect(pairs('The database pool has a typo, the database none.')).toEqual(['0+5', '4+5', '0+4']);
});

test('what is far apart is no pair', () => {
  expect(pairs(`A typo ${'and more '.repeat(20)} in nginx.`)).toEqual([]);
});

test('likeness is 1 for the same pairs, 0 for none in common, and more for rare ones', () => {
  const entries = ['0+1 2+4', '0+1 2+4', '2+4', '0+1', '2+4', ''].map((one) => ({
    pairs: numbered(one.split(' ').filter(Boolean)),
  }));
  const likeness = pairLikeness(pairTableOf(entries));
  expect(likeness(0, 1)).toBeCloseTo(1);
  expect(likeness(2, 3)).toBe(0);
  expect(likeness(0, 5)).toBe(0);
  expect(likeness(0, 3)).toBeGreaterThan(likeness(0, 2));
});
