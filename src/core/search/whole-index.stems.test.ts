import { expect, test } from 'vitest';
import type { ListedShard } from './listed-shard.ts';
import type { Pagefind, PagefindResult } from './pagefind.ts';
import { wholeIndexOf } from './whole-index.ts';
import { stem } from './words/stem.ts';

/** Pages by name, each with its words, in one shard; they are found as Pagefind does it: by what begins with the stem. */
function indexOf(pages: Record<string, string>, loaded: string[] = []) {
  const result = (id: string): PagefindResult => ({
    id,
    score: 1,
    data: () => Promise.reject(new Error('not asked for')),
  });
  const wordsOf = (id: string) => (pages[id] ?? '').split(' ').map(stem);
  const ids = (has: (words: string[]) => boolean) =>
    Object.keys(pages).filter((id) => has(wordsOf(id)));
  const found = (term: string | null) => {
    if (term === null) return Object.keys(pages);
    const exact = /^"(.*)"$/.exec(term)?.[1];
    if (exact !== undefined) return ids((words) => words.includes(stem(exact)));
    return ids((words) => words.some((word) => word.startsWith(stem(term))));
  };
  const pagefind = {
    search: (term: string | null) => Promise.resolve({ results: found(term).map(result) }),
    preload: (term: string) => Promise.resolve(void loaded.push(term)),
  } as Pagefind;
  const count = Object.keys(pages).length;
  const shard: ListedShard = {
    name: 'one',
    words: { all: 10 * count, standing: 10 * count },
    runs: [[0, count]],
  };
  const index = wholeIndexOf(pagefind, [{ site: 0, shard, scale: 1 }]);
  return async (term: string, known: string[]) =>
    (await index.search(term, known)).map(({ id }) => id);
}

test('what begins with the stem of a word alone does not have the word', async () => {
  const search = indexOf({ cache: 'redis', proxy: 'redirect', balancer: 'redistributed' });
  expect(await search('redis', ['redis'])).toEqual(['cache']);
  expect(await search('redis', ['redis', 'redistributed'])).toEqual(['cache', 'balancer']);
});

test('the same where nobody says the word', async () => {
  const search = indexOf({ proxy: 'redirect', balancer: 'redistributed' });
  expect(await search('redis', ['redistributed'])).toEqual(['balancer']);
  expect(await search('redis', [])).toEqual([]);
});

test('a word without an ending is found by its beginning, as while it is typed', async () => {
  const search = indexOf({ settings: 'configuration', file: 'config' });
  expect(await search('config', ['config', 'configuration'])).toEqual(['settings', 'file']);
});

test('what begins with a word that is typed is loaded, unless it is a word itself', async () => {
  const loaded: string[] = [];
  const search = indexOf({ one: 'replica', two: 'replication' }, loaded);
  expect(await search('repl', ['replica', 'replication'])).toEqual(['one', 'two']);
  expect(loaded).toEqual(['replica', 'replication']);
  await search('replicas', ['replica', 'replication']);
  expect(loaded).toHaveLength(2);
});
