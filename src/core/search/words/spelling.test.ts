import { describe, expect, test } from 'vitest';
import { inflectionsOf } from './inflections.ts';
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

  test.each([
    ['router', 'roster'],
    ['login', 'logic'],
    ['internet', 'internal'],
    ['matching', 'machine'],
  ])('%s was not meant as %s', (word, other) => {
    expect(nearestWords(word, [{ word: other, count: 50 }])).toEqual([]);
  });

  test.each([
    ['sertificate', 'certificate'],
    ['availibility', 'availability'],
    ['nbinx', 'nginx'],
    ['performence', 'performance'],
    ['recieved', 'received'],
  ])('%s was meant as %s, by ear or by finger', (word, meant) => {
    expect(nearestWords(word, [{ word: meant, count: 1 }])).toHaveLength(1);
  });

  test('a plural is found by its singular, of which a list may have that alone', () => {
    const candidates = [
      { word: 'field', count: 2 },
      { word: 'file', count: 9 },
    ];
    expect(nearestWords('fiels', candidates).map(({ word }) => word)).toEqual(['file']);
    expect(nearestWords('servres', [{ word: 'server', count: 1 }])).toHaveLength(1);
    expect(nearestWords('keels', [{ word: 'keep', count: 1 }])).toEqual([]);
  });

  test('a short word that lacks a letter was meant as the one that has it', () => {
    expect(nearestWords('eror', [{ word: 'error', count: 1 }])).toHaveLength(1);
    expect(nearestWords('eror', [{ word: 'erode', count: 1 }])).toEqual([]);
    expect(nearestWords('chat', [{ word: 'cat', count: 1 }])).toEqual([]);
  });

  test('a word is found by any of its forms where a list has one of them alone', () => {
    const listed = [{ word: 'deployed', count: 3 }];
    expect(nearestWords('deployng', listed)).toEqual([]);
    expect(nearestWords('deployng', listed, 1, inflectionsOf)).toEqual(listed);
  });

  test('of equally near words the more frequent one is meant', () => {
    const candidates = [
      { word: 'routed', count: 2 },
      { word: 'router', count: 9 },
    ];
    expect(nearestWords('routet', candidates).map(({ word }) => word)).toEqual(['router']);
  });
});

test('a letter more, less, swapped or mistaken is one edit, any other half as much again, up to a bound', () => {
  expect(editsBetween('load', 'laod', 2)).toBe(1);
  expect(editsBetween('cache', 'cach', 2)).toBe(1);
  expect(editsBetween('kitten', 'sitting', 5)).toBe(3.5);
  expect(editsBetween('cache', 'cachr', 2)).toBe(1);
  expect(editsBetween('kitten', 'database', 2)).toBe(3);
  expect(editsBetween('', 'ab', 2)).toBe(2);
});
