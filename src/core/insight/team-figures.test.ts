import { expect, test } from 'vitest';
import type { Metrics } from './metrics.ts';
import { teamFigures } from './team-figures.ts';

const NOTHING: Metrics = {
  timeToDetect: null,
  timeToAcknowledge: null,
  timeToIdentify: null,
  timeToMitigate: null,
  timeToResolve: null,
  wrongTurnTime: null,
  impactMinutes: null,
};

test('counts what is known of each metric, and says how many are missing', () => {
  const figures = teamFigures([
    { cause: 'b', metrics: { ...NOTHING, timeToDetect: 10, timeToResolve: 60, impactMinutes: 6 } },
    { cause: 'a', metrics: { ...NOTHING, timeToDetect: 20, impactMinutes: 1.5 } },
    { cause: 'b', metrics: NOTHING },
    { cause: 'c', metrics: { ...NOTHING, timeToDetect: 90 } },
  ]);
  expect(figures.incidents).toBe(4);
  expect(figures.timeToDetect).toMatchObject({ n: 3, missing: 1, median: 20 });
  expect(figures.timeToMitigate).toMatchObject({ n: 0, missing: 4, median: null });
  expect(figures.timeToResolve).toMatchObject({ n: 1, missing: 3, median: 60 });
  expect(figures.impactMinutes).toMatchObject({ n: 2, missing: 2, sum: 7.5 });
  expect(figures.causes).toEqual([
    ['b', 2],
    ['a', 1],
    ['c', 1],
  ]);
});

test('of a team without incidents are empty', () => {
  expect(teamFigures([])).toMatchObject({ incidents: 0, causes: [], impactMinutes: { n: 0 } });
});
