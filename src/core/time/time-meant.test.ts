import { expect, test } from 'vitest';
import { timeMeant } from './time-meant.ts';

test.each([
  ['6:10', '06:10'],
  ['06:10:30', '06:10'],
  ['6.10', '06:10'],
  ['6h10', '06:10'],
  ['6:10am', '06:10'],
  ['6:10 p.m.', '18:10'],
  ['12:05 AM', '00:05'],
  ['12:05 PM', '12:05'],
  ['~06:10', '06:10'],
  ['‘06:10’', '06:10'],
  ['2026-3-2 6:10', '2026-03-02 06:10'],
  ['2026/03/02, 06:10', '2026-03-02 06:10'],
  ['2026-03-02 06:10 +0100', '2026-03-02T06:10+01:00'],
  ['2026-03-02T06:10:11.123Z', '2026-03-02T06:10Z'],
])('%j in the timeline is meant as %j', (written, meant) =>
  expect(timeMeant(written, 'entry')).toBe(meant),
);

test.each([
  '24:00',
  '14:05 pm',
  '06:10 CET',
  '03/02/2026 06:10',
  '610',
  '06:10-06:20',
  'unknown',
  '',
])('what is meant by %j in the timeline is not guessed', (written) =>
  expect(timeMeant(written, 'entry')).toBeUndefined(),
);

test('a moment has a day or is unknown', () => {
  expect(timeMeant('6:10', 'moment')).toBeUndefined();
  expect(timeMeant('2026-03-02 1:00 AM', 'moment')).toBe('2026-03-02 01:00');
  expect(['Unknown', 'TBD', '?', 'n/a'].map((one) => timeMeant(one, 'moment'))).toEqual(
    Array(4).fill('unknown'),
  );
});
