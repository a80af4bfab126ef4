import { expect, test } from 'vitest';
import { incident } from './incident.fixture.ts';
import { counted, longestOf } from './population.ts';

test('only final postmortems count, and the longest of all ends a scale', () => {
  const all = [
    incident('2024-01-01-a'),
    incident('2024-01-02-b', { status: 'in-review', resolved: '2024-01-02T16:00' }),
    incident('2024-01-03-c', { resolved: null }),
  ];
  expect(counted(all)).toHaveLength(2);
  expect(longestOf(all)).toBe(240);
  expect(longestOf([])).toBe(0);
});
