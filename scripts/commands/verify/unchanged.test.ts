import { expect, test } from 'vitest';
import { noFindings } from './findings.ts';
import { unchanged } from './unchanged.ts';

const SHARD = 'pagefind/shards/0a1b/fragment/en_1.pf_fragment';
const before = {
  key: '',
  stamps: new Map([
    ['index.html', '1'],
    ['causes/index.html', '1'],
    [SHARD, '1'],
  ]),
  copies: new Map(),
  findings: noFindings(),
};
const among = (stamps: Record<string, string>) =>
  unchanged(
    before,
    new Map(Object.entries(stamps).map(([path, stamp]) => [path, { bytes: 1, stamp }])),
  );

test('files that were written again, and new ones, have to be looked at', () => {
  const files = { 'index.html': '1', 'causes/index.html': '2', [SHARD]: '1', 'new.html': '1' };
  expect(among(files)).toEqual(new Set(['index.html', SHARD]));
});

test('a part of the search index may be gone, and nothing else', () => {
  expect(among({ 'index.html': '1', 'causes/index.html': '1' })?.size).toBe(2);
  expect(among({ 'index.html': '1', [SHARD]: '1' })).toBeNull();
});
