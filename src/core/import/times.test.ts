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
    'On June 7, 2023 at 9:00 AM the shop went down and was restored by the team at 9:25 AM.',
    ['2023-06-07T09:00', '2023-06-07T09:25'],
  ],
  [
    'As June 7, 2023 began we slept. At around 9:00 on June 7, 2023 every order failed. At 9:25 we added servers and the shop recovered.',
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

test('the recovery is the entry after which service is back for good', () => {
  const { resolvedAt, entries } = timesOf(`# Outage on June 7, 2023

## Timeline
- 09:00 Error 503 for every buyer
- 09:05 Ensuring that the queue and the cache are up and running
- 09:10 The basket was not loading properly, though the database was working properly
- 09:20 Rolled back by hand
- 09:30 All orders working as intended
- 09:35 Root cause discovered in the logs
- 09:50 Change pushed upstream`);
  expect(resolvedAt).toBe('2023-06-07T09:30');
  expect(entries.filter(({ kind }) => kind === 'resolved')).toHaveLength(1);
});

test('where a timeline opens days before, a stated length says at which entry it began', () => {
  const opened = `# Outage

## Timeline
- 2023-06-01 10:00 Faulty rule merged
- 2023-06-07 09:00 All requests fail
- 2023-06-07 09:10 On-call looks into it
- 2023-06-07 09:40 Service is back to normal

## Stats
- Time to recovery: `;
  expect(windowOf(`${opened}40 minutes`)).toEqual(['2023-06-07T09:00', '2023-06-07T09:40']);
  expect(windowOf(`${opened}50 minutes`)).toEqual(['2023-06-01T10:00', '2023-06-07T09:40']);
});

test('hours of every day are no window, and a length within them is not that of the incident', () => {
  const { startedAt, resolvedAt, doubts } = timesOf(`# Outage

- **Key events**
  - Fault occurs 2023-06-07 07:10
  - Team aware 2023-06-07 07:20
  - Resolved 2023-06-07 16:40
- **Time to resolve**: 6h (within office hours 09:00-17:00)`);
  expect([startedAt, resolvedAt, doubts]).toEqual(['2023-06-07T07:10', '2023-06-07T16:40', []]);
});

test('a day in brackets behind a title dates the timeline under it, a deadline does not', () => {
  const { entries, startedAt } = timesOf(
    `Ticket shop

Due date: 1st June 2023

                      Timeline of events (7th June 2023)

9:00 AM: Every basket is empty.
9:30 AM: The shop was restored.`,
  );
  expect(entries.map(({ day }) => day)).toEqual(['2023-06-07', '2023-06-07']);
  expect(startedAt).toBe('2023-06-07T09:00');
});

test('times of a pasted answer or log are not those of the incident', () => {
  const pasted = `HTTP/1.1 502 Bad Gateway
Date: Wed, 07 Jun 2023 11:32:16 GMT
Server: nginx

2023/06/07 11:33:00 [crit] 12#12: *1 open() failed`;
  expect(
    timesOf(
      `Shop outage

Summary

The shop was down and at June 7, 2023 9:00 AM a gateway error occurred

${pasted}

Timeline
Detected at June 7, 2023 9:00 AM`,
    ),
  ).toMatchObject({ startedAt: '2023-06-07T09:00', resolvedAt: null, zone: null, doubts: [] });
});

test.each([
  ['summer time', 'Down from 1:00 PM to 1:40 PM PDT on 9/11/23.', '2023-09-11'],
  ['summer time, day first', 'Down from 13:00 to 13:40 CEST on 11/09/2023.', '2023-09-11'],
  ['another date', 'Down 09/11/2023 from 13:00 to 13:40, mended for good on 30 October.', null],
  [
    'another date with its year',
    'Down 09/11/2023 from 13:00 to 13:40, mended for good on 13 November 2023.',
    '2023-11-09',
  ],
  ['nothing', 'Down from 1:00 PM to 1:40 PM PST on 9/11/23.', null],
])('an ambiguous date is settled by %s', (_, sentence, day) => {
  const { startedAt, calendar } = timesOf(`# Outage\n\n## Summary\n\n${sentence}`);
  expect(startedAt?.slice(0, 10) ?? null).toBe(day);
  expect(calendar.ambiguous).toMatchObject([{ read: day }]);
});

const report = (summary: string, ...entries: string[]) =>
  `# Outage\n\n## Summary\n\n${summary}\n\n## Timeline\n\n${entries.map((entry) => `- ${entry}`).join('\n')}`;

test.each([
  [
    'whose end fits a recovery of the timeline',
    report(
      'On June 7, 2023 the shop was down for about two hours.',
      '09:00 Alerts fired',
      '11:20 Service was restored',
      '12:10 Incident declared resolved',
    ),
  ],
  [
    'in whole days',
    report('Down for 3 days, from June 7, 2023, 09:00 to June 10, 2023, 17:00 UTC.'),
  ],
])('a rounded length is no contradiction: one %s', (_, text) => {
  expect(timesOf(text).duration).not.toBeNull();
  expect(timesOf(text).doubts).toEqual([]);
});

test.each([
  [
    'what set it off after the stated start',
    report(
      'On June 7, 2023 the shop was down from 08:00 to 10:00 UTC.',
      '09:15 Config push begins',
      '09:20 Alerts fired',
      '10:00 The shop is back online',
    ),
    'The start is stated as 08:00, and the timeline says at 09:15: "Config push begins".',
  ],
  [
    'service back before the stated end',
    report(
      'On June 7, 2023 the shop was down from 08:00 to 10:00 UTC.',
      '08:00 Alerts fired',
      '09:10 The shop was restarted',
      '09:10 The site was fully back',
      '10:00 The script was tested and pushed',
    ),
    'The end is stated as 10:00 UTC, and the timeline says at 09:10: "The site was fully back".',
  ],
  [
    'an alert before the stated start',
    `${report('On June 7, 2023 the shop was down from 08:00 to 10:00 UTC.')}\n\n## Resolution\n\nAt 07:40 our monitoring alerted the engineers. A rule was merged at 07:10.`,
    'The start is stated as 08:00, and the text says: "At 07:40 our monitoring alerted the engineers.".',
  ],
  [
    'a weekday that the date was not',
    report('On Monday, June 7, 2023 the shop was down from 08:00 to 10:00 UTC.'),
    'The text says Monday of 2023-06-07 ("June 7, 2023"), which was a Wednesday.',
  ],
])('%s is a contradiction', (_, text, what) => {
  expect(timesOf(text).doubts.map((doubt) => doubt.what)).toEqual([what]);
});

test('a timeline that opens with a day of no time does not say when it began', () => {
  const { startedAt, doubts } = timesOf(`# 2023-06-01, Certificate

## Timeline

### 2023-06-01
A mail said that the certificate ends soon.

### 2023-06-07 11:00
The shop warned its visitors.

### 2023-06-07 12:00
The certificate was renewed, and the issue resolved.`);
  expect([startedAt, doubts]).toEqual([null, []]);
});

test('four digits after a date are read, and reported where other times have colons; a dot for a colon is not', () => {
  const keyEvents = (repaired: string) =>
    timesOf(
      `# Outage\n\n## Key events\n\n- First detected 2023-06-07 09:10\n- Repaired 2023-06-07 ${repaired}\n- Resolved 2023-06-07 09:50`,
    );
  expect(keyEvents('0940').entries).toHaveLength(3);
  expect(keyEvents('0940').doubts.map(({ code }) => code)).toEqual(['malformed-time']);
  expect(keyEvents('09.40').entries).toHaveLength(3);
  expect(keyEvents('09.40').doubts).toEqual([]);
});

test.each([
  '| Start | End |\n|---|---|\n| 2023-06-07 09:10 | 2023-06-07 09:50 |',
  'Time of incident: 9:10 AM, June 7, 2023\nTime of resolution: 9:50 AM, June 7, 2023',
  'Buyers began to complain on June 7, 2023 at 9:10 AM; the shop was back to normal at 9.50 AM.',
  'The outage, which lasted 40 minutes, occurred at 9:10 AM on June 7, 2023.',
  'Outage began 09:10 UTC 2023-06-07; full recovery 09:50 UTC.',
  'On June 7, 2023 at 9:10 AM, every order failed. By 9:50 AM, all orders worked again.',
  'We wrote the rule on June 5, 2023. On June 7, 2023 the shop was closed from 9:10 AM till 9:50 AM.',
])('a window is read from %j', (text) => {
  expect(windowOf(`# Outage\n\n## Summary\n\n${text}`)).toEqual([
    '2023-06-07T09:10',
    '2023-06-07T09:50',
  ]);
});

test.each([
  'From June 7, 2023 11:10 PM to the next day 1:50 AM the shop was closed.',
  'The report runs every day from 02:00 to 03:00. On June 7, 2023 at 11:10 PM the shop went down, and on June 8, 2023 at 1:50 AM it was restored.',
  'Closed: 7th June 2023, 2310hrs - 0150hrs',
  'The shop was closed from 23:10 on the 7th to 01:50 on the 8th of June 2023.',
])('a window over midnight is read from %j', (text) => {
  expect(windowOf(`# Outage\n\n**Author**: Ada, June 12, 2023\n\n## Summary\n\n${text}`)).toEqual([
    '2023-06-07T23:10',
    '2023-06-08T01:50',
  ]);
});

test('an outage during business hours has its own', () => {
  const text = 'During business hours, from 9:10 AM to 9:50 AM on June 7, 2023, daily sales fell.';
  expect(windowOf(`# Outage\n\n${text}`)).toEqual(['2023-06-07T09:10', '2023-06-07T09:50']);
});

test('the day on which an author signs is no other day of the incident', () => {
  const signed = '# Outage\n\n**Author**: Ada, June 12, 2023\n\n## Summary\n\n';
  expect(timesOf(`${signed}Down on June 7, 2023, 09:10 to 09:50 UTC.`).doubts).toEqual([]);
});

test.each([
  'All systems operational',
  'The fix was deployed and the shop is accessible again',
  'Problem fixed',
  'curl returned a status of 200',
  'Everything works fine now',
  'nginx was restarted and the shop started serving pages',
  'The error rate dropped to zero',
  'Buyers could log in again',
  'Rolled back; recovery complete',
])('%s ends an incident, and a look at what ran normally does not', (recovery) => {
  expect(
    windowOf(`# Outage on June 7, 2023

## Timeline
- 09:00: A buyer complains
- 09:10: Engineers checked the database, which was running normally
- 09:20: The root cause was identified as a full disk
- 09:40: ${recovery}
- 10:30: Customers told by mail`),
  ).toEqual(['2023-06-07T09:00', '2023-06-07T09:40']);
});

test('a day without its year, right before a time, takes that of the date of the report', () => {
  expect(
    windowOf('# Outage\n\n## Date\n2023-06-09\n\n## Summary\n\nClosed from 6/7 9:10 to 6/7 9:50.'),
  ).toEqual(['2023-06-07T09:10', '2023-06-07T09:50']);
});

test('date and time in fields of their own, as a machine writes them, are one', () => {
  expect(
    windowOf(
      '# Outage\n\n## Duration\n\n- Date: 2023-06-07\n- Time of start: T09:10:20+0000\n- End time: T09:50:05+0000',
    ),
  ).toEqual(['2023-06-07T09:10', '2023-06-07T09:50']);
});

test('an end that was declared is no contradiction to service that was back before it', () => {
  const codes = (last: string) =>
    timesOf(`# Outage

## Summary

On June 7, 2023, from 09:10 to 10:00 UTC, the shop was down.

## Timeline

- 09:10 UTC: The shop goes down
- 09:40 UTC: All services restored
- 10:00 UTC: ${last}`).doubts.map(({ code }) => code);
  expect(codes('The outage was declared over')).toEqual([]);
  expect(codes('Monitoring confirmed that it lasts')).toEqual(['resolved-vs-timeline']);
});

test('a time that is told again in another zone is no conflict, and settles letters of several zones', () => {
  const zoneOf = (alert: string) =>
    timesOf(`# Outage on June 7, 2023

## Timeline (times in BST)

- 9:10 AM: The shop goes down
- 9:15 AM: First alert
  - ${alert}
- 9:40 AM: The shop is restored`).zone;
  expect(zoneOf('Check failed, Jun 7, 2023 at 8:15AM UTC')).toMatchObject({
    ambiguous: false,
    conflict: null,
  });
  expect(zoneOf('Check failed, Jun 7, 2023 at 7:25AM UTC')).toMatchObject({
    ambiguous: true,
    conflict: { zone: { text: 'UTC' } },
  });
});
