import { expect, test } from 'vitest';
import { findClockTimes, writeClock } from './clock.ts';

const times = (text: string, loose = false) =>
  findClockTimes(text, loose).map((time) => `${writeClock(time)}${time.malformed ? '!' : ''}`);

test.each([
  ['10:45 AM', ['10:45']],
  ['2pm and 11.30 p.m.', ['14:00', '23:30']],
  ['12:15 AM to 12:15 PM', ['00:15', '12:15']],
  ['at 1600 hrs and 2100hrs', ['16:00', '21:00']],
  ['10:00 hours', ['10:00']],
  ['14h32', ['14:32']],
  ['noon to midnight', ['12:00', '00:00']],
  ['12:00 midnight', ['00:00']],
  ['13:00:56', ['13:00']],
  ['10:00-11:00', ['10:00', '11:00']],
  ['T08:10:30+0200, not ABT08:10', ['08:10']],
])('reads %j', (text, expected) => {
  expect(times(text)).toEqual(expected);
});

test('a time without AM or PM takes the one of the time it is joined to', () => {
  expect(times('9:00 and 11:00 AM')).toEqual(['09:00', '11:00']);
  expect(times('2:00 to 2:45 PM')).toEqual(['14:00', '14:45']);
  expect(times('11:30 - 1:15 PM')).toEqual(['11:30', '13:15']);
});

test('what no clock shows is read as far as it goes, and marked', () => {
  expect(times('13:20pm')).toEqual(['13:20!']);
  expect(times('10:00 M - 2:00 PM')).toEqual(['10:00!', '14:00']);
  expect(times('from 4:AM, then 11:pm')).toEqual(['04:00!', '23:00!']);
  expect(times('24:00')).toEqual(['00:00!']);
});

test('ports, versions, ratios and addresses are no times', () => {
  expect(times('port 8080, 0:8080, 10.0.0.1:30, version 1.10.0, 3:1, 25:61')).toEqual([]);
});

test('bare digits are times only where one is expected', () => {
  expect(times('19.08 deployed')).toEqual([]);
  expect(times('19.08 deployed', true)).toEqual(['19:08']);
  expect(times('1600 the queue is empty', true)).toEqual(['16:00']);
});

test('the end of a range without AM or PM is the next such time after its start', () => {
  expect(times('from 1:10pm CET until 1:19 CET')).toEqual(['13:10', '13:19']);
  expect(times('11:50 AM - 1:15')).toEqual(['11:50', '13:15']);
  expect(times('10:00 PM to 2:30')).toEqual(['22:00', '02:30']);
  expect(times('1:10 PM, and 1:19')).toEqual(['13:10', '01:19']);
});

test('four digits before a zone are a time, and so are those of a range', () => {
  expect(times('0900-1300 PST on June 7')).toEqual(['09:00', '13:00']);
  expect(times('0900-1300 and port 1300')).toEqual([]);
});
