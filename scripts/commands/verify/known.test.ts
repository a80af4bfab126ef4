import { expect, test } from 'vitest';
import { type Findings, noFindings } from './findings.ts';
import { changedSince, forget, knownOf, lacksWanted, learn } from './known.ts';

const SHARD = 'pagefind/shards/0a1b/fragment/en_1.pf_fragment';
const before = new Map([
  ['index.html', '1'],
  ['causes/index.html', '1'],
  [SHARD, '1'],
]);
const among = (stamps: Record<string, string>) =>
  changedSince(
    before,
    new Map(Object.entries(stamps).map(([path, stamp]) => [path, { bytes: 1, stamp }])),
  );

test('files that were written again, and new ones, have to be looked at', () => {
  const files = { 'index.html': '1', 'causes/index.html': '2', [SHARD]: '1', 'new.html': '1' };
  expect(among(files)).toEqual(new Set(['causes/index.html', 'new.html']));
});

test('a part of the search index may be gone, and nothing else', () => {
  expect(among({ 'index.html': '1', 'causes/index.html': '1' })).toEqual(new Set([SHARD]));
  expect(among({ 'index.html': '1', [SHARD]: '1' })).toBeNull();
});

/** What one page has and refers to. */
const found = (page: string, ids: string, places: readonly string[] = []): Findings => ({
  ...noFindings(),
  ids: new Map([[page, ids]]),
  places: new Map(places.map((place) => [place, { from: page, offset: 0, url: '' }])),
});

test('a page that lost an id is missed by those that referred to it, however long ago', () => {
  const known = knownOf(found('a.html', 'x', ['b.html#one', 'b.html#two']));
  learn(known, found('b.html', 'one\ntwo\nthree'));
  forget(known, ['c.html']);
  learn(known, found('c.html', '', ['b.html#three']));
  expect(known.wanted).toEqual(new Map([['b.html', 'one\ntwo\nthree']]));
  for (const [ids, lacks] of [
    ['one\ntwo\nthree\nfour', false],
    ['one\nthree', true],
    ['one\ntwo', true],
    ['', true],
  ] as const) {
    forget(known, ['b.html']);
    learn(known, found('b.html', ids));
    expect(lacksWanted(known, ['a.html', 'b.html', 'c.html'])).toBe(lacks);
  }
});
