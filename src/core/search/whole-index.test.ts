import { expect, test } from 'vitest';
import { type ListedShard, WITHDRAWN } from './listed-shard.ts';
import type { PagefindResult } from './pagefind.ts';
import { wholeIndexOf } from './whole-index.ts';

const shard = (runs: ListedShard['runs']): ListedShard => ({
  name: '',
  words: { all: 100, standing: 100 },
  runs,
});
const result = (id: string): PagefindResult => ({
  id,
  score: 1,
  data: () => Promise.reject(new Error('Nobody reads it.')),
});

/** Three shards of one site, the newest first; the page `old` is of what has changed since, and is `new` now. */
function indexOf(answers: Record<string, string[]>) {
  const asked: (string | null)[] = [];
  const shards = [
    shard([
      [0, 1],
      [2, 1],
    ]),
    shard([[3, 2]]),
    shard([
      [WITHDRAWN, 1],
      [1, 1],
    ]),
  ];
  const pages = ['a', 'c', 'd', 'e', 'old', 'new'];
  const pagefind = {
    init: () => Promise.resolve(),
    mergeIndex: () => Promise.resolve(),
    preload: () => Promise.resolve(),
    search(term: string | null) {
      asked.push(term);
      const ids = term === null ? pages : (answers[term] ?? []);
      return Promise.resolve({ results: ids.map(result) });
    },
  };
  const opened = shards.map((one) => ({ site: 0, shard: one, scale: 1 }));
  const index = wholeIndexOf(pagefind, opened);
  const search = async (term: string, known: string[] = []) =>
    (await index.search(term, known)).map(({ id }) => id);
  return { index, search, asked };
}

test('all postmortems are there once, newest first, whatever shard has them', async () => {
  const { index } = indexOf({});
  expect((await index.all()).map(({ id }) => id)).toEqual(['a', 'new', 'c', 'd', 'e']);
});

test('a page that does not stand any more is found by nobody, and the others are in the order of all', async () => {
  const { search } = indexOf({ disk: ['e', 'old', 'new', 'a'], '"disk"': ['a', 'e', 'new'] });
  expect(await search('disk', ['disk'])).toEqual(['a', 'new', 'e']);
});

test('a shard that has only the beginning of a word has not found it', async () => {
  const { search } = indexOf({ disk: ['a', 'd'], '"disk"': ['a'], '"disks"': [] });
  expect(await search('disk', ['disk', 'disks'])).toEqual(['a']);
});

test('where nothing that begins with a word is meant, what has only that is not found', async () => {
  const { search } = indexOf({ inc: ['a', 'c', 'd'], '"inc"': ['c'] });
  expect(await search('inc')).toEqual(['c']);
});

test('a shard that has a longer word has found its beginning, and no more is asked than has to be', async () => {
  const { search, asked } = indexOf({ conf: ['a', 'd'], '"config"': ['d'], '"configure"': ['a'] });
  expect(await search('conf', ['config', 'configure', 'confused'])).toEqual(['a', 'd']);
  expect(asked).not.toContain('"confused"');
});

test('a word that is known, and that no shard has as a whole, is one that Pagefind takes apart', async () => {
  const { search } = indexOf({ wifi: ['a', 'd'] });
  expect(await search('wifi', ['wifi'])).toEqual(['a', 'd']);
  expect(await search('wifi')).toEqual([]);
});

test('what is quoted is asked for once', async () => {
  const { search, asked } = indexOf({ '"disk full"': ['a'] });
  expect(await search('"disk full"')).toEqual(['a']);
  expect(asked.filter((term) => term !== null)).toEqual(['"disk full"']);
});

test('a word counts for as much as it is rare among all, in whatever shard it stands', async () => {
  const { index } = indexOf({ disk: ['a', 'd', 'e'], '"disk"': ['a', 'd', 'e'] });
  const scores = (await index.search('disk', [])).map(({ score }) => score);
  // Pagefind gave each page of one shard the rarity that the word has there: one of two pages, and two of two.
  const rarity = (having: number, pages: number) =>
    Math.log((pages - having + 0.5) / (having + 0.5) + 1);
  expect(scores[0]).toBeCloseTo(rarity(3, 5) / rarity(1, 2), 3);
  expect(scores[1]).toBeCloseTo(rarity(3, 5) / rarity(2, 2), 3);
});
