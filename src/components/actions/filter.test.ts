import { describe, expect, test } from 'vitest';
import { type FilteredRow, isForPending, NONE, passes, readFilter, writeFilter } from './filter.ts';

const row = (changes: Partial<FilteredRow> = {}): FilteredRow => ({
  state: 'open',
  overdue: false,
  owner: 'team-a',
  lesson: 'retries',
  services: 'api web',
  ...changes,
});

describe('the filter of actions', () => {
  test('is read from an address and written to it, whatever else stands there', () => {
    const filter = readFilter('?owner=team-a&state=overdue&utm=1');
    expect(filter).toEqual({ state: 'overdue', owner: 'team-a', lesson: '', service: '' });
    expect(writeFilter(filter)).toBe('?state=overdue&owner=team-a');
    expect(readFilter(writeFilter(filter))).toEqual(filter);
    expect(writeFilter(readFilter(''))).toBe('');
  });

  test('lets everything pass that it does not name', () => {
    expect(passes(readFilter(''), row({ owner: '', lesson: '' }))).toBe(true);
  });

  test('narrows by owner, lesson and one of several services together', () => {
    expect(passes(readFilter('owner=team-a&lesson=retries&service=web'), row())).toBe(true);
    expect(passes(readFilter('owner=team-b'), row())).toBe(false);
    expect(passes(readFilter('service=we'), row())).toBe(false);
    expect(passes(readFilter('owner=team-a&service=mail'), row())).toBe(false);
  });

  test('finds what names no owner, lesson or service', () => {
    const none = row({ owner: '', lesson: '', services: '' });
    for (const name of ['owner', 'lesson', 'service']) {
      expect(passes(readFilter(`${name}=${NONE}`), none), name).toBe(true);
      expect(passes(readFilter(`${name}=${NONE}`), row()), name).toBe(false);
    }
  });

  test('takes pending as open or in progress, and overdue as those alone whose day has passed', () => {
    const pending = readFilter('state=pending');
    expect(['open', 'in-progress', 'done'].map((state) => passes(pending, row({ state })))).toEqual(
      [true, true, false],
    );
    expect(passes(readFilter('state=overdue'), row())).toBe(false);
    expect(passes(readFilter('state=overdue'), row({ overdue: true }))).toBe(true);
    expect(passes(readFilter('state=done'), row())).toBe(false);
  });

  test('knows which states only what is to do can have', () => {
    expect(
      ['overdue', 'open', 'pending', 'in-progress'].map((state) =>
        isForPending(readFilter(`state=${state}`)),
      ),
    ).toEqual([true, true, true, true]);
    expect(
      ['', 'done', 'wont-do'].some((state) => isForPending(readFilter(`state=${state}`))),
    ).toBe(false);
  });
});
