import { expect, test } from 'vitest';
import { about } from './about.ts';

test('up to fourteen a count is what it is, and above nearly so', () => {
  for (let count = 1; count < 15; count++) expect(about(count)).toBe(count);
  for (let count = 15; count < 30_000; count++) {
    expect(Math.abs(about(count) - count), String(count)).toBeLessThanOrEqual(count / 15);
    expect(about(count)).toBeGreaterThanOrEqual(about(count - 1));
  }
});

test('one more among many is hardly ever another number', () => {
  const steps = new Set(Array.from({ length: 10_000 }, (_, at) => about(at + 1)));
  expect(steps.size).toBeLessThan(100);
});
