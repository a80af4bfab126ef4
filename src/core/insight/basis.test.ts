import { expect, test } from 'vitest';
import { sayBasis, sayFew } from './basis.ts';

test('a figure says what it rests on and what it lacks', () => {
  expect(sayBasis({ n: 12, missing: 3 })).toBe('n\u00A0=\u00A012 incidents, 3 missing.');
  expect(sayBasis({ n: 0, missing: 2 })).toBe(
    'n\u00A0=\u00A00: not recorded for any of 2 incidents.',
  );
  expect(sayBasis({ n: 0, missing: 0 })).toBe('n\u00A0=\u00A00: there is no incident yet.');
});

test('few are said to be few', () => {
  expect(sayBasis({ n: 9, missing: 0 })).toBe(
    'n\u00A0=\u00A09 incidents, none missing. That is few: a single incident more could change the picture.',
  );
  expect([0, 1, 9, 10].map(sayFew)).toEqual(['', ' That is few.', ' That is few.', '']);
});
