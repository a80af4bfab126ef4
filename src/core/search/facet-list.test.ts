import { expect, test } from 'vitest';
import { hourOfWeek, sayHour } from './facet-list.ts';

test('an hour of the week has an address and is said in words', () => {
  expect(hourOfWeek({ weekday: 0, hour: 9 })).toBe('mon-09');
  expect(hourOfWeek({ weekday: 6, hour: 23 })).toBe('sun-23');
  expect(sayHour('mon-09')).toBe('Monday 09:00');
  expect(sayHour('sun-23')).toBe('Sunday 23:00');
  expect(sayHour('someday')).toBe('someday');
});
