import { expect, test } from 'vitest';
import { wordsOf } from './numbered.fixture.ts';
import { countTogether, numbered } from './numbered.ts';

const shared = ['disk', 'cache', 'never used'];
const lists = [
  numbered(['cache', 'queue']),
  { names: shared, numbers: Uint32Array.of(1, 0) },
  { names: shared, numbers: Uint32Array.of() },
];

test('words of lists of their own and of shared ones are counted as one', () => {
  const { names, counts, lists: flat } = countTogether(lists);
  expect(names.map((name, place) => [name, counts[place]])).toEqual([
    ['cache', 2],
    ['queue', 1],
    ['disk', 1],
  ]);
  expect([...flat.values]).toEqual([0, 1, 0, 2]);
  expect([...flat.starts]).toEqual([0, 2, 4, 4]);
});

test('a name that nothing has is not known', () => {
  const { places } = countTogether(lists);
  expect(places.get('disk')).toBe(2);
  expect(places.has('never used')).toBe(false);
});

test('words are given back in their order', () => {
  expect(lists.map(wordsOf)).toEqual([['cache', 'queue'], ['cache', 'disk'], []]);
});
