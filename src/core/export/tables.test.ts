import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writeCsv } from './csv.ts';
import { exportSource, HOSTILE } from './source.fixture.ts';
import { actionsCsv, postmortemsCsv } from './tables.ts';

const rows = (text: string): Record<string, string>[] =>
  parse(text, { columns: true, record_delimiter: '\r\n' });

test('a parser reads back what was written', () => {
  const fields = ['plain', 'a,b', 'a "b"', 'a\r\nb', ' edge ', '', 'é🚒'];
  expect(parse(writeCsv(['x'.repeat(1), ...fields.slice(1)], [fields]))).toEqual([
    ['x', ...fields.slice(1)],
    fields,
  ]);
  expect(writeCsv(['a', 'b'], [[null, 1.5]])).toBe('a,b\r\n,1.5\r\n');
});

test('a parser reads back any text, with an apostrophe where it would be a formula', () => {
  const text = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...' =a,"\n-.') }));
  fc.assert(
    fc.property(text, (written) => {
      const [, [read = '']] = parse(writeCsv(['x', 'y'], [[written, 1]])) as [string[], string[]];
      expect([written, `'${written}`]).toContain(read);
    }),
  );
});

test.each(['=1+2', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', ' =1', '＝1', '"=1"'])(
  'no spreadsheet takes %j for a formula',
  (text) => {
    const [[field = '']] = parse(writeCsv(['x'], [[text]]), { from: 2 }) as [[string]];
    expect(field).toBe(text.startsWith('"') ? text : `'${text}`);
  },
);

test('a number is a number, though it is negative', () => {
  expect(writeCsv(['x'], [[-1]])).toBe('x\r\n-1\r\n');
});

test('postmortems.csv has a row a postmortem, empty where something is unknown', () => {
  const [newer, older] = rows(postmortemsCsv(exportSource()));
  expect(newer).toMatchObject({
    id: '2024-06-10-b',
    started_at: '2024-06-10T12:00:00+00:00',
    time_to_resolve_minutes: '60',
    impact_minutes: '30',
    lessons: 'rate-limiting',
    actions: '2',
    actions_pending: '1',
    summary: HOSTILE,
    url: 'https://site.example/base/postmortems/2024-06-10-b/',
  });
  expect(older).toMatchObject({ started_at: '', time_to_resolve_minutes: '', impact_minutes: '' });
});

test('actions.csv has a row an action, as of the build’s day', () => {
  const shown = rows(actionsCsv(exportSource())).map((row) => [
    row['id'],
    row['owner'],
    row['age_days'],
    row['overdue_days'],
  ]);
  expect(shown).toEqual([
    ['2023-06-05-a/action-1', 'Team Ä', '392', '366'],
    ['2024-06-10-b/action-1', 'Team Ä', '21', '1'],
    ['2024-06-10-b/action-2', "'=cmd()", '2', ''],
  ]);
});
