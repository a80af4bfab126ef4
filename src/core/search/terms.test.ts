import { expect, test } from 'vitest';
import { groupsOf } from './terms.ts';
import { vocabularyOf } from './vocabulary/vocabulary.ts';
import { tokensOf } from './words/tokens.ts';

const vocabulary = vocabularyOf([
  ['delete', 'deleted'],
  ['wiped', 'deleted'],
  ['pool', 'connection pool'],
  ['connection', 'link'],
]);
const named = (text: string) => groupsOf(vocabulary.mentionsIn(tokensOf(text)));

test('a phrase within a phrase of its group names the group once', () => {
  expect(named('The connection pool and the pool.').filter(({ group }) => group === 2)).toEqual([
    { group: 2, share: 1 },
    { group: 2, share: 1 },
  ]);
});

test('a phrase of several groups names each in part, and other phrases in whole', () => {
  const half = expect.closeTo(Math.SQRT1_2);
  expect(named('deleted, then wiped over a link')).toEqual([
    { group: 0, share: half },
    { group: 1, share: half },
    { group: 1, share: 1 },
    { group: 3, share: 1 },
  ]);
});
