import { expect, test } from 'vitest';
import { outline } from './outline.ts';
import { readForeign } from './source.ts';
import { readTimes } from './times.ts';

const timesOf = (text: string) => readTimes(outline(readForeign(text).lines), null);

function windowOf(text: string) {
  const { startedAt, resolvedAt } = timesOf(text);
  return [startedAt, resolvedAt];
}

test('words that date a document elsewhere do not hide the date of a sentence', () => {
  const sentence =
    'On March 4, 2024, the ticket shop was closed from 2:00 PM to 3:10 PM UTC, and buyers posted complaints due to empty pages.';
  expect(windowOf(`# Outage\n\n## Summary\n\n${sentence}`)).toEqual([
    '2024-03-04T14:00',
    '2024-03-04T15:10',
  ]);
  expect(
    windowOf('# Outage\n\nPublished on March 4, 2024\n\nDown from 2:00 PM to 3:10 PM.'),
  ).toEqual([null, null]);
});
