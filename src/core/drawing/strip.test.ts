import { describe, expect, test } from 'vitest';
import { linearTicks, logTicks } from './duration-axis.ts';
import { logShare } from './log-share.ts';
import { paretoOf } from './pareto.ts';
import { severityBars } from './severity-bars.ts';
import { layOutStrip, sayHowMany, sayLogScale, writeMinutes } from './strip.ts';

const values = (...minutes: number[]) => minutes.map((value) => ({ minutes: value }));

describe('axes of minutes', () => {
  test('a log axis of durations has the steps of clocks and calendars', () => {
    expect(logTicks(7, 300, 'duration').map(({ label }) => label)).toEqual([
      '5m',
      '15m',
      '1h',
      '4h',
      '1d',
    ]);
  });

  test('a log axis of impact minutes has powers of ten', () => {
    expect(logTicks(40, 5000, 'minutes').map(({ label }) => label)).toEqual([
      '10',
      '100',
      '1,000',
      '10,000',
    ]);
  });

  test('a linear axis begins at nothing and goes in equal round steps', () => {
    const write = (minutes: number) => writeMinutes(minutes, 'duration');
    expect(linearTicks(100, 'duration', 6, write).map(({ label }) => label)).toEqual([
      '0',
      '30m',
      '1h',
      '1h 30m',
      '2h',
    ]);
  });
});

describe('a strip', () => {
  test('marks the median and the 90th percentile of what it shows', () => {
    const strip = layOutStrip(values(10, 20, 30, 40, 50), { kind: 'linear', unit: 'duration' });
    expect(strip.figures.map(({ text }) => text)).toEqual(['median 30m', '90th percentile 46m']);
    expect(strip.figures[0]?.x).toBe(strip.dots[2]?.x);
  });

  test('places values in proportion, or by tenfolds on a log scale', () => {
    const places = (kind: 'linear' | 'log') =>
      layOutStrip(values(10, 100, 1000), { kind, unit: 'minutes' }).dots.map(({ x }) => x);
    const [a = 0, b = 0, c = 0] = places('log');
    expect(b - a).toBeCloseTo(c - b, 1);
    const [d = 0, e = 0, f = 0] = places('linear');
    expect((f - e) / (e - d)).toBeCloseTo(10, 0);
  });

  test('keeps a value of nothing on a log scale, at its foot', () => {
    const { dots, ticks } = layOutStrip(values(0, 60), { kind: 'log', unit: 'duration' });
    expect(dots[0]?.x).toBe(ticks[0]?.x);
  });

  test('of nothing has no dots and no figures', () => {
    const { dots, figures } = layOutStrip([], { kind: 'log', unit: 'duration' });
    expect([dots, figures]).toEqual([[], []]);
  });
});

test('says how many there are, how many are missing, and whether that is few', () => {
  expect(sayHowMany(23, 4)).toBe('23 incidents, 4 missing.');
  expect(sayHowMany(1, 0)).toBe(
    '1 incident, none missing. That is few: read the points, not the shape.',
  );
  expect(sayHowMany(0, 4)).toBe('Not recorded for any of 4 incidents.');
  expect(sayHowMany(0, 0)).toBe('No incidents yet.');
});

test('a bar gains the same length with each tenfold, and is never nothing or too long', () => {
  expect(logShare(10, 1000) - logShare(1, 1000)).toBeCloseTo(1 / 3, 1);
  expect(logShare(1000, 1000)).toBe(1);
  expect(logShare(5000, 1000)).toBe(1);
  expect(logShare(0, 1000)).toBe(0.03);
});

test('bars come with the costliest first, each with its share', () => {
  const rows = [
    { title: 'B', minutes: 25 },
    { title: 'A', minutes: 75 },
    { title: 'C', minutes: 0 },
  ];
  expect(paretoOf(rows).map(({ row, width, share }) => [row.title, width, share])).toEqual([
    ['A', 100, 0.75],
    ['B', 33.3, 0.25],
    ['C', 0, 0],
  ]);
  expect(paretoOf(rows, 1).map(({ row, share }) => [row.title, share])).toEqual([['A', 0.75]]);
  expect(paretoOf([{ title: 'C', minutes: 0 }])).toEqual([
    { row: { title: 'C', minutes: 0 }, width: 0, share: null },
  ]);
});

test('a severity fills more bars the worse it is', () => {
  const four = [{ id: 'sev1' }, { id: 'sev2' }, { id: 'sev3' }, { id: 'sev4' }];
  expect(four.map(({ id }) => severityBars(id, four))).toEqual([4, 3, 2, 1]);
  const two = four.slice(0, 2);
  expect(two.map(({ id }) => severityBars(id, two))).toEqual([4, 2]);
  expect(severityBars('sev9', four)).toBe(0);
});

test('a log scale says what has no place on it, since it has no 0', () => {
  expect(sayLogScale([1, 60], 'duration')).toBe('log scale');
  expect(sayLogScale([0, 0, 60], 'duration')).toBe(
    'log scale; 2 took less than a minute and stand at 1m',
  );
  expect(sayLogScale([0.4, 60], 'minutes')).toBe('log scale; 1 is below 1 and stands at 1');
});
