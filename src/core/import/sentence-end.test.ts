import { expect, test } from 'vitest';
import { cutAtSentence } from './sentence-end.ts';

test('a text is cut where a sentence ends, and not behind the number of a day', () => {
  const text = 'The kiosk failed. On Monday 20. January it failed again, and all was dark.';
  expect(cutAtSentence(text, 45)).toBe('The kiosk failed.');
  expect(cutAtSentence('It failed, e.g. at the pier. It was dark for a day.', 45)).toBe(
    'It failed, e.g. at the pier.',
  );
  expect(cutAtSentence('We are on version 20. It failed again at the pier.', 45)).toBe(
    'We are on version 20.',
  );
});

test('a text is cut at the end of a sentence, and not behind a month or p.m.', () => {
  expect(cutAtSentence('It is late. From 6:00 p.m. on Sept. 3 nothing was sold at all', 50)).toBe(
    'It is late. From 6:00 p.m. on Sept. 3 nothing...',
  );
  expect(cutAtSentence('Nothing was sold. Nobody knew until the evening', 40)).toBe(
    'Nothing was sold.',
  );
});
