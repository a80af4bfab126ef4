import { describe, expect, test } from 'vitest';
import { incident } from '../insight/incident.fixture.ts';
import { lessonMatrix } from '../insight/lesson-matrix.ts';
import { lessonInsights } from '../insight/lessons.ts';
import { layOutDotGrid } from './dot-grid.ts';
import { layOutEcdf } from './ecdf.ts';
import { layOutLessons } from './lesson-lanes.ts';
import { endToEnd, sharesOf } from './shares.ts';

describe('a grid of dots', () => {
  const { dots, columns, rows, largest, hasHollow, hasEnlarged } = layOutDotGrid(
    ['Mon', 'Tue'],
    ['0', '1', '2', '3'],
    [
      { row: 0, column: 0, value: 4 },
      { row: 1, column: 3, value: 1 },
      { row: 1, column: 1, value: null },
    ],
  );

  test('puts each in the middle of its cell', () => {
    expect(dots.map(({ x }) => x)).toEqual([12.5, 87.5, 37.5]);
    expect(dots[0]?.y).toBe(rows[0]?.y);
    expect(columns[3]?.x).toBe(87.5);
  });

  test('gives each an area in proportion to its value, and an unknown one a small ring', () => {
    const [four, one, unknown] = dots;
    expect(largest).toBe(4);
    expect(((four?.r ?? 0) / (one?.r ?? 1)) ** 2).toBeCloseTo(4, 5);
    expect(unknown?.isHollow).toBe(true);
    expect(unknown?.r).toBeLessThanOrEqual(one?.r ?? 0);
    expect([hasHollow, hasEnlarged]).toEqual([true, false]);
  });

  test('draws what is too small to be seen larger, and tells of it', () => {
    const cells = [
      { row: 0, column: 0, value: 5000 },
      { row: 0, column: 1, value: 1 },
    ];
    const small = layOutDotGrid(['Mon'], ['0', '1'], cells);
    expect(small.dots[1]?.r).toBe(1.5);
    expect([small.hasHollow, small.hasEnlarged]).toEqual([false, true]);
  });

  test('names so few of many columns that the names have room', () => {
    const hours = Array.from({ length: 24 }, (_, hour) => String(hour));
    const named = layOutDotGrid(['Mon'], hours, []).columns.flatMap(({ label }) => label ?? []);
    expect(named).toEqual(['0', '3', '6', '9', '12', '15', '18', '21']);
  });
});

describe('a distribution function', () => {
  test('climbs from none to all, with the median at half of its height', () => {
    const { path, figures } = layOutEcdf([1, 5, 15, 60, 240]);
    expect(path.startsWith('M2,100')).toBe(true);
    expect(path.endsWith('L100,0')).toBe(true);
    expect(figures.map(({ text, y }) => [text, Math.round(y)])).toEqual([
      ['median 15m', 50],
      ['90th percentile 2h 48m', 10],
    ]);
  });

  test('is as small for ten thousand values as for a hundred', () => {
    const values = Array.from({ length: 10_000 }, (_, index) => index + 1);
    expect(layOutEcdf(values).path.length).toBeLessThan(5000);
  });

  test('of nothing, and of zeros alone, has no impossible numbers in it', () => {
    expect(JSON.stringify([layOutEcdf([]), layOutEcdf([0, 0])])).not.toMatch(/null|NaN|Infinity/);
  });
});

describe('shares', () => {
  test('come largest first, with the share so far', () => {
    const rows = sharesOf([{ value: 30 }, { value: 60 }, { value: 10 }]);
    expect(rows.map(({ share, cumulative }) => [share, cumulative])).toEqual([
      [60, 60],
      [30, 90],
      [10, 100],
    ]);
  });

  test('of a sum of nothing are 0', () => {
    expect(sharesOf([{ value: 0 }])).toEqual([{ row: { value: 0 }, share: 0, cumulative: 0 }]);
    expect(sharesOf([])).toEqual([]);
  });

  test('lie end to end, and what is 0 takes no place', () => {
    expect(
      endToEnd([
        { name: 'a', value: 30 },
        { name: 'b', value: 0 },
        { name: 'c', value: 10 },
      ]),
    ).toEqual([
      { name: 'a', value: 30, x: 0, width: 75 },
      { name: 'c', value: 10, x: 75, width: 25 },
    ]);
    expect(endToEnd([{ name: 'a', value: 0 }])).toEqual([]);
  });
});

test('lessons are lanes in which an incident has the same place', () => {
  const lessons = [
    { id: 'retries', title: 'Retries' },
    { id: 'runbook', title: 'Runbooks' },
  ];
  const insights = lessonInsights(
    [
      incident('2024-02-01-b', {
        actions: [
          { status: 'open', lesson: 'retries' },
          { status: 'open', lesson: 'runbook' },
        ],
      }),
      incident('2024-01-01-a', { actions: [{ status: 'open', lesson: 'retries' }] }),
    ],
    lessons,
    '2024-06-01',
  );
  const { lanes } = layOutLessons(lessonMatrix(insights, 10));
  expect(lanes.map(({ marks }) => marks.map(({ x }) => x))).toEqual([[25, 75], [75]]);
  expect(layOutLessons(lessonMatrix([], 10)).lanes).toEqual([]);
});

test('beneath the lanes stands where each year begins, as far as its name has room', () => {
  const lessons = [{ id: 'retries', title: 'Retries' }];
  const days = ['2021-01-01', '2023-01-01', ...Array.from({ length: 18 }, () => '2024-01-01')];
  const insights = lessonInsights(
    days.map((day, index) =>
      incident(`${day}-${index}`, { actions: [{ status: 'open', lesson: 'retries' }] }),
    ),
    lessons,
    '2024-06-01',
  );
  expect(layOutLessons(lessonMatrix(insights, 40)).years).toEqual([
    { label: '2021', x: 0 },
    { label: null, x: 5 },
    { label: '2024', x: 10 },
  ]);
});
