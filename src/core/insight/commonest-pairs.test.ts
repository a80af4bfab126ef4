import { expect, test } from 'vitest';
import { sayCommonest } from './commonest-pairs.ts';
import { incident } from './incident.fixture.ts';

const pair = (a: string, b: string, count: number) => ({
  a,
  b,
  postmortems: Array.from({ length: count }, (_, index) => incident(`2024-01-01-${a}-${index}`)),
});
const say = (...pairs: ReturnType<typeof pair>[]) =>
  sayCommonest(pairs, 5, (id) => id.toUpperCase().slice(0, 1) + id.slice(1));

test('one pair that is commoner than any other is the commonest', () => {
  expect(say(pair('load', 'code', 3), pair('load', 'disk', 2))).toBe(
    '2 pairs of causes; the commonest is load with code, in 3 of 5 incidents.',
  );
  expect(say(pair('load', 'code', 1))).toBe(
    '1 pair of causes; the commonest is load with code, in 1 of 5 incidents.',
  );
});

test('of pairs that are even none is', () => {
  expect(say(pair('load', 'code', 2), pair('load', 'disk', 2), pair('dns', 'disk', 1))).toBe(
    '3 pairs of causes; 2 are the commonest, each in 2 of 5 incidents: load with code; load with disk.',
  );
  expect(say(...['a', 'b', 'c', 'd'].map((id) => pair(id, 'x', 2)))).toBe(
    '4 pairs of causes; 4 are the commonest, each in 2 of 5 incidents.',
  );
  expect(say(pair('load', 'code', 1), pair('load', 'disk', 1))).toBe(
    '2 pairs of causes, none in more than one incident.',
  );
});

test('without a pair there is nothing to say', () => {
  expect(say()).toBe('');
});
