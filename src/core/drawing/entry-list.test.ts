import { expect, test } from 'vitest';
import { listEntries } from './entry-list.ts';
import { drawn } from './timeline.fixture.ts';

const listed = (...written: Parameters<typeof drawn>) =>
  listEntries(drawn(...written)).map(({ newDay, sinceStart, cost, untilDay }) => ({
    newDay,
    sinceStart,
    cost,
    untilDay,
  }));

test('an entry names its day where the day changes, and its minutes from the start', () => {
  expect(
    listed('23:50', '2024-06-03T01:00', '23:40 trigger', '23:50 started', '2024-06-03T00:10 note'),
  ).toEqual([
    { newDay: '2 Jun 2024', sinceStart: '−10m', cost: null, untilDay: null },
    { newDay: null, sinceStart: null, cost: null, untilDay: null },
    { newDay: '3 Jun 2024', sinceStart: '+20m', cost: null, untilDay: null },
  ]);
});

test('a wrong turn says what it cost', () => {
  const entries = listed('14:00', '15:00', '14:10 wrong-turn', '14:20 wrong-turn', '14:25 note');
  expect(entries.map(({ cost }) => cost)).toEqual(['10m', '5m', null]);
});

test('a wrong turn without a known end says none', () => {
  expect(listed('14:00', null, '14:10 wrong-turn').map(({ cost }) => cost)).toEqual([null]);
});

test('an entry that ended on another day names that day', () => {
  const entries = listed('22:00', null, '23:00/2024-06-03T00:30 note', '23:10/23:20 note');
  expect(entries.map(({ untilDay }) => untilDay)).toEqual(['3 Jun 2024', null]);
});

test('without a start there are no minutes since', () => {
  expect(listed(null, '15:00', '14:10 note').map(({ sinceStart }) => sinceStart)).toEqual([null]);
});
