import { describe, expect, test } from 'vitest';
import { actionRecords, countActions, groupActions } from './actions.ts';
import { incident } from './incident.fixture.ts';

const march = incident('2024-03-01-queue', {
  services: ['queue', 'api'],
  actions: [
    { status: 'open', due: '2024-03-31', lesson: 'alerting', owner: 'Team Red' },
    { status: 'done', closed: '2024-03-11', lesson: 'alerting', owner: 'team-red' },
    { status: 'in-progress', owner: 'Blue' },
  ],
});
const april = incident('2024-04-01-cache', {
  services: [],
  actions: [
    { status: 'open', due: '2024-04-10', lesson: 'limits', owner: 'TEAM RED' },
    { status: 'wont-do', lesson: 'limits' },
    { status: 'open', due: '2024-05-01' },
  ],
});
const review = incident('2024-04-02-review', {
  status: 'in-review',
  actions: [{ status: 'open' }],
});
const all = [review, april, march];
const records = actionRecords(all, '2024-04-10');

test('pending actions come first, the earliest due first, then those without a day, then the closed', () => {
  expect(records.map(({ key }) => key)).toEqual([
    '2024-03-01-queue/action-1',
    '2024-04-01-cache/action-1',
    '2024-04-01-cache/action-3',
    '2024-03-01-queue/action-3',
    '2024-04-01-cache/action-2',
    '2024-03-01-queue/action-2',
  ]);
});

test('an age runs from the incident to the day given, or to the day of closing', () => {
  expect(records.map(({ age }) => age)).toEqual([40, 9, 9, 40, null, 10]);
});

test('an action is overdue from the day after its due day', () => {
  expect(records.map(({ overdueBy }) => overdueBy)).toEqual([10, null, null, null, null, null]);
  expect(actionRecords(all, '2024-04-11').map(({ overdueBy }) => overdueBy)).toEqual([
    11,
    1,
    null,
    null,
    null,
    null,
  ]);
});

test('an age that would be negative is unknown', () => {
  expect(actionRecords([march], '2024-02-01').map(({ age }) => age)).toEqual([null, null, 10]);
});

test('states are counted, overdue ones among the pending', () => {
  expect(countActions(records)).toEqual({
    total: 6,
    open: 3,
    'in-progress': 1,
    done: 1,
    'wont-do': 1,
    overdue: 1,
  });
  expect(actionRecords([], '2024-04-10')).toEqual([]);
});

describe('groups', () => {
  const groups = (by: Parameters<typeof groupActions>[1]) =>
    groupActions(records, by).map(({ id, label, counts }) => [id, label, counts.total]);

  test('by lesson, those of none last', () => {
    expect(groups('lesson')).toEqual([
      ['alerting', 'alerting', 2],
      ['limits', 'limits', 2],
      [null, null, 2],
    ]);
  });

  test('by owner, whatever its case, as the newest incident writes it', () => {
    expect(groups('owner')).toEqual([
      ['blue', 'Blue', 1],
      ['team-red', 'TEAM RED', 3],
      [null, null, 2],
    ]);
  });

  test('by service, in each of the incident’s', () => {
    expect(groups('service')).toEqual([
      ['api', 'api', 3],
      ['queue', 'queue', 3],
      [null, null, 3],
    ]);
  });
});
