import { expect, test } from 'vitest';
import { postmortemText, readFixture } from '../parse.fixture.ts';
import { membersOf, orderedBy, valuesOf } from './columns.ts';
import { beginningColumnsOf, columnsOf, foldedColumnsOf, sortColumnsOf } from './write-columns.ts';

const { postmortem } = readFixture(postmortemText());
if (!postmortem) throw new Error('The fixture has a fault.');
const all = [
  {
    ...postmortem,
    id: 'short',
    services: ['web', 'api'],
    impact: { ...postmortem.impact, percent: 100 },
  },
  { ...postmortem, id: 'unknown', resolved: null, services: ['api'] },
  { ...postmortem, id: 'same', services: ['api', 'web'], cause: 'unknown' },
];
const ids = all.map(({ id }) => id);
const columns = columnsOf(all);
const sorts = sortColumnsOf(all);

test('says of each value which postmortems have it', () => {
  const members = new Map([...membersOf(columns, ids), ...membersOf(foldedColumnsOf(all), ids)]);
  const having = (value: string) => [...(members.get(value) ?? [])];
  expect(having('service:web')).toEqual(['short', 'same']);
  expect(having('service:api')).toEqual(['short', 'unknown', 'same']);
  expect(having('cause:unknown')).toEqual(['same']);
  expect(having('duration:unknown')).toEqual(['unknown']);
  expect(having('cause:security')).toEqual([]);
});

test('orders by a key, greatest first, and leaves out what lacks it', () => {
  expect(orderedBy(ids, valuesOf(sorts, 'duration'))).toEqual(['short', 'same']);
  expect(orderedBy(ids, valuesOf(sorts, 'impact'))).toEqual(['short', 'same']);
  expect(sorts.impact).toEqual([45, null, 40.5]);
});

test('comes back from JSON as it was, whatever the number of values', () => {
  const many = Array.from({ length: 300 }, (_, n) => ({
    ...postmortem,
    id: `n${n}`,
    services: [`s${n}`],
  }));
  const back: typeof columns = JSON.parse(JSON.stringify(columnsOf(many)));
  const members = membersOf(back, [...many.keys()]);
  for (const n of many.keys()) expect([...(members.get(`service:s${n}`) ?? [])]).toEqual([n]);
});

test('of no postmortems are empty', () => {
  expect(membersOf(columnsOf([]), [])).toEqual(new Map());
});

test('when they began is in columns of their own, unknown hours as such', () => {
  const began = beginningColumnsOf([
    {
      ...postmortem,
      id: '2024-06-03-known',
      started: { epoch: 0, local: '2024-06-03T09:30', offset: '+00:00' },
    },
    { ...postmortem, id: '2024-06-04-unknown', started: null },
  ]);
  const members = membersOf(began, ['known', 'unknown']);
  expect(Object.fromEntries([...members].map(([key, having]) => [key, [...having]]))).toEqual({
    'began:2024-06-03': ['known'],
    'began:2024-06-04': ['unknown'],
    'hour:mon-09': ['known'],
    'hour:unknown': ['unknown'],
  });
});
