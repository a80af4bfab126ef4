import { describe, expect, test } from 'vitest';
import { inflectionsOf } from './inflections.ts';
import { editsBetween, nearestWord } from './spelling.ts';

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
const nearest = (word: string) => nearestWord(word, known)?.word;

describe('nearestWord', () => {
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
    ['violation', 'isolation'],
  ])('%s was not meant as %s', (word, other) => {
    expect(nearestWord(word, [{ word: other, count: 50 }])).toBeUndefined();
  });

  test.each([
    ['sertificate', 'certificate'],
    ['sertifikate', 'certificate'],
    ['availibility', 'availability'],
    ['nbinx', 'nginx'],
    ['performence', 'performance'],
    ['recieved', 'received'],
  ])('%s was meant as %s, by ear or by finger', (word, meant) => {
    expect(nearestWord(word, [{ word: meant, count: 1 }])).toBeDefined();
  });

  test('a plural is found by its singular, of which a list may have that alone', () => {
    const candidates = [
      { word: 'field', count: 2 },
      { word: 'file', count: 9 },
    ];
    expect(nearestWord('fiels', candidates)?.word).toBe('file');
    expect(nearestWord('servres', [{ word: 'server', count: 1 }])).toBeDefined();
    expect(nearestWord('keels', [{ word: 'keep', count: 1 }])).toBeUndefined();
  });

  test('a short word that lacks a letter was meant as the one that has it', () => {
    expect(nearestWord('eror', [{ word: 'error', count: 1 }])).toBeDefined();
    expect(nearestWord('eror', [{ word: 'erode', count: 1 }])).toBeUndefined();
    expect(nearestWord('chat', [{ word: 'cat', count: 1 }])).toBeUndefined();
  });

  test('a word is found by any of its forms where a list has one of them alone', () => {
    const listed = [{ word: 'deployed', count: 3 }];
    expect(nearestWord('deployng', listed)).toBeUndefined();
    expect(nearestWord('deployng', listed, inflectionsOf)).toEqual(listed[0]);
  });

  test('of equally near words the more frequent one is meant', () => {
    const candidates = [
      { word: 'routed', count: 2 },
      { word: 'router', count: 9 },
    ];
    expect(nearestWord('routet', candidates)?.word).toBe('router');
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
