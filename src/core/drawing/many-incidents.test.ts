import { describe, expect, test } from 'vitest';
import { incident } from '../insight/incident.fixture.ts';
import { calendarBands } from './calendar-axis.ts';
import { layOutScatter } from './incident-scatter.ts';
import { calendarScale, leadAmong, tabIndexAmong } from './many-incidents.ts';
import { columnPlaces, stackMarks } from './stack-marks.ts';
import { layOutWhole } from './whole-timeline.ts';

const day = (date: string) => Date.parse(`${date}T00:00Z`) / 60_000;
const causes = [
  { id: 'code-defect', title: 'Code defect' },
  { id: 'config-error', title: 'Configuration error' },
];

describe('calendar bands', () => {
  const labels = (from: string, to: string, most = 7) =>
    calendarBands(day(from), day(to), most).map(({ label }) => label);

  test('are months within two years, with the year where it begins', () => {
    expect(labels('2023-11-05', '2024-02-20')).toEqual(['Nov 2023', 'Dec', 'Jan 2024', 'Feb']);
  });

  test('are years beyond', () => {
    expect(labels('2021-05-01', '2024-02-01')).toEqual(['2021', '2022', '2023', '2024']);
  });

  test('are several years at once over decades', () => {
    expect(labels('1998-05-01', '2024-02-01')).toEqual([
      '1995',
      '2000',
      '2005',
      '2010',
      '2015',
      '2020',
    ]);
  });

  test('are three months at the least, so that one incident has a place', () => {
    expect(labels('2024-02-05', '2024-02-05')).toEqual(['Jan 2024', 'Feb', 'Mar']);
  });

  test('hold everything between their ends', () => {
    const bands = calendarBands(day('2013-03-01'), day('2024-12-31'), 7);
    expect(bands[0]?.from).toBeLessThanOrEqual(day('2013-03-01'));
    expect(bands.at(-1)?.to).toBeGreaterThan(day('2024-12-31'));
  });
});

test('a place on the calendar is proportional to the time', () => {
  const { x } = calendarScale([incident('2021-01-01-a'), incident('2024-12-31-b')]);
  const [a, b, c] = [x(day('2021-01-01')), x(day('2023-01-01')), x(day('2024-12-31'))];
  expect(b - a).toBeCloseTo(c - b, 1);
});

describe('stacking', () => {
  test('marks that would touch go one level up, others stay down', () => {
    expect(stackMarks([0, 4, 8, 10, 40], 10)).toEqual([0, 1, 2, 0, 0]);
  });

  test('a crowd stands in columns, a few marks at their exact places', () => {
    expect(columnPlaces([1, 9, 14], 10, 3)).toEqual([1, 9, 14]);
    expect(columnPlaces([1, 9, 14], 10, 1000)).toEqual([5, 5, 15]);
  });
});

describe('the whole timeline', () => {
  test('has a lane for each cause that occurs, in the order of the list, unknown ids last', () => {
    const whole = layOutWhole(
      [
        incident('2024-01-03-a', { cause: 'meteorite' }),
        incident('2024-01-02-b', { cause: 'config-error' }),
        incident('2024-01-01-c', { cause: 'code-defect' }),
        incident('2024-01-01-d', { cause: 'code-defect' }),
      ],
      causes,
    );
    expect(whole.lanes.map(({ title, marks }) => [title, marks.length])).toEqual([
      ['Code defect', 2],
      ['Configuration error', 1],
      ['meteorite', 1],
    ]);
  });

  test('a postmortem of unknown start stands on the day of its id', () => {
    const known = layOutWhole([incident('2024-01-15-a', { started: '2024-01-15T00:00' })], causes);
    const unknown = layOutWhole([incident('2024-01-15-a', { started: null })], causes);
    expect(unknown.lanes[0]?.marks[0]?.x).toBe(known.lanes[0]?.marks[0]?.x);
  });

  test('of nothing has no lanes', () => {
    expect(layOutWhole([], causes).lanes).toEqual([]);
  });
});

describe('incidents on one calendar', () => {
  test('longer ones stand higher, and the area is in proportion to the impact minutes', () => {
    const impact = (percent: number) => ({ percent, of: 'users' as const, description: null });
    const { marks } = layOutScatter(
      [
        incident('2024-01-01-short', { impact: impact(50) }),
        incident('2024-01-02-long', { resolved: '2024-01-02T16:00', impact: impact(50) }),
      ],
      causes,
    );
    const [long, short] = marks;
    expect(long?.minutes).toBe(240);
    expect(long?.y).toBeLessThan(short?.y ?? 0);
    expect(((long?.scale ?? 0) / (short?.scale ?? 1)) ** 2).toBeCloseTo(4, 1);
  });

  test('an unknown duration has a lane of its own', () => {
    const { marks, lane } = layOutScatter(
      [incident('2024-01-01-a'), incident('2024-01-02-b', { resolved: null })],
      causes,
    );
    expect(marks.find(({ minutes }) => minutes === null)?.y).toBe(lane);
    expect(layOutScatter([incident('2024-01-01-a')], causes).lane).toBeNull();
  });
});

test('many marks leave the tab key to the list beside them', () => {
  expect(tabIndexAmong(5)).toBeUndefined();
  expect(tabIndexAmong(500)).toBe(-1);
});

test('five hundred marks each lead to their incident, and of more none does', () => {
  expect(leadAmong(500)).toBe(true);
  expect(leadAmong(501)).toBe(false);
});
