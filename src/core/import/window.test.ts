import { expect, test } from 'vitest';
import { outline } from './outline.ts';
import { readForeign } from './source.ts';
import { readTimes } from './times.ts';

function windowOf(text: string) {
  const { startedAt, resolvedAt } = readTimes(outline(readForeign(text).lines), null);
  return [startedAt, resolvedAt];
}

const WHOLE = ['2023-06-07T09:10', '2023-06-07T09:50'];

test.each([
  'Outage: June 7, 2023, 09:10 to 09:50',
  'Down from 7 June at 9:10 AM 2023 to 7 June at 9:50 AM (UTC).',
  'Down from 9:10 in the morning to 9:50 in the morning on June 7, 2023.',
  'Start time: June 7, 2023, 9:10am\n\nResolution time: June 7, 2023, 9:50am',
  'June 7, 2023, from 09:10 CET (local time) to 09:50 CET.',
  'The upgrade happened at 05:00. On June 7, 2023 the shop went down at 9:10 AM and was restored at 9:50 AM.',
])('a window is read from %j', (text) => {
  expect(windowOf(`# Shop\n\n## Summary\n\n${text}`)).toEqual(WHOLE);
});

test('a title that says outage leads to the range under it', () => {
  expect(windowOf('# Outage\n\nDown on June 7, 2023, 09:10 to 09:50.')).toEqual(WHOLE);
});

test('a single entry of some length is the window', () => {
  const timeline = (entry: string) => windowOf(`# Shop\n\n## Timeline\n\n- ${entry}`);
  expect(timeline('It was detected at 09:10 - June 7, 2023 (to 09:50 - June 7, 2023)')).toEqual(
    WHOLE,
  );
  expect(timeline('June 7, 2023 23:10 - 00:50: nobody could buy')).toEqual([
    '2023-06-07T23:10',
    '2023-06-08T00:50',
  ]);
});

test('what was done the day before is no first sign', () => {
  const opening = (day: string, time: string) =>
    windowOf(`# Shop

## Timeline

June ${day}, 2023

${time} The new theme was merged

June 7, 2023

09:10 An alarm went off
09:50 The shop was fully restored`);
  expect(opening('6', '18:00')).toEqual(WHOLE);
  expect(opening('7', '09:00')).toEqual(['2023-06-07T09:00', '2023-06-07T09:50']);
});

test('news of a recovery is not the recovery', () => {
  expect(
    windowOf(`# Shop on June 7, 2023

## Timeline

- 09:10 Check down for: front page
- 09:50 Recovery for: front page
- 09:58 Status page updated: resolved`),
  ).toEqual(WHOLE);
});

test('dots lead a timeline in which a single time has a colon', () => {
  const { entries } = readTimes(
    outline(
      readForeign(`# Shop on June 7, 2023

## Timeline

09.10 The shop went down
09.15 Two of us looked
09:20 We called the host
09.30 They restarted it
09.50 The shop was restored`).lines,
    ),
    null,
  );
  expect(entries.map(({ stamp }) => stamp.time.text)).toEqual([
    '09.10',
    '09.15',
    '09:20',
    '09.30',
    '09.50',
  ]);
});

test('a list of key events says the window better than the sentences under it', () => {
  expect(
    windowOf(`# Shop

- **Key events**
  - First detected 2023-06-07 09:10
  - Repaired 2023-06-07 09:40
  - Resolved 2023-06-07 09:50

- **Context**

We started to call hosts at 09:30. The pages were back at 09:40.`),
  ).toEqual(WHOLE);
});

test('a part of the day is as good as AM or PM', () => {
  expect(windowOf('# Shop\n\nDown on June 7, 2023 from 9:10 PM to 11:50 in the evening.')).toEqual([
    '2023-06-07T21:10',
    '2023-06-07T23:50',
  ]);
});

test('who watches a repair does not end the incident again', () => {
  expect(
    windowOf(`# Shop on June 7, 2023

## Timeline

- 09:10 Buyers complained
- 09:50 Fix deployed, the shop is back up
- 10:40 Monitored for stability`),
  ).toEqual(WHOLE);
});

test('a table of several times is a timeline without its title, and states no start', () => {
  const text = `# Shop on June 7, 2023

The shop was down for 35 minutes.

| Time (UTC) | Event |
|---|---|
| 09:00 | A job runs |
| 09:10 | Orders fail |
| 09:45 | The shop is restored |`;
  const { from, doubts } = readTimes(outline(readForeign(text).lines), null);
  expect([from, doubts]).toEqual([{ start: 'timeline', end: 'timeline' }, []]);
});

test('key events say the window better than the hours of one effect', () => {
  expect(
    windowOf(`# Shop

- **Key events**
  - Fault occurs 2023-06-07 09:10
  - Incident declared 2023-06-07 09:15
  - Resolved 2023-06-07 09:50

- **Impact**:
  - Between 2023-06-07 09:20 and 2023-06-07 09:24 no mail was sent.`),
  ).toEqual(WHOLE);
});

test('an exact length says at which entry it began or ended, where only its place says so', () => {
  const timeline = (length: string, last: string) =>
    windowOf(`# Shop on June 7, 2023

## Timeline

- 08:00 The night shift comes
- 09:10 Orders fail
- 09:50 ${last}
- 10:30 We write to the buyers

## Stats

- Time to recovery: ${length}`);
  expect(timeline('40 minutes', 'The shop is restored')).toEqual(WHOLE);
  expect(timeline('110 minutes', 'Orders go through')).toEqual([
    '2023-06-07T08:00',
    '2023-06-07T09:50',
  ]);
  expect(timeline('39 minutes', 'The shop is restored')[0]).toBe('2023-06-07T08:00');
  expect(timeline('about 40 minutes', 'The shop is restored')[0]).toBe('2023-06-07T08:00');
});

test('a sentence in another zone than the timeline states no end of the window', () => {
  expect(
    windowOf(`# Shop on June 7, 2023

## Summary

A buyer noticed at 18:15 CEST that orders fail.

## Timeline

### 2023-06-07 09:10 PDT

Orders fail

### 09:20 PDT

We look

### 09:30 PDT

We call the host

### 09:50 PDT

The shop is restored`),
  ).toEqual(WHOLE);
});

test('a range that begins an item of a timeline is the length of its entry', () => {
  expect(
    windowOf(`# Shop on June 7, 2023

## What we saw, hour by hour

- 09:10: The shop went down
- 09:20–09:30: We look
- 09:50: The shop is restored`),
  ).toEqual(WHOLE);
});

test('what a range tells of its first end may stand between the two', () => {
  expect(
    windowOf(`# Shop

## Summary

On June 7, 2023 it lasted from 9:10 UTC when it began to 9:50 UTC when it was resolved.`),
  ).toEqual(WHOLE);
});
