import { expect, test } from 'vitest';
import { distributionOf, quantile } from './distribution.ts';

test('missing values are counted and take no part in a figure', () => {
  expect(distributionOf([30, null, 10, 20, null])).toEqual({
    n: 3,
    missing: 2,
    median: 20,
    p90: 28,
    sum: 60,
  });
});

test('zero is a value, not an absence', () => {
  expect(distributionOf([0, null])).toEqual({ n: 1, missing: 1, median: 0, p90: 0, sum: 0 });
});

test('of nothing there is no median', () => {
  expect(distributionOf([])).toEqual({ n: 0, missing: 0, median: null, p90: null, sum: 0 });
});

test('a figure has no noise of binary fractions, which the open data would print', () => {
  // Three tenths between the last two would be 2.9999999999999982, and 0.1 + 0.2 is 0.30000000000000004.
  expect(quantile([0, 0, 0, 0, 0, 0, 0, 10], 0.9)).toBe(3);
  expect(distributionOf([0.1, 0.2]).sum).toBe(0.3);
});

test('a quantile between two values is interpolated as R and NumPy do', () => {
  expect(quantile([1, 2, 3, 4], 0.5)).toBe(2.5);
  expect(quantile([1, 2, 3, 4], 0.9)).toBeCloseTo(3.7);
  expect(quantile([7], 0.9)).toBe(7);
});
