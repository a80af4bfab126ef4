import { expect, test } from 'vitest';
import { outline } from './outline.ts';
import { readForeign } from './source.ts';
import { readTimes } from './times.ts';

function timelineOf(window: string, entries: readonly string[]) {
  const { entries: read, doubts } = readTimes(
    outline(
      readForeign(
        `# Shop\n\n## Summary\n\nDown on June 7, 2023 from ${window} UTC.\n\n## Timeline\n\n${entries.map((time) => `- ${time}: We looked`).join('\n')}`,
      ).lines,
    ),
    null,
  );
  const times = read.map(({ stamp: { time } }) => `${time.hour}:${time.minute}`);
  return [times, doubts.map(({ code }) => code)];
}

test.each([
  ['7:15 PM to 8:45 PM', ['7:15', '8:10', '8:45'], ['19:15', '20:10', '20:45']],
  ['11:15 AM to 1:45 PM', ['11:15', '12:20', '1:45'], ['11:15', '12:20', '13:45']],
  ['07:15 PM to 08:45 PM', ['07:15', '08:10', '08:45'], ['19:15', '20:10', '20:45']],
  ['11:15 PM to 1:45 AM', ['11:15', '12:20', '1:45'], ['23:15', '0:20', '1:45']],
])('bare times of a window %s are in its half of the day', (window, entries, times) => {
  expect(timelineOf(window, entries)).toEqual([times, []]);
});

test('a time that runs backwards stays in its half and is reported', () => {
  expect(timelineOf('7:15 PM to 8:45 PM', ['7:15', '8:20', '8:10', '8:45'])).toEqual([
    ['19:15', '20:20', '20:10', '20:45'],
    ['timeline-order'],
  ]);
});

test.each([
  [
    ['11:50', '12:56', '1:05', '1:28'],
    ['11:50', '12:56', '13:5', '13:28'],
  ],
  [
    ['11:50', '12:56', '01:05'],
    ['11:50', '12:56', '1:5'],
  ],
  [
    ['9:50', '12:56', '14:10', '1:05'],
    ['9:50', '12:56', '14:10', '1:5'],
  ],
  [
    ['9:50', '11:56', '1:05'],
    ['9:50', '11:56', '1:5'],
  ],
])('%j passes noon where every time of it may be on a clock of 12 hours', (entries, times) => {
  expect(timelineOf('early to late', entries)[0]).toEqual(times);
});

test.each([
  ['19:15 to 20:45', ['7:15', '8:45'], ['7:15', '8:45']],
  ['7:15 PM to 8:45 PM', ['07:15', '08:45'], ['7:15', '8:45']],
  ['7:15 PM to 8:45 PM', ['7:15 AM', '8:45'], ['7:15', '8:45']],
])('nothing says so for a window %s and %j', (window, entries, times) => {
  expect(timelineOf(window, entries)[0]).toEqual(times);
});

test.each([
  ['a bare time between two with a half is in theirs', '9:20', '21:20', []],
  ['one that stands in no order there is left, and reported', '7:20', '7:20', ['malformed-time']],
])('%s', (_, bare, read, codes) => {
  const entries = ['8:45 PM', bare, '9:37 PM', '10:10 PM'];
  const [times, doubts] = timelineOf('8:45 PM to 10:10 PM', entries);
  expect(times).toEqual(['20:45', read, '21:37', '22:10']);
  expect(doubts).toEqual(expect.arrayContaining(codes));
  if (codes.length === 0) expect(doubts).toEqual([]);
});
