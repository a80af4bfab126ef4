import { expect, test } from 'vitest';
import { incident } from './incident.fixture.ts';
import { lessonMatrix } from './lesson-matrix.ts';
import { lessonInsights } from './lessons.ts';
import { cutIntoPages } from './pages-of-list.ts';

const lessons = [
  { id: 'retries', title: 'Retries' },
  { id: 'runbook', title: 'Runbooks' },
  { id: 'rollback', title: 'Safe rollback' },
];
const all = [
  incident('2024-04-01-d', {
    actions: [{ status: 'open', lesson: 'runbook' }],
    status: 'in-review',
  }),
  incident('2024-03-01-c', {
    actions: [
      { status: 'done', lesson: 'retries' },
      { status: 'wont-do', lesson: 'retries' },
    ],
  }),
  incident('2024-02-01-b', {
    actions: [
      { status: 'open', lesson: 'retries' },
      { status: 'done', lesson: 'runbook' },
    ],
  }),
  incident('2024-01-01-a', {
    actions: [{ status: 'done', lesson: 'retries', closed: '2024-01-20' }],
  }),
];
const insights = lessonInsights(all, lessons, '2024-06-01');

test('the matrix runs from the oldest to the newest final incident that names a lesson', () => {
  const { columns, rows, incidents } = lessonMatrix(insights, 10);
  expect(columns.map(({ id }) => id)).toEqual(['2024-01-01-a', '2024-02-01-b', '2024-03-01-c']);
  expect(incidents).toBe(3);
  expect(rows.map(({ insight }) => insight.lesson.id)).toEqual(['retries', 'runbook']);
});

test('a cell says what became of the promises, and whether the lesson had been promised before', () => {
  const [retries, runbook] = lessonMatrix(insights, 10).rows;
  const read = (row: typeof retries) =>
    row?.cells.map((cell) => [cell.column, cell.promised, cell.done, cell.state, cell.recurrence]);
  expect(read(retries)).toEqual([
    [0, 1, 1, 'done', null],
    [1, 1, 0, 'pending', 'done'],
    [2, 2, 1, 'given-up', 'not-yet-done'],
  ]);
  expect(read(runbook)).toEqual([[1, 1, 1, 'done', null]]);
});

test('only the newest incidents have a column, and the figures still count all', () => {
  const { columns, rows, incidents } = lessonMatrix(insights, 1);
  expect(columns.map(({ id }) => id)).toEqual(['2024-03-01-c']);
  expect(incidents).toBe(3);
  expect(rows.map(({ insight, cells }) => [insight.counts.total, cells.length])).toEqual([[4, 1]]);
});

test('a list is cut into pages, and a list of none has one', () => {
  expect(cutIntoPages([1, 2, 3], 2)).toEqual([
    { page: 1, pages: 2, total: 3, items: [1, 2] },
    { page: 2, pages: 2, total: 3, items: [3] },
  ]);
  expect(cutIntoPages([], 2)).toEqual([{ page: 1, pages: 1, total: 0, items: [] }]);
});
