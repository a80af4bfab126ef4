import { describe, expect, test } from 'vitest';
import { editsBetween, nearestWords } from './spelling.ts';

const known = [
  'database',
  'databases',
  'balancer',
  'traffic',
  'load',
  'keep',
  'replication',
  'cat',
].map((word, at) => ({ word, count: 10 - at }));
const nearest = (word: string) => nearestWords(word, known)[0]?.word;

describe('nearestWords', () => {
  test.each([
    ['databse', 'database'],
    ['trafic', 'traffic'],
    ['laod', 'load'],
    ['balancre', 'balancer'],
    ['replicaton', 'replication'],
    ['rpelication', 'replication'],
  ])('%s was meant as %s', (typed, meant) => {
    expect(nearest(typed)).toBe(meant);
  });

  test.each(['keel', 'chat', 'db', 'zebra', 'kubernetes'])('%s is left alone', (typed) => {
    expect(nearest(typed)).toBeUndefined();
  });

  test('of equally near words the more frequent one is meant', () => {
    const candidates = [
      { word: 'routed', count: 2 },
      { word: 'router', count: 9 },
    ];
    expect(nearestWords('routex', candidates).map(({ word }) => word)).toEqual(['router']);
  });
});

test('an edit is a letter more, less or other, or two swapped; nothing is counted beyond the bound', () => {
  expect(editsBetween('load', 'laod', 2)).toBe(1);
  expect(editsBetween('cache', 'cach', 2)).toBe(1);
  expect(editsBetween('kitten', 'sitting', 5)).toBe(3);
  expect(editsBetween('kitten', 'database', 2)).toBe(3);
  expect(editsBetween('', 'ab', 2)).toBe(2);
});
