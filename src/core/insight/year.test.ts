import { describe, expect, test } from 'vitest';
import { incident } from './incident.fixture.ts';
import { fromArchive, latestYear } from './year.ts';

describe('latestYear', () => {
  test('counts the newest year alone, with what is missing', () => {
    const figures = latestYear([
      incident('2024-06-02-b', { actions: [{ status: 'done' }, { status: 'open' }] }),
      incident('2024-01-02-a', { actions: [{ status: 'wont-do' }] }),
      incident('2023-01-02-z', { cause: 'code-defect', actions: [{ status: 'done' }] }),
    ]);
    expect(figures).toEqual({
      year: '2024',
      incidents: 2,
      timeToDetect: { median: null, n: 0, missing: 2 },
      commonCauses: { ids: ['config-error'], incidents: 2, n: 2, missing: 0 },
      promises: { done: 1, promised: 3 },
    });
  });

  test('names no commonest cause while all differ, and several when they are even', () => {
    const causes = (...ids: string[]) =>
      latestYear(ids.map((cause, index) => incident(`2024-01-0${index + 1}-x`, { cause })))
        ?.commonCauses.ids;
    expect(causes('a', 'b')).toEqual([]);
    expect(causes('a', 'b', 'a', 'b', 'c')).toEqual(['a', 'b']);
    expect(causes('a')).toEqual(['a']);
  });

  test('never calls what is unknown the commonest cause', () => {
    const of = (...causes: string[]) =>
      latestYear(causes.map((cause, index) => incident(`2024-01-0${index + 1}-x`, { cause })))
        ?.commonCauses;
    expect(of('unknown', 'unknown', 'a')).toEqual({ ids: ['a'], incidents: 1, n: 1, missing: 2 });
    expect(of('unknown')).toEqual({ ids: [], incidents: 0, n: 0, missing: 1 });
  });

  test('says nothing of nothing', () => {
    expect(latestYear([])).toBeNull();
  });
});

describe('fromArchive', () => {
  const all = [
    incident('2024-06-02-d'),
    incident('2023-12-30-c'),
    incident('2022-06-20-b'),
    incident('2021-01-03-a'),
  ];

  test('takes the one nearest in the calendar, the short way round the year', () => {
    expect(fromArchive(all, '2024-06-21')?.id).toBe('2022-06-20-b');
    expect(fromArchive(all, '2025-01-01')?.id).toBe('2023-12-30-c');
    expect(fromArchive(all, '2025-01-02')?.id).toBe('2021-01-03-a');
  });

  test('has none while there is only one year', () => {
    expect(fromArchive(all.slice(0, 1), '2024-06-02')).toBeNull();
  });
});
