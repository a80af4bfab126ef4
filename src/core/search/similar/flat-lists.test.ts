import { expect, test } from 'vitest';
import { flatLists, hasMarked, marker } from './flat-lists.ts';

test('lists lie one behind the other, empty ones too', () => {
  const { values, starts } = flatLists([[3, 1], [], [2]]);
  expect([...values]).toEqual([3, 1, 2]);
  expect([...starts]).toEqual([0, 2, 2, 3]);
});

test('what one list marks is found in others, until another is marked', () => {
  const lists = flatLists([[3, 1], [], [2, 3], [2]]);
  const marksOf = marker(lists, 4);
  const found = (marked: number) =>
    [0, 1, 2, 3].map((list) => hasMarked(lists, list, marksOf(marked)));
  expect(found(0)).toEqual([true, false, true, false]);
  expect(found(1)).toEqual([false, false, false, false]);
  expect(found(3)).toEqual([false, false, true, true]);
});
