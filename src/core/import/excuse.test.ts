import { expect, test } from 'vitest';
import type { TeamLists } from '../rules/rule.ts';
import { siteSchema } from '../schema/site.ts';
import { checkDraft, excuse } from './excuse.ts';
import type { DraftFields } from './import.ts';

const LISTS: TeamLists = {
  site: siteSchema.parse({ schema: 1 }),
  causes: [],
  lessons: [],
  services: [],
};

const draft = (fields: Partial<DraftFields>): DraftFields => ({
  title: 'Outage',
  status: 'draft',
  severity: 'sev2',
  timezone: 'America/New_York',
  startedAt: '2024-06-02T14:00',
  resolvedAt: '2024-06-02T15:00',
  ...fields,
});

const errors = (fields: DraftFields) =>
  checkDraft(fields, LISTS).filter(({ severity }) => severity === 'error');

test('a rule that the source breaks becomes an exception with what was found', () => {
  const what = 'The text says 3 hours.';
  const fields = excuse(
    draft({ duration: '3h' }),
    [{ code: 'duration-mismatch', line: 2, what }],
    LISTS,
  );
  expect(fields.exceptions).toEqual([
    { rule: 'duration-mismatch', reason: 'So it stands in the source. The text says 3 hours.' },
  ]);
  expect(errors(fields)).toEqual([]);
});

test('an end before the start is unknown, and noted', () => {
  const fields = excuse(draft({ resolvedAt: '2024-06-02T13:00' }), [], LISTS);
  expect(fields.resolvedAt).toBe('unknown');
  expect(fields.notes).toHaveLength(1);
  expect(errors(fields)).toEqual([]);
});

test('a time that clocks showed twice or not at all is written with its offset, and noted', () => {
  const twice = excuse(
    draft({ startedAt: '2024-11-03T01:30', resolvedAt: '2024-11-03T04:00' }),
    [],
    LISTS,
  );
  expect(twice.startedAt).toBe('2024-11-03T01:30-04:00');
  expect(errors(twice)).toEqual([]);
  const never = excuse(
    draft({
      startedAt: '2024-03-10T01:00',
      resolvedAt: '2024-03-10T04:00',
      timeline: [{ at: '2024-03-10T02:30', kind: 'detected', text: 'Alert' }],
    }),
    [],
    LISTS,
  );
  expect(errors(never)).toEqual([]);
  expect(never.notes).toEqual([
    'Clocks in America/New_York changed that night: 2024-03-10 02:30 may also be an hour apart from what is written.',
  ]);
});

test('a draft without contradictions stays as it is', () => {
  expect(excuse(draft({}), [], LISTS)).toEqual(draft({}));
});
