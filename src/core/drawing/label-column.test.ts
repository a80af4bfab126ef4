import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spreadLabels } from './label-column.ts';

const positions = fc
  .array(fc.integer({ min: 14, max: 254 }), { maxLength: 12 })
  .map((list) => list.toSorted((a, b) => a - b));

test('labels keep their order and their distance, and fit where there is room', () => {
  fc.assert(
    fc.property(positions, (wanted) => {
      const bottom = Math.max(254, 14 + wanted.length * 22);
      const spread = spreadLabels(wanted, 22, 14, bottom);
      for (const [index, position] of spread.entries()) {
        expect(position).toBeGreaterThanOrEqual(14);
        expect(position).toBeLessThanOrEqual(bottom);
        expect(position - (spread[index - 1] ?? -8)).toBeGreaterThanOrEqual(22 - 1e-9);
      }
    }),
  );
});

test('labels that are far enough apart stay at their marks', () => {
  expect(spreadLabels([20, 60, 90], 22, 14, 254)).toEqual([20, 60, 90]);
});

test('labels of one moment spread evenly around it', () => {
  expect(spreadLabels([100, 100, 100], 22, 14, 254)).toEqual([78, 100, 122]);
});
