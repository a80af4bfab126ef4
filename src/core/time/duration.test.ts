import { expect, test } from 'vitest';
import { parseDuration, sayDuration, writeDuration } from './duration.ts';

test.each([
  ['45m', 45],
  ['1h 30m', 90],
  ['1h30m', 90],
  ['2d 4h', 3120],
  ['25h', 1500],
  ['PT45M', 45],
  ['PT1H30M', 90],
  ['P1DT2H', 1560],
  ['P2D', 2880],
])('%s is %i minutes', (text, minutes) => {
  expect(parseDuration(text)).toBe(minutes);
});

test.each(['', 'P', 'PT', '90', '1.5h', 'an hour', '30m 1h', '-45m', 'P1DT'])(
  '%j is no duration',
  (text) => {
    expect(parseDuration(text)).toBeNull();
  },
);

test('the normal form is read back to the same minutes', () => {
  for (const minutes of [0, 1, 59, 60, 61, 1439, 1440, 1650, 100_000]) {
    expect(parseDuration(writeDuration(minutes))).toBe(minutes);
  }
});

test('what took seconds is not said to have taken nothing', () => {
  expect([0, 0.4, 0.6].map(writeDuration)).toEqual(['0m', '<1m', '1m']);
  expect([0, 0.4, 0.6].map(sayDuration)).toEqual(['0 minutes', 'less than a minute', '1 minute']);
});

test('sentences count in words', () => {
  expect(sayDuration(0)).toBe('0 minutes');
  expect(sayDuration(61)).toBe('1 hour 1 minute');
  expect(sayDuration(1650)).toBe('1 day 3 hours 30 minutes');
});
