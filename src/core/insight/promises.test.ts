import { describe, expect, test } from 'vitest';
import { incident } from './incident.fixture.ts';
import { isOverdue, lessonRecords, pendingActions, pickSpread } from './promises.ts';

describe('promises', () => {
  const all = [
    incident('2024-02-01-b', {
      actions: [
        { status: 'open', text: 'no day' },
        { status: 'done', text: 'done', lesson: 'retries' },
        { status: 'in-progress', text: 'late', due: '2024-03-01', lesson: 'retries' },
      ],
    }),
    incident('2024-01-01-a', {
      actions: [{ status: 'open', text: 'sooner', due: '2024-02-15', lesson: 'runbook' }],
    }),
  ];
  const texts = (promised: ReturnType<typeof pendingActions>) =>
    promised.map(({ action }) => action.text);

  test('pending ones come by their day, those without a day last', () => {
    expect(texts(pendingActions(all))).toEqual(['sooner', 'late', 'no day']);
  });

  test('a pick takes no more than so many of one postmortem', () => {
    expect(texts(pickSpread(pendingActions(all), 6, 1))).toEqual(['sooner', 'late']);
  });

  test('an action is overdue on the day after it was due, while it is pending', () => {
    const [late] = pendingActions(all).slice(1);
    if (!late) throw new Error('There is one.');
    expect(isOverdue(late.action, '2024-03-01')).toBe(false);
    expect(isOverdue(late.action, '2024-03-02')).toBe(true);
    expect(isOverdue({ ...late.action, status: 'done' }, '2024-03-02')).toBe(false);
  });

  test('lessons of final ones come by how often they were promised, with what was kept', () => {
    const lessons = ['runbook', 'retries', 'rollback'].map((id) => ({ id, title: id }));
    const read = incident('2024-03-01-c', {
      status: 'in-review',
      actions: [{ status: 'done', text: 'not counted yet', lesson: 'rollback' }],
    });
    expect(lessonRecords([read, ...all], lessons)).toEqual([
      { lesson: lessons[1], promised: 2, done: 1, pending: 1, postmortems: 1 },
      { lesson: lessons[0], promised: 1, done: 0, pending: 1, postmortems: 1 },
    ]);
  });
});
