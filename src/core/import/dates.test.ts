import { expect, test } from 'vitest';
import { findDates, settle, writeDay } from './dates.ts';

const days = (text: string) =>
  findDates(text).map((date) => writeDay(date) ?? `--${date.month}-${date.day}`);

test.each([
  ['June 2, 2024', ['2024-06-02']],
  ['on the 2nd of June, 2024', ['2024-06-02']],
  ['15 february, 2024', ['2024-02-15']],
  ['Sep 27 2017', ['2017-09-27']],
  ['06/May/2022', ['2022-05-06']],
  ['2024/06/02 and 2024-6-3', ['2024-06-02', '2024-06-03']],
  ['15.06.2024', ['2024-06-15']],
  ['03, 14, 2024', ['2024-03-14']],
  ['Saturday 2nd May 10:00', ['--5-2']],
  ['February 30, 2024', []],
  ['Wed Jun 7 09:10:00 UTC 2023', ['2023-06-07']],
  ['7 June at 9:10 AM, 2023', ['2023-06-07']],
  ['June 7 9:10 and 2023 orders', ['--6-7']],
  ['March7, 2024 and march7', ['2024-03-07']],
  ['6/14 9:10 and 6/15 at 3pm', ['--6-14', '--6-15']],
  ['24/7 10:00, a third (1/3) of 5/6', []],
])('reads %j', (text, expected) => {
  expect(days(text)).toEqual(expected);
});

test('digits that could be read in two orders are ambiguous', () => {
  expect(findDates('05/06/2024')[0]?.ambiguous).toBe(true);
  expect(findDates('25/06/2024')[0]?.ambiguous).toBe(false);
  expect(findDates('06/06/2024')[0]?.ambiguous).toBe(false);
});

test('another date of the document settles the order', () => {
  const dates = findDates('from 05/06/2024 to 25/06/2024');
  expect(settle(dates, dates).map(writeDay)).toEqual(['2024-06-05', '2024-06-25']);
  const named = findDates('June 5, 2024, written 05/06/2024');
  expect(settle(named, named).map(writeDay)).toEqual(['2024-06-05', '2024-06-05']);
});

test.each(['2023–06–07', '2023‑06‑07', '07–06–2023'])(
  '%s is a date with dashes of another kind',
  (text) => {
    expect(findDates(`${text}, 9:10 AM`).map(({ year, text: found }) => [year, found])).toEqual([
      [2023, text],
    ]);
  },
);
