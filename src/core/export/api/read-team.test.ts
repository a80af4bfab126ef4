import { expect, test } from 'vitest';
import { readTeam } from './read-team.ts';
import { API_VERSION } from './version.ts';

const METRICS = {
  timeToDetect: 5,
  timeToAcknowledge: null,
  timeToIdentify: null,
  timeToMitigate: null,
  timeToResolve: 60,
  wrongTurnTime: 0,
  impactMinutes: 3,
};
const entry = (id: string, status = 'final') => ({ id, status, cause: 'security', date: id });
const list = (...postmortems: unknown[]) => ({ version: API_VERSION, postmortems });

test('has the final incidents with their figures', () => {
  expect(
    readTeam(
      list(entry('2024-01-01'), entry('2024-01-02', 'in-review'), entry('2024-01-03')),
      list({ id: '2024-01-01', ...METRICS }, { id: '2024-01-02', ...METRICS }),
    ),
  ).toEqual([{ cause: 'security', metrics: METRICS }]);
});

test('passes over what a later version says besides', () => {
  const later = { ...list({ ...entry('2024-01-01'), more: true }), version: '1.9.0' };
  const figures = {
    ...list({ id: '2024-01-01', ...METRICS, timeToCommunicate: 4 }),
    version: '1.9.0',
  };
  expect(readTeam(later, figures)).toEqual([{ cause: 'security', metrics: METRICS }]);
});

test.each([
  ['no object', [], /^postmortems\.json is no open data that can be read here: the file: /],
  ['another version', { ...list(), version: '2.0.0' }, 'version: version 1 of the open data.'],
  ['a missing field', list({ id: 'x' }), /postmortems\.0\.status: /],
])('%s is said to be no open data', (_, postmortems, message) => {
  expect(() => readTeam(postmortems, list())).toThrow(message);
});
