import { expect, test } from 'vitest';
import { reasonedSentences } from './sentences.ts';

const reasons = (text: string) =>
  reasonedSentences(text).flatMap((one) => (one.reasoned ? [one.text] : []));

test('a sentence that gives a reason is one, wherever it stands', () => {
  expect(reasons('The site was slow. It was caused by a lock. We went home.')).toEqual([
    'It was caused by a lock.',
  ]);
});

test('so does all of a section on causes, up to the next', () => {
  expect(reasons('Root cause\nA lock was held.\nNobody saw it.\nTimeline\nWe went home.')).toEqual([
    'Root cause',
    'A lock was held.',
    'Nobody saw it.',
  ]);
});

test('a promise gives no reason', () => {
  expect(reasons('Root cause\nWe should hold no locks because they block.')).toEqual([
    'Root cause',
  ]);
});

test('nor does what was suspected before the reason was known', () => {
  expect(
    reasons(
      'Initially a flood was to have caused it. We suspected that a lock caused it. A typo caused it.',
    ),
  ).toEqual(['A typo caused it.']);
});
