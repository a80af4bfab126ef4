import { describe, expect, test } from 'vitest';
import { tokensOf } from '../words/tokens.ts';
import { shippedVocabulary } from './shipped.ts';
import { vocabularyOf } from './vocabulary.ts';

const vocabulary = vocabularyOf([
  ['out of memory', 'OOM'],
  ['memory', 'RAM'],
  ['connection pool', 'PoolTimeout'],
]);
const mentions = (text: string) =>
  vocabulary.mentionsIn(tokensOf(text)).map(({ group, from, to }) => [group, from, to]);

describe('mentionsIn', () => {
  test('finds phrases in any form of their words, also within one another', () => {
    expect(mentions('It ran out of memory')).toEqual([
      [0, 2, 5],
      [1, 4, 5],
    ]);
    expect(mentions('connection pools')).toEqual([[2, 0, 2]]);
  });

  test('finds names that are written together or apart', () => {
    expect(mentions('PoolTimeout, pool timeout')).toEqual([
      [2, 0, 2],
      [2, 2, 4],
    ]);
  });

  test('finds nothing in the beginning of a phrase', () => {
    expect(mentions('out of')).toEqual([]);
  });
});

test('knows the words of its phrases in any form', () => {
  expect(vocabulary.knows('pool')).toBe(true);
  expect(vocabulary.knows('certif')).toBe(false);
});

describe('the vocabulary that ships', () => {
  test('takes an alert that fires and a smoke test for no fire', () => {
    const shipped = vocabularyOf(shippedVocabulary);
    const first = (text: string) =>
      shipped.mentionsIn(tokensOf(text)).map(({ group }) => shipped.groups[group]?.[0]);
    expect(first('[FIRING:1] HighErrorRate, the alert fired')).not.toContain('water damage');
    expect(first('the smoke tests passed')).not.toContain('water damage');
    expect(first('a battery caught fire')).toContain('water damage');
  });

  test.each([
    ['it works again', 'maintenance'],
    ['the main server', 'power outage'],
    ['right away, in the past period', 'permissions'],
    ['in the past', 'copied'],
    ['for a period of an hour', 'cron'],
    ['it was directly visible', 'configuration'],
    ['in each case', 'case sensitive'],
  ])('takes "%s", which everybody writes, for no %s', (text, name) => {
    const shipped = vocabularyOf(shippedVocabulary);
    const groups = shipped.mentionsIn(tokensOf(text)).map(({ group }) => shipped.groups[group]);
    expect(groups.filter((group) => group?.[0] === name)).toEqual([]);
  });

  test('has groups of two phrases at least, each phrase once', () => {
    for (const group of shippedVocabulary) {
      expect(group.length, group[0]).toBeGreaterThan(1);
      expect(new Set(group).size, `${group[0]} says something twice`).toBe(group.length);
    }
  });

  test('has no word in more than three groups, since each is a request to every shard', () => {
    const shipped = vocabularyOf(shippedVocabulary);
    const words = new Set(shippedVocabulary.flat().flatMap((phrase) => tokensOf(phrase)));
    for (const token of words) {
      const groups = new Set(shipped.mentionsIn([token]).map(({ group }) => group));
      expect(groups.size, token.word).toBeLessThanOrEqual(3);
    }
  });

  test.each([
    ['error rate', 'failing requests'],
    ['OOM', 'killed by the out of memory killer'],
    ['slow', 'high latency'],
    ['cert', 'TLS'],
    ['expired', 'the renewal lapsed'],
    ['k8s', 'Kubernetes cluster'],
    ['roll back', 'reverted'],
  ])('knows that %s and %s are one thing', (a, b) => {
    const shipped = vocabularyOf(shippedVocabulary);
    const groups = (text: string) =>
      new Set(shipped.mentionsIn(tokensOf(text)).map(({ group }) => group));
    expect([...groups(a)].some((group) => groups(b).has(group))).toBe(true);
  });
});
