import { expect, test } from 'vitest';
import { findDurations } from './durations.ts';

test.each([
  ['2 hours and 45 minutes', 165],
  ['1hr 20mins', 80],
  ['7.5 hours', 450],
  ['an hour and a half', 90],
  ['hour and half', 90],
  ['two and a half hours', 150],
  ['half an hour', 30],
  ['a 45-minute outage', 45],
  ['20h 03m', 1203],
  ['1d 6h 40m', 1840],
  ['approximately nine hours', 540],
])('reads %j', (text, minutes) => {
  expect(findDurations(text).map((duration) => duration.minutes)).toEqual([minutes]);
});

test('knows a hedge, and takes no clock time for a length', () => {
  expect(findDurations('for about 3 hours')[0]?.hedged).toBe(true);
  expect(findDurations('for 3 hours')[0]?.hedged).toBe(false);
  expect(findDurations('at 1600 hrs, 14h32 and 10:00 hours')).toEqual([]);
});
