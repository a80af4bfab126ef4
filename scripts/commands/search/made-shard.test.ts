import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { IndexedPage } from '../../../src/core/search/plan-shards.ts';
import { pageName } from '../../../src/core/search/shard-start.ts';
import { addCounts, countWords, type TextWords } from '../../../src/core/search/words/word-list.ts';
import { keepShard } from './keep-shard.ts';
import {
  goneFragments,
  leavingPages,
  listShard,
  type MadeShard,
  withoutPages,
} from './made-shard.ts';
import { rememberedIndex, rememberedTexts, rememberIndex, rememberShard } from './remembered.ts';

const TEXTS: TextWords[] = [
  [
    ['disk', 1],
    ['full', 2],
  ],
  [['disk', 1]],
  [['network', 3]],
];
const SHARD: MadeShard = {
  name: '0a1b2c3d4e',
  counts: countWords(TEXTS),
  pages: ['a', 'b', 'c'].map((id, at) => ({
    id,
    digest: id,
    words: 10 + at,
  })),
};
const textOf = (at: number) => TEXTS[at] ?? [];
const isNot = (gone: string) => (page: IndexedPage) => page.id !== gone;

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'causebook-shard-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

test('a page that leaves takes its words along, and leaves but once', () => {
  expect(leavingPages(SHARD, isNot('b'))).toEqual([1]);
  const without = withoutPages(SHARD, [1], textOf);
  expect(addCounts([without.counts])).toEqual(countWords([TEXTS[0] ?? [], TEXTS[2] ?? []]));
  expect(leavingPages(without, isNot('b'))).toEqual([]);
  expect(leavingPages(without, isNot('c'))).toEqual([2]);
  expect(goneFragments(without)).toEqual(['0a1b2c3d-1']);
});

test('a browser is told which pages stand, and how long those and all are', () => {
  const places = new Map([
    ['a', 4],
    ['c', 5],
  ]);
  expect(listShard(withoutPages(SHARD, [1], textOf), places, undefined)).toEqual({
    name: '0a1b2c3d4e',
    words: { all: 33, standing: 22 },
    runs: [
      [4, 1],
      [-1, 1],
      [5, 1],
    ],
  });
});

test('a shard is kept without what the pages said that are gone', () => {
  const folder = join(root, 'shards', SHARD.name, 'fragment');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, '..', 'pagefind.en.pf_meta'), '');
  for (const at of SHARD.pages.keys()) {
    writeFileSync(join(folder, `${pageName(SHARD.name, at)}.pf_fragment`), '');
  }
  const kept: string[] = [];
  keepShard(withoutPages(SHARD, [1], textOf), root, (file) => kept.push(file));
  expect(kept.toSorted()).toEqual(
    ['0a1b2c3d-0.pf_fragment', '0a1b2c3d-2.pf_fragment']
      .map((file) => join('fragment', file))
      .concat('pagefind.en.pf_meta')
      .map((file) => join('shards', SHARD.name, file)),
  );
});

test('shards that an index has are remembered with their words as long as they are there, and no others', () => {
  const others = { ...SHARD, name: 'en-2c3d' };
  const index = { changedSince: '2024-06-02', byYear: [SHARD], changes: others };
  const texts = TEXTS.map((words) => JSON.stringify(words));
  for (const shard of [SHARD, others]) rememberShard(root, shard, texts);
  rememberIndex(root, index);
  expect(rememberedIndex(root, () => true)).toEqual(index);
  expect(rememberedIndex(root, (name) => name !== others.name)).toEqual({
    ...index,
    changes: null,
  });
  expect(rememberedTexts(root, SHARD)?.(2)).toEqual(TEXTS[2]);
  rememberIndex(root, { ...index, changes: null });
  expect(readdirSync(root).filter((name) => name.startsWith(others.name))).toEqual([]);
  expect(rememberedTexts(root, others)).toBeNull();
  expect(rememberedTexts(root, { ...SHARD, pages: [] })).toBeNull();
});
