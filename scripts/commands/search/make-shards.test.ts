import { expect, test } from 'vitest';
import type { IndexedRecord } from '../../../src/core/search/plan-shards.ts';
import { type MakeShard, makeShards } from './make-shards.ts';

const record = (id: string): IndexedRecord => ({ id, digest: `of-${id}`, year: 2024 });
test('a second one is made at a time when there is a core to spare, and a failure is that of all', async () => {
  let running = 0;
  let most = 0;
  const makeShard: MakeShard = async (records) => {
    most = Math.max(most, ++running);
    await new Promise((done) => setTimeout(done, 5));
    running -= 1;
    if (records.length === 1) throw new Error('Pagefind could not start.');
    return { name: `${records[0]?.id}`, counts: [], pages: [] };
  };
  const shards = [
    [record('a'), record('b')],
    [record('c'), record('d')],
    [record('e'), record('f')],
  ];
  const nothing = () => undefined;
  await makeShards(shards, makeShard, new Promise(nothing));
  expect(most).toBe(1);
  const made = await makeShards(shards, makeShard, Promise.resolve());
  expect(most).toBe(2);
  expect([...made.keys()]).toEqual(shards);
  const failing = [...shards, [record('g')]];
  await expect(makeShards(failing, makeShard, Promise.resolve())).rejects.toThrow(
    'Pagefind could not start.',
  );
});
