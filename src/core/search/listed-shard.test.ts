import { expect, test } from 'vitest';
import {
  allOf,
  placesOf,
  readListedShards,
  runsOf,
  standingOf,
  WITHDRAWN,
} from './listed-shard.ts';

const PLACES = [0, 1, 2, WITHDRAWN, WITHDRAWN, 7, 8, 3];

test('pages are told in runs, and come out of them as they went in', () => {
  const runs = runsOf(PLACES);
  expect(runs).toEqual([
    [0, 3],
    [WITHDRAWN, 2],
    [7, 2],
    [3, 1],
  ]);
  expect(placesOf(runs)).toEqual(PLACES);
  expect([runsOf([]), placesOf([])]).toEqual([[], []]);
});

test('knows all pages of a shard, and those that stand', () => {
  const shard = { name: 'a', words: { all: 900, standing: 700 }, runs: runsOf(PLACES) };
  expect(allOf(shard)).toEqual({ pages: 8, words: 900 });
  expect(standingOf(shard)).toEqual({ pages: 6, words: 700 });
  expect(readListedShards([shard])).toEqual([shard]);
});

test.each([[['0a1b']], [{ shards: [] }], [null], [[{ name: 'a', runs: [] }]]])(
  'what another version says of its shards is refused: %j',
  (data) => {
    expect(() => readListedShards(data)).toThrow('The index is of another version of Causebook.');
  },
);
