import { expect, test } from 'vitest';
import { outline } from '../outline.ts';
import { readForeign } from '../source.ts';
import { readTimes } from '../times.ts';

const doubtsOf = (told: string) =>
  readTimes(
    outline(
      readForeign(`# Shop

## Summary

Down on June 7, 2023 from 09:00 to 10:10 UTC.

## Timeline

- 09:00 A rule is deployed
- 09:20 A buyer reported an empty cart
- 09:40 Root cause identified: the rule
- 10:10 The rule is gone, sales restored

${told}`).lines,
    ),
    null,
  ).doubts.map(({ what }) => what);

test('a length between two named events is that between their entries', () => {
  expect(
    doubtsOf('## What went well\n\nFrom the first report to the fix took only 20 minutes.'),
  ).toEqual([
    'The text says "From the first report to the fix took only 20 minutes.", and no two entries of the timeline that it may mean are 20 minutes apart.',
  ]);
  expect(
    doubtsOf('## What went well\n\nFrom the first report to the fix took 50 minutes.'),
  ).toEqual([]);
  expect(
    doubtsOf(
      '## Detection\n\nThe empty cart was reported 5 minutes after the deployment of the rule.',
    ),
  ).toHaveLength(1);
  expect(
    doubtsOf('## Detection\n\nIt was reported within 30 minutes of the deployment of the rule.'),
  ).toEqual([]);
});

test('a length of the work fits between two times of the text', () => {
  expect(doubtsOf('## Resolution\n\nThe work took approximately 5 hours.')).toEqual([
    'The text says "The work took approximately 5 hours.", and no two times of the timeline are 5 hours apart.',
  ]);
  expect(doubtsOf('## Resolution\n\nThe work took 30 minutes.')).toEqual([]);
  expect(doubtsOf('## Resolution\n\nA build usually took 5 hours.')).toEqual([]);
  expect(doubtsOf('## Lessons learned\n\nThe work took 5 hours.')).toEqual([]);
});

test('a length before a word for the incident is that of the incident', () => {
  expect(doubtsOf('## Impact\n\nBuyers saw a 25 minute partial outage.')).toEqual([
    'The text says that it took 25 minutes ("25 minute"), and from start to end it is 1 hour 10 minutes.',
  ]);
});
