import { describe, expect, test } from 'vitest';
import { type ChoiceId, pairOfCauses } from './facet-list.ts';
import { countFacets, narrow } from './narrow.ts';

const members = new Map([
  ['cause:code', new Set([1, 2])],
  ['cause:config', new Set([3])],
  ['year:2023', new Set([1, 3])],
  ['year:2024', new Set([2])],
]);
const chosen = (...pairs: [ChoiceId, string[]][]) => new Map(pairs);

describe('narrow', () => {
  test('leaves what has one value of each facet, in order', () => {
    expect(
      narrow([3, 2, 1], chosen(['cause', ['code', 'config']], ['year', ['2023']]), members),
    ).toEqual([3, 1]);
  });

  test('leaves what two causes had together, whichever of them was the root', () => {
    const causes = new Map([
      ['cause:code', new Set([1, 2])],
      ['cause:config', new Set([3])],
      ['factor:config', new Set([2, 4])],
      ['factor:code', new Set([3, 4])],
    ]);
    const together = chosen(['together', [pairOfCauses('config', 'code')]]);
    expect(narrow([1, 2, 3, 4], together, causes)).toEqual([2, 3, 4]);
  });

  test('leaves what began on a day or in a month, and at an hour of the week', () => {
    const began = new Map([
      ['began:2024-06-01', new Set([1])],
      ['began:2024-06-30', new Set([2])],
      ['began:2024-07-01', new Set([3])],
      ['hour:mon-09', new Set([2, 3])],
    ]);
    expect(narrow([1, 2, 3], chosen(['began', ['2024-06']]), began)).toEqual([1, 2]);
    expect(narrow([1, 2, 3], chosen(['began', ['2024-06-30', '2024-07']]), began)).toEqual([2, 3]);
    const both = chosen(['began', ['2024-06']], ['hour', ['mon-09']]);
    expect(narrow([1, 2, 3], both, began)).toEqual([2]);
    // Nobody is offered thousands of days.
    expect(countFacets([1, 2, 3], chosen(), began).size).toBe(0);
  });

  test('leaves nothing for a value that nobody has', () => {
    expect(narrow([1, 2, 3], chosen(['cause', ['power']]), members)).toEqual([]);
  });
});

test('countFacets counts each facet as though it were not chosen, since its values add to one another', () => {
  expect(Object.fromEntries(countFacets([1, 2, 3], chosen(['cause', ['code']]), members))).toEqual({
    'cause:code': 2,
    'cause:config': 1,
    'year:2023': 1,
    'year:2024': 1,
  });
});
