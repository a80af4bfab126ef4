import { describe, expect, test } from 'vitest';
import { incident } from './incident.fixture.ts';
import type { Promised } from './promises.ts';
import { doneBefore, promisedBefore, RECENT, recurrencesOf } from './recurrences.ts';

type Changes = Parameters<typeof incident>[1];
type Status = 'open' | 'in-progress' | 'done' | 'wont-do';

const promise = (status: Status, closed?: string) => ({
  status,
  lesson: 'limits',
  ...(closed && { closed }),
});
const naming = (id: string, changes: Changes = {}) =>
  incident(id, { actions: [promise('open')], ...changes });
const shown = (...postmortems: ReturnType<typeof incident>[]) =>
  recurrencesOf(postmortems).map(
    ({ postmortem, kind, promised, incidents, doneByThen }) =>
      `${postmortem.id} ${kind}: ${doneByThen} of ${promised} in ${incidents}`,
  );

const later = naming('2024-06-10-b');

describe('a recurrence', () => {
  test.each([
    ['open', undefined, 'not-yet-done: 0 of 1'],
    ['in-progress', undefined, 'not-yet-done: 0 of 1'],
    ['wont-do', '2024-06-02', 'not-yet-done: 0 of 1'],
    ['done', '2024-06-09', 'done: 1 of 1'],
    ['done', '2024-06-10', 'not-yet-done: 0 of 1'],
    ['done', '2024-06-20', 'not-yet-done: 0 of 1'],
    ['done', undefined, 'done: 1 of 1'],
  ] as const)('of a promise that is %s, closed %s, is %s', (status, closed, expected) => {
    const earlier = naming('2024-06-01-a', { actions: [promise(status, closed)] });
    expect(shown(later, earlier)).toEqual([`2024-06-10-b ${expected} in 1`]);
  });

  test('is done only when every earlier promise was', () => {
    const half = naming('2024-06-01-a', {
      actions: [promise('done', '2024-06-02'), promise('open')],
    });
    expect(shown(later, half)).toEqual(['2024-06-10-b not-yet-done: 1 of 2 in 1']);
  });

  test('counts each later incident once, against all earlier ones', () => {
    const a = naming('2024-06-01-a', { actions: [promise('done', '2024-06-05')] });
    const b = naming('2024-06-03-b', { actions: [promise('done', '2024-06-04'), promise('done')] });
    expect(shown(naming('2024-06-10-c'), b, a)).toEqual([
      '2024-06-10-c done: 3 of 3 in 2',
      '2024-06-03-b not-yet-done: 0 of 1 in 1',
    ]);
  });

  test('needs the same lesson, and final postmortems on both sides', () => {
    const other = incident('2024-06-01-a', { actions: [{ status: 'open', lesson: 'alerting' }] });
    const none = incident('2024-06-02-a', { actions: [{ status: 'open' }] });
    const review = naming('2024-06-03-a', { status: 'in-review' });
    expect(shown(later, review, none, other)).toEqual([]);
    expect(shown(naming('2024-06-20-c', { status: 'draft' }), later)).toEqual([]);
  });

  test('of incidents that overlap is none, and of itself neither', () => {
    const a = naming('2024-06-01-a', { resolved: '2024-06-10T12:00' });
    expect(shown(later, a)).toEqual([]);
    expect(shown(later, naming('2024-06-01-a', { resolved: '2024-06-10T11:59' }))).toEqual([
      '2024-06-10-b not-yet-done: 0 of 1 in 1',
    ]);
    const reversed = naming('2024-06-10-r', { resolved: '2024-06-09T00:00' });
    expect(shown(reversed)).toEqual([]);
  });

  test('takes the start for an unknown end, and the day of the id for an unknown start', () => {
    const noEnd = naming('2024-06-10-a', { started: '2024-06-10T11:00', resolved: null });
    expect(shown(later, noEnd)).toEqual(['2024-06-10-b not-yet-done: 0 of 1 in 1']);
    const sameDay = naming('2024-06-10-a', { started: null, resolved: null });
    expect(shown(later, sameDay)).toEqual([]);
    const dayBefore = naming('2024-06-09-a', { started: null, resolved: null });
    const dayAfter = naming('2024-06-10-c', { started: null, resolved: null });
    expect(shown(dayAfter, dayBefore)).toEqual(['2024-06-10-c not-yet-done: 0 of 1 in 1']);
  });

  test('lists the newest earlier promises with what was done by then', () => {
    const earlier = Array.from({ length: RECENT + 1 }, (_, index) =>
      naming(`2024-06-0${index + 1}-a`, { actions: [promise('done', `2024-06-${10 + index}`)] }),
    );
    const [newest] = recurrencesOf([naming('2024-06-13-b'), ...earlier]);
    expect(newest?.promised).toBe(6);
    const kept = (promise: Promised) => doneBefore(promise, '2024-06-13');
    expect(newest?.recent.map((promise) => [promise.postmortem.id, kept(promise)])).toEqual([
      ['2024-06-06-a', false],
      ['2024-06-05-a', false],
      ['2024-06-04-a', false],
      ['2024-06-03-a', true],
      ['2024-06-02-a', true],
    ]);
  });
});

test('a page finds what was promised before beside an action', () => {
  const before = promisedBefore([later, naming('2024-06-01-a')]);
  expect(before('2024-06-10-b', 'limits')?.promised).toBe(1);
  expect(before('2024-06-10-b', undefined)).toBeUndefined();
  expect(before('2024-06-01-a', 'limits')).toBeUndefined();
});

test('of many incidents of one lesson none is compared with every other', () => {
  let looks = 0;
  const many = Array.from({ length: 2_000 }, (_, index) => {
    const day = new Date(Date.UTC(1990, 0, index + 1)).toISOString().slice(0, 10);
    const { actions, ...rest } = naming(`${day}-x`, { actions: [promise('done', day)] });
    return {
      ...rest,
      get actions() {
        looks++;
        return actions;
      },
    };
  });
  expect(recurrencesOf(many)).toHaveLength(1_999);
  expect(looks).toBe(many.length);
});
