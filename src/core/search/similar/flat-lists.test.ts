import { expect, test } from 'vitest';
import { flatLists, hasMarked, markList } from './flat-lists.ts';

test('lists lie one behind the other, empty ones too', () => {
  const { values, starts } = flatLists([[3, 1], [], [2]]);
  expect([...values]).toEqual([3, 1, 2]);
  expect([...starts]).toEqual([0, 2, 2, 3]);
});

test('what one list marks is found in others, until the marks are taken away', () => {
  const lists = flatLists([[3, 1], [], [2, 3], [2]]);
  const marks = new Uint8Array(4);
  const found = () => [0, 1, 2, 3].map((list) => hasMarked(lists, list, marks));
  markList(lists, 0, marks, 1);
  expect(found()).toEqual([true, false, true, false]);
  markList(lists, 0, marks, 0);
  expect(found()).toEqual([false, false, false, false]);
});
