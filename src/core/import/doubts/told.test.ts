import { expect, test } from 'vitest';
import { outline } from '../outline.ts';
import { readForeign } from '../source.ts';
import { readTimes } from '../times.ts';

const doubtsOf = (text: string) =>
  readTimes(outline(readForeign(text).lines), null).doubts.map(({ what }) => what);

const report = (told: string) => `# Shop

## Summary

Down on June 7, 2023 from 09:00 to 10:00 UTC.

## Resolution

${told}`;

test('a fix that the text dates after the end contradicts the end', () => {
  expect(doubtsOf(report('A hotfix was deployed on June 8, 2023, at 2:00 AM.'))).toEqual([
    'The end is stated as 10:00 UTC, and the text says: "A hotfix was deployed on June 8, 2023, at 2:00 AM.".',
  ]);
  expect(doubtsOf(report('At 11:30 the old rules were restored.'))).toHaveLength(1);
});

test('what was done for good after the end does not', () => {
  expect(doubtsOf(report('A permanent fix was deployed on June 8, 2023, at 2:00 AM.'))).toEqual([]);
  expect(doubtsOf(report('At 10:00 the old rules were restored.'))).toEqual([]);
});

test('service that a sentence has back well before the end contradicts it', () => {
  expect(doubtsOf(report('At 09:20 the issue was resolved by a restart.'))).toEqual([
    'The end is stated as 10:00 UTC, and the text says: "At 09:20 the issue was resolved by a restart.".',
  ]);
  expect(doubtsOf(report('At 09:55 the issue was resolved by a restart.'))).toEqual([]);
});

const timeline = (tail: string) => `# Shop

Down on June 7, 2023 from 09:00 to 11:00 UTC.

## Timeline

- 09:00 Alert of failed payments
- 09:30 The queue was emptied, and payments returned to normal
- ${tail}`;

test('a stated end at which only work after the incident was done is no end', () => {
  expect(doubtsOf(timeline('11:00 The team planned better alerts'))).toEqual([
    'The end is stated as 11:00 UTC, and the timeline says at 09:30: "The queue was emptied, and payments returned to normal".',
  ]);
  expect(doubtsOf(timeline('11:00 Full recovery of all queues'))).toEqual([]);
  expect(
    doubtsOf(timeline('10:00 Payments fail again\n- 11:00 The team planned better alerts')),
  ).toEqual([]);
});

test('a sentence that gives the detection another time than its entry contradicts it', () => {
  const detected = (told: string) =>
    doubtsOf(`# Shop

Down on June 7, 2023 from 09:00 to 10:00 UTC.

## Impact

${told}

## Timeline

- 09:00 Sales stop
- 09:10 The monitoring raised an alert
- 10:00 Restored`);
  expect(detected('It was detected by a probe at 09:17, and we fixed it.')).toEqual([
    'The timeline detects it at 09:10, and the text says: "It was detected by a probe at 09:17, and we fixed it.".',
  ]);
  expect(detected('It was detected by a probe at 09:10, and we fixed it.')).toEqual([]);
  expect(detected('A drill for this was held at 09:17.')).toEqual([]);
});
