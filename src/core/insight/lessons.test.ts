import { expect, test } from 'vitest';
import { incident } from './incident.fixture.ts';
import { lessonInsights } from './lessons.ts';

const promise = (status: 'done' | 'wont-do', closed: string) => ({
  status,
  lesson: 'limits',
  closed,
});

test('a lesson says how often it was promised, kept, given up, and needed again', () => {
  const a = incident('2024-06-01-a', {
    actions: [promise('done', '2024-06-02'), promise('wont-do', '2024-06-20')],
  });
  const b = incident('2024-06-10-b', { actions: [promise('done', '2024-06-11')] });
  const insights = lessonInsights(
    [b, a],
    [
      { id: 'alerting', title: 'Alerting' },
      { id: 'limits', title: 'Limits' },
    ],
    '2024-07-01',
  );
  expect(insights.map(({ lesson, counts }) => [lesson.id, counts])).toEqual([
    ['alerting', { total: 0, open: 0, 'in-progress': 0, done: 0, 'wont-do': 0, overdue: 0 }],
    ['limits', { total: 3, open: 0, 'in-progress': 0, done: 2, 'wont-do': 1, overdue: 0 }],
  ]);
  expect(insights[1]?.postmortems.map(({ id }) => id)).toEqual(['2024-06-10-b', '2024-06-01-a']);
  expect([insights[1]?.notYetDone, insights[1]?.doneAndAgain]).toEqual([1, 0]);
});
