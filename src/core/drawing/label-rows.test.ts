import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type LabelPlace, type LabelRequest, placeLabels } from './label-rows.ts';

const WIDTH = 640;

const requests = fc
  .array(
    fc.record({
      x: fc.integer({ min: 8, max: WIDTH - 8 }),
      width: fc.integer({ min: 60, max: 160 }),
      weight: fc.integer({ min: 0, max: 7 }),
    }),
    { maxLength: 9 },
  )
  .map((list) => list.toSorted((a, b) => a.x - b.x));

interface Flag extends LabelRequest, LabelPlace {
  left: number;
  right: number;
}

/** The labels that found a place, on a drawing that is `factor` times as wide as the narrowest. */
function flagsOf(wanted: readonly LabelRequest[], factor: number): Flag[] {
  return placeLabels(wanted, WIDTH, 5).flatMap((place, index) => {
    const request = wanted[index];
    if (place === null || request === undefined) return [];
    const x = request.x * factor;
    const left = place.side === 'left' ? x - request.width : x;
    return [{ ...request, ...place, x, left, right: left + request.width }];
  });
}

const widths = fc.constantFrom(1, 1.25, 1.8, 3);

test('no two labels of a row overlap, at any width', () => {
  fc.assert(
    fc.property(requests, widths, (wanted, factor) => {
      const flags = flagsOf(wanted, factor);
      for (const [index, a] of flags.entries()) {
        for (const b of flags.slice(index + 1)) {
          if (a.row === b.row) expect(a.right <= b.left || b.right <= a.left).toBe(true);
        }
      }
    }),
  );
});

test('no mark and no line down to the axis runs through another label', () => {
  fc.assert(
    fc.property(requests, widths, (wanted, factor) => {
      const flags = flagsOf(wanted, factor);
      for (const label of flags) {
        const crossing = flags.filter(
          (pole) =>
            pole !== label && pole.row >= label.row && pole.x > label.left && pole.x < label.right,
        );
        expect(crossing).toEqual([]);
      }
    }),
  );
});

test('every label stays on the drawing', () => {
  fc.assert(
    fc.property(requests, widths, (wanted, factor) => {
      for (const { left, right, row } of flagsOf(wanted, factor)) {
        expect(left).toBeGreaterThanOrEqual(0);
        expect(right).toBeLessThanOrEqual(WIDTH * factor);
        expect(row).toBeLessThan(5);
      }
    }),
  );
});

test('labels that have room share one row', () => {
  const wanted = [20, 200, 400].map((x) => ({ x, width: 100, weight: 1 }));
  expect(placeLabels(wanted, WIDTH, 5)).toEqual([
    { row: 0, side: 'right' },
    { row: 0, side: 'right' },
    { row: 0, side: 'right' },
  ]);
});

test('labels of one moment stand above one another, the first on top', () => {
  const wanted = [8, 8, 8].map((x) => ({ x, width: 100, weight: 1 }));
  expect(placeLabels(wanted, WIDTH, 5).map((place) => place?.row)).toEqual([2, 1, 0]);
});

test('at the right edge a label stands at the left of its mark', () => {
  expect(placeLabels([{ x: 630, width: 100, weight: 1 }], WIDTH, 5)).toEqual([
    { row: 0, side: 'left' },
  ]);
});

test('where not all fit, the lightest label is left to the list', () => {
  const wanted = [10, 100, 190].map((x, index) => ({ x, width: 100, weight: index === 1 ? 0 : 5 }));
  expect(placeLabels(wanted, 200, 5)).toEqual([
    { row: expect.any(Number), side: 'right' },
    null,
    { row: expect.any(Number), side: 'left' },
  ]);
});
