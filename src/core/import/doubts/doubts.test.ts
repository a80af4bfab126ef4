import { expect, test } from 'vitest';
import { outline } from '../outline.ts';
import { readForeign } from '../source.ts';
import { readTimes } from '../times.ts';

const timesOf = (text: string) => readTimes(outline(readForeign(text).lines), null);
const doubtsOf = (text: string) => timesOf(text).doubts.map(({ what }) => what);
const codesOf = (text: string) => timesOf(text).doubts.map(({ code }) => code);

test('days of an unknown year can still be counted', () => {
  const report = (length: string) =>
    `# Outage\n\n## Summary\n\nThe outage spanned ${length}, from June 7th at 9 AM to June 10th at 8 PM.`;
  expect(doubtsOf(report('about two days'))).toEqual([
    'The text says that it took 2 days ("two days"), and from start to end it is 3 days 11 hours.',
  ]);
  expect(doubtsOf(report('about three and a half days'))).toEqual([]);
  expect(timesOf(report('about two days')).startedAt).toBeNull();
});

test('a timeline over two days without a year does not run backwards', () => {
  const timeline = '## Timeline\n\n- 18:00, June 7th: Down\n- 11:00, June 8th: Restored';
  expect(codesOf(`# Outage\n\n${timeline}`)).toEqual([]);
  expect(codesOf(`# Outage\n\nDown from 18:00 to 11:00.\n\n${timeline}`)).toEqual([]);
  expect(codesOf('# Outage\n\nFrom 29 February 09:00 to 29 February 10:00 we were down.')).toEqual(
    [],
  );
});

test('a length may carry a word for how it felt', () => {
  expect(
    doubtsOf(
      '# Outage\n\nStart: 2023-06-07 09:00\nEnd: 2023-06-08 09:00\n\n## Impact\n\nFor 36 exhausting hours nobody could buy.',
    ),
  ).toEqual([
    'The text says that it took 1 day 12 hours ("36 exhausting hours"), and from start to end it is 1 day.',
  ]);
});

test('a length that the timeline bears out says which end of the window is wrong', () => {
  const report = (start: string, end: string) => `# Outage

## Summary

- Start: 2023-06-07 ${start}
- End: 2023-06-07 ${end}
- Impact: The shop was down for 2 hours.

## Timeline

- 09:00 We were alerted.
- 10:00 We read the logs.
- 11:00 We wrote down what we know.`;
  expect(codesOf(report('06:00', '11:00'))).toEqual(['duration-mismatch', 'started-vs-timeline']);
  expect(codesOf(report('09:00', '14:00'))).toContain('resolved-vs-timeline');
  expect(codesOf(report('09:00', '11:00'))).toEqual([]);
});

test('an offset beside the letters of a zone is the one that they stand for', () => {
  const report = (zone: string) =>
    `# Outage\n\nOn January 9, 2023 the shop was down from 9:00 to 9:40 ${zone}.`;
  expect(codesOf(report('CET (UTC+2)'))).toEqual(['timezone-conflict']);
  expect(codesOf(report('CET (UTC+1)'))).toEqual([]);
  expect(codesOf(report('CET (08:40 UTC)'))).toEqual([]);
});

test.each(['9:1? AM or 09:??', '9:10 AMM', '9:87 PM'])('%s is on no clock', (time) => {
  expect(
    codesOf(`# Outage on June 7, 2023\n\n## Timeline\n\n- 9:00 AM Down\n- ${time} We looked.`),
  ).toEqual(['malformed-time']);
});

test('a timeline that tells of the recovery without a time may stop before the end', () => {
  const report = (last: string) => `# Outage

Start: 2023-06-07 09:00
End: 2023-06-07 10:00

## Timeline

- 09:00 The shop went down.
- 09:10 The root cause was found.
- ${last}`;
  expect(codesOf(report('The issue was resolved with a restart.'))).toEqual([]);
  expect(codesOf(report('The team met.'))).toEqual(['resolved-vs-timeline']);
});

test('an entry that names the stated end after its own recovery does not bear that end out', () => {
  expect(
    codesOf(`# Outage

Down from June 7, 2023, 09:00 to 12:00 UTC.

## Timeline

- 09:00 The shop went down.
- 10:00 The shop was fully restored. We watched it until 12:00.`),
  ).toEqual(['resolved-vs-timeline']);
});

test('what was long before or after the incident may stand in its timeline', () => {
  const timeline = (line: string) =>
    `# Outage on June 7, 2023\n\n## Timeline\n\n- 09:00 Down\n- 09:40 Restored\n\n${line}`;
  expect(codesOf(timeline('March 1, 2023 - we bought the server.'))).toEqual([]);
  expect(codesOf(timeline('May 30, 2023 - we looked at the logs.'))).toEqual(['date-conflict']);
});

test('a line break in a cell parts its words', () => {
  const { entries } = timesOf(
    '# Outage on June 7, 2023\n\n## Timeline\n\n| Time | Event |\n|---|---|\n| 9:00 AM | Down since<br>8:58 AM<br>We looked. |\n| 9:40 AM | Restored |',
  );
  expect(entries[0]?.text).toBe('Down since 8:58 AM We looked.');
});

test.each([
  'Duration: 1h30m',
  'Duration: 1:30 hours',
  '| What | Downtime |\n|---|---|\n| Shop | 90 minutes |',
])('a length is read from %j', (length) => {
  expect(
    doubtsOf(`# Shop\n\n## Summary\n\nDown from June 7, 2023, 09:00 to 12:00 UTC.\n\n${length}`),
  ).toEqual([expect.stringMatching(/^The text says that it took 1 hour 30 minutes/)]);
});

test('a time behind no word that measures is one of the day', () => {
  expect(codesOf('# Shop\n\nDown on June 7, 2023 from 9:00 hours to 10:30 hours.')).toEqual([]);
});

test.each(['10:5', '10:015', '1015 AM', 'June 31, 10:15'])('%s is in no timeline', (time) => {
  expect(
    codesOf(
      `# Shop on June 7, 2023\n\n## Timeline\n\n- 10:00 AM Down\n- ${time} We looked.\n- 11:00 AM Restored`,
    ),
  ).toEqual(['malformed-time']);
});

test('a title dates the timeline under it, however far off', () => {
  expect(
    codesOf(
      '# Shop\n\n## Summary\n\nDown on June 7, 2023 from 09:00 to 10:00 UTC.\n\n## Timeline (August 7, 2023)\n\nWe looked at once.',
    ),
  ).toEqual(['date-conflict']);
});

test('a narrative by which service was back long before the end contradicts it', () => {
  const report = (time: string) => `# Shop

## Summary

Down on June 7, 2023 from 09:00 to 12:00 UTC.

## Resolution

We called the host at 09:30, and by ${time} all services were back online.`;
  expect(codesOf(report('11:00'))).toEqual(['resolved-vs-timeline']);
  expect(codesOf(report('11:55'))).toEqual([]);
  expect(codesOf(report('12:00'))).toEqual([]);
});

test.each([
  `Down on June 7, 2023 from 14:00 to 16:00 UTC. It took 20 minutes to find the cause and 10 minutes to fix it.

## Timeline

- 14:00 An alarm
- 14:20 Restarted, and the shop was back online for ten minutes
- 14:35 Errors again
- 16:00 Confirmed that all works`,
  'Down on June 7, 2023 from 10:00 to 10:40 UTC, because the certificate issued on May 7, 2022 had ended.',
  `Down on June 7, 2023 from 10:00 to 10:40 PDT (17:00 - 17:40 UTC).

## Timeline

- 10:00 PDT Down
- 10:05 PDT An alarm (17:05 UTC)
- 10:40 PDT All green`,
  `Down from December 31, 11:00 PM to January 1, 1:00 AM, for two hours.

## Timeline

- December 31, 11:00 PM Down
- January 1, 12:30 AM We looked
- January 1, 1:00 AM Restored`,
])('nothing contradicts itself in %j', (text) => {
  expect(doubtsOf(`# Shop\n\n## Summary\n\n${text}`)).toEqual([]);
});

test.each([
  `Down on June 7, 2023 from 09:00 to 10:00 UTC.

## Timeline

- 09:00 The alarm told us that sales fail
- 09:20 We looked at the logs
- 09:40 We restarted the shop
- 10:00 The shop is restored

## Timeline, for fun

- 09:00 A bell rang
- 09:40 A button was pressed
- 10:00 The shop woke up`,
  `For almost three hours nobody could buy.

## Timeline

- June 7, 2023 09:00 Sales fail
- 10:30 The cache is restored
- 11:55 A party`,
  `Sales failed. The times are in CET.

## Timeline

### January 9, 2023 09:00

Sales fail. A message of 10:00 CET held 'at': '2023-01-09T08:00:29.579Z'.

### 09:40

The shop is restored.

## January 10, 11:00

We looked again and found nothing.`,
])('nothing contradicts itself in a timeline that is told like %j', (text) => {
  expect(doubtsOf(`# Shop\n\n## Summary\n\n${text}`)).toEqual([]);
});

test('a weekday before a bracket is that of its date', () => {
  const report = (weekday: string) =>
    `# Shop\n\nOn a ${weekday} (June 7, 2023) it was down from 9:00 to 9:40 UTC.`;
  expect(codesOf(report('Monday'))).toEqual(['date-conflict']);
  expect(codesOf(report('Wednesday'))).toEqual([]);
});

test('a column of lengths may say whose they are', () => {
  const report = (length: string) => `# Shop

| Buyers | Incident duration |
|---|---|
| all | ${length} |

## Timeline

- June 7, 2023 09:00 Sales fail
- 09:40 The shop is restored`;
  expect(codesOf(report('1h 20m'))).toEqual(['duration-mismatch']);
  expect(codesOf(report('40m'))).toEqual([]);
});

test('a line of nothing but a date, soon after the end, is when it was written', () => {
  const report = (date: string) => `# Outage of the shop

${date}

## Summary

Down on June 7, 2023 from 09:00 to 10:00 UTC.`;
  expect(codesOf(report('June 10, 2023'))).toEqual([]);
  expect(codesOf(report('June 5, 2023'))).toEqual(['date-conflict']);
});

test.each(['June 7, 20233', '7 June 20233', '6/7/20233', '20233-06-07'])(
  '%s is no date',
  (date) => {
    expect(codesOf(`# Shop\n\nDown on ${date} from 09:00 to 09:50 UTC.`)).toContain(
      'malformed-time',
    );
  },
);

test('whole hours are a little round', () => {
  const report = (end: string) =>
    codesOf(`# Shop\n\nDown for an hour on June 7, 2023, from 09:00 to ${end} UTC.`);
  expect(report('09:55')).toEqual([]);
  expect(report('10:08')).toEqual([]);
  expect(report('09:50')).toEqual(['duration-mismatch']);
});

test('weekdays without a date tell no length', () => {
  const report = (day: string) =>
    codesOf(`# Shop

Duration: 3 days

## Timeline

- Monday, 9:00 am: Alerts fire
- ${day}, 10:00 am: Restored`);
  expect(report('Thursday')).not.toContain('duration-mismatch');
  expect(report('Monday')).toContain('duration-mismatch');
});
