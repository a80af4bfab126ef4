import { expect, test } from 'vitest';
import type { IndexedRecord } from '../../../src/core/search/plan-shards.ts';
import type { MadeShard } from './made-shard.ts';
import { type MakeShard, makeShards } from './make-shards.ts';

const record = (id: string): IndexedRecord => ({ id, digest: `of-${id}`, year: 2024 });
const shardOf = (name: string, fragments: Record<string, string>): MadeShard => ({
  name,
  counts: [],
  pages: Object.entries(fragments).map(([id, fragment]) => ({
    id,
    digest: id,
    fragment,
    words: 1,
  })),
});

/** Makes shards whose fragments have names that are chosen, and notes what it was asked for. */
function maker(fragmentOf: (id: string, edition: string | null) => string) {
  const asked: Record<string, string | null>[] = [];
  const makeShard: MakeShard = (records, editionOf) => {
    const editions = Object.fromEntries(records.map((one) => [one.id, editionOf(one)]));
    asked.push(editions);
    const named = Object.entries(editions).map(([id, edition]) => [id, fragmentOf(id, edition)]);
    return Promise.resolve(shardOf(`${asked.length}`, Object.fromEntries(named)));
  };
  return { asked, makeShard };
}

test('pages that changed are set apart from the older ones of the same postmortems', async () => {
  const { asked, makeShard } = maker((id, edition) => `${id} ${edition}`);
  const [changes, old] = [[record('a')], [record('b'), record('c')]];
  const toMake = { shards: [changes, old], changes, kept: [] };
  const made = await makeShards(toMake, makeShard, () => undefined, Promise.resolve());
  expect(asked).toEqual([{ b: null, c: null }, { a: 'of-a' }]);
  expect([...made.keys()]).toEqual([old, changes]);
});

test('a shard is made again where Pagefind gave a page the name of one in another shard', async () => {
  const { asked, makeShard } = maker((id, edition) => (edition ? `${id}+` : id.slice(0, 1)));
  const shards = [[record('x1'), record('y1')], [record('x2')], [record('z1')]];
  const discarded: string[] = [];
  const made = await makeShards(
    { shards, changes: null, kept: [shardOf('kept', { z0: 'z' })] },
    makeShard,
    ({ name }) => discarded.push(name),
    new Promise(() => undefined),
  );
  expect(asked.slice(3)).toEqual([{ x2: 'of-x2+' }, { z1: 'of-z1+' }]);
  expect(discarded).toEqual(['2', '3']);
  expect([...made.values()].flatMap(({ pages }) => pages.map((page) => page.fragment))).toEqual([
    'x',
    'y',
    'x2+',
    'z1+',
  ]);
});

test('a second one is made at a time when there is a core to spare, and a failure is that of all', async () => {
  let running = 0;
  let most = 0;
  const makeShard: MakeShard = async (records) => {
    most = Math.max(most, ++running);
    await new Promise((done) => setTimeout(done, 5));
    running -= 1;
    if (records.length === 1) throw new Error('Pagefind could not start.');
    return shardOf(`${records[0]?.id}`, {});
  };
  const shards = [
    [record('a'), record('b')],
    [record('c'), record('d')],
    [record('e'), record('f')],
  ];
  const nothing = () => undefined;
  await makeShards({ shards, changes: null, kept: [] }, makeShard, nothing, new Promise(nothing));
  expect(most).toBe(1);
  await makeShards({ shards, changes: null, kept: [] }, makeShard, nothing, Promise.resolve());
  expect(most).toBe(2);
  const failing = { shards: [...shards, [record('g')]], changes: null, kept: [] };
  await expect(makeShards(failing, makeShard, nothing, Promise.resolve())).rejects.toThrow(
    'Pagefind could not start.',
  );
});
