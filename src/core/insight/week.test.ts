import { expect, test } from 'vitest';
import { incident } from './incident.fixture.ts';
import { weekOf } from './week.ts';

const nairobi = {
  ...incident('2024-06-02-nairobi'),
  // Sunday 22:30 in UTC is Monday 01:30 in Nairobi.
  started: {
    epoch: Date.parse('2024-06-02T22:30Z') / 60_000,
    local: '2024-06-03T01:30',
    offset: '+03:00',
  },
};

test('the week counts starts by the clock of their own zone, and unknown ones as missing', () => {
  const week = weekOf([
    nairobi,
    incident('2024-06-03-a', { started: '2024-06-03T01:59' }),
    incident('2024-06-09-b', { started: '2024-06-09T23:00' }),
    incident('2024-06-10-c', { started: null }),
  ]);
  expect([week.n, week.missing]).toEqual([3, 1]);
  expect(week.hours[0]?.[1]).toBe(2);
  expect(week.hours[6]?.[23]).toBe(1);
  expect(week.byWeekday).toEqual([2, 0, 0, 0, 0, 0, 1]);
  expect([week.byHour[1], week.byHour[23], week.byHour[12]]).toEqual([2, 1, 0]);
});

test('a week of nothing is seven rows of 24 zeros', () => {
  const week = weekOf([]);
  expect(week.hours.map((row) => row.length)).toEqual([24, 24, 24, 24, 24, 24, 24]);
  expect(week.byWeekday).toEqual([0, 0, 0, 0, 0, 0, 0]);
  expect([week.n, week.missing]).toEqual([0, 0]);
});
