import { expect, test } from 'vitest';
import { actionFigures, showFirst } from './action-figures.ts';
import { actionRecords } from './actions.ts';
import { incident } from './incident.fixture.ts';

const records = actionRecords(
  [
    incident('2024-01-01-a', {
      actions: [
        { status: 'open', due: '2024-01-20' },
        { status: 'in-progress', due: '2024-03-01' },
        { status: 'open' },
        { status: 'done', due: '2024-01-02', closed: '2024-01-05' },
        { status: 'wont-do' },
      ],
    }),
    incident('2024-01-11-b', { actions: [{ status: 'open', due: '2024-01-31' }] }),
    // It began after the day of the build: its age would be negative.
    incident('2024-02-09-c', { actions: [{ status: 'open' }] }),
    incident('2024-01-05-d', { status: 'in-review', actions: [{ status: 'open' }] }),
  ],
  '2024-01-31',
);

test('the figures of actions count final postmortems, and what cannot be known as missing', () => {
  expect(actionFigures(records)).toEqual({
    total: 7,
    pending: 5,
    done: 1,
    // Due on the very day is not overdue yet.
    overdue: { late: 1, n: 3, missing: 2 },
    // 30, 30, 30 and 20 days; the fifth would be negative.
    waiting: { median: 30, n: 4, missing: 1 },
  });
});

test('figures of nothing are 0, and a median of nothing is unknown', () => {
  expect(actionFigures([])).toEqual({
    total: 0,
    pending: 0,
    done: 0,
    overdue: { late: 0, n: 0, missing: 0 },
    waiting: { median: null, n: 0, missing: 0 },
  });
});

test('a page that has no room for all shows the pending ones first', () => {
  const { records: shown, left } = showFirst(records, 5);
  expect(shown.every(({ action }) => action.status !== 'done' && action.status !== 'wont-do')).toBe(
    true,
  );
  expect(left).toBe(2);
  expect(showFirst(records, 50).left).toBe(0);
});
