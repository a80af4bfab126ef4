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

test.each([
  [
    'On June 7, 2023 at 9:00 a.m. UTC, the ticket shop was offline. At 9:25 a.m. UTC, sales were restored.',
    ['2023-06-07T09:00', '2023-06-07T09:25'],
  ],
  [
    'For some of the morning of June 7, 2023 at 9:00 a.m., every page of the shop became unreachable. It came back at 9:25 a.m.',
    ['2023-06-07T09:00', '2023-06-07T09:25'],
  ],
  [
    'I was selling tickets and at June 7, 2023 9:00 AM a Bad Gateway Error occured',
    ['2023-06-07T09:00', null],
  ],
])('without a verb before it a time goes by what its clause tells: %s', (sentence, window) => {
  expect(windowOf(`# Outage\n\n## Summary\n\n${sentence}`)).toEqual(window);
});

test('a timeline of one time tells the start or the end, where its words say which', () => {
  const timeline = (entry: string) =>
    windowOf(`# Outage on June 7, 2023\n\n## Timeline\n\n- ${entry}\n- Nobody saw it at first.`);
  expect(timeline('By the logs the outage occured at 9:00am.')).toEqual(['2023-06-07T09:00', null]);
  expect(timeline('9:00am: the shop was fully restored.')).toEqual([null, '2023-06-07T09:00']);
  expect(timeline('9:00am: we read the logs.')).toEqual([null, null]);
});
