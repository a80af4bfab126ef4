import { expect, test } from 'vitest';
import { impactByDay, impactByMonth } from './impact-calendar.ts';
import { incident } from './incident.fixture.ts';

const half = { impact: { percent: 50, of: 'users' as const, description: null } };
const all = [
  // An hour of 50 %: 30 impact minutes each.
  incident('2024-03-05-a', half),
  incident('2024-03-05-b', half),
  incident('2024-03-09-percent-unknown'),
  incident('2024-12-31-negative', { ...half, resolved: '2024-12-31T11:00' }),
  incident('2022-01-01-start-unknown', { ...half, started: null }),
];

test('by month there is a row for each year, those without an incident among them', () => {
  const calendar = impactByMonth(all);
  expect(calendar.rows).toEqual(['2022', '2023', '2024']);
  expect(calendar.columns).toHaveLength(12);
  expect([calendar.n, calendar.missing]).toEqual([2, 3]);
  expect(calendar.cells).toEqual([
    { row: 0, column: 0, when: '2022-01', incidents: 1, minutes: null },
    { row: 2, column: 2, when: '2024-03', incidents: 3, minutes: 60 },
    { row: 2, column: 11, when: '2024-12', incidents: 1, minutes: null },
  ]);
});

test('by day there is a row for each month, and a column for each of 31 days', () => {
  const calendar = impactByDay(all.filter(({ id }) => id.startsWith('2024')));
  expect(calendar.rows).toHaveLength(12);
  expect(calendar.columns.at(-1)).toBe('31');
  expect(calendar.cells).toEqual([
    { row: 2, column: 4, when: '2024-03-05', incidents: 2, minutes: 60 },
    { row: 2, column: 8, when: '2024-03-09', incidents: 1, minutes: null },
    { row: 11, column: 30, when: '2024-12-31', incidents: 1, minutes: null },
  ]);
});

test('no incident leaves no row of years', () => {
  expect(impactByMonth([])).toMatchObject({ rows: [], cells: [], n: 0, missing: 0 });
});
