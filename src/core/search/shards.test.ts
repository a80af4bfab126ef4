import { expect, test } from 'vitest';
import { postmortemText, readFixture } from '../parse.fixture.ts';
import { compareNewestFirst, type Postmortem } from '../postmortem.ts';
import { shardsOf, yearInOrder } from './shards.ts';

const { postmortem } = readFixture(postmortemText());
if (!postmortem) throw new Error('The fixture has a fault.');

const divide = (postmortems: Postmortem[]) =>
  shardsOf(
    postmortems.toSorted(compareNewestFirst).map((one) => ({ ...one, year: yearInOrder(one) })),
  ).map((shard) => shard.map(({ year: _, ...one }) => one));

/** So many postmortems in each of these years, one every hour from its beginning on. */
function inYears(years: Record<number, number>): Postmortem[] {
  return Object.entries(years).flatMap(([year, count]) =>
    Array.from({ length: count }, (_, n) => {
      const epoch = Date.UTC(Number(year), 0, 1) / 60_000 + n * 60;
      const local = new Date(epoch * 60_000).toISOString().slice(0, 16);
      return { ...postmortem, id: `${local.slice(0, 10)}-n${n}`, started: started(epoch, local) };
    }),
  ) as Postmortem[];
}
const started = (epoch: number, local: string, offset = '+00:00') => ({ epoch, local, offset });
const yearsOf = (shard: readonly Postmortem[]) => [
  ...new Set(shard.map(({ id }) => Number(id.slice(0, 4)))),
];

test('is one while there are few', () => {
  expect(divide([])).toEqual([[]]);
  const few = inYears({ 2020: 800, 2021: 699 });
  expect(divide(few)).toEqual([few.toSorted(compareNewestFirst)]);
});

test('has whole years from the oldest on, until there are enough, and the rest in the newest', () => {
  const parts = divide(inYears({ 2019: 600, 2020: 500, 2021: 1000, 2022: 200, 2023: 100 }));
  expect(parts.map(yearsOf)).toEqual([[2023, 2022], [2021], [2020, 2019]]);
});

test('is all of them, newest first, when read one after the other', () => {
  const all = inYears({ 2018: 1200, 2019: 1200, 2020: 1200 });
  const border = [
    // Of a year that has begun in its own zone and not yet by the clock that the order is by, and the reverse.
    {
      ...postmortem,
      id: '2019-01-01-east',
      started: started(Date.UTC(2018, 11, 31, 20) / 60_000, '2019-01-01T05:00', '+09:00'),
    },
    {
      ...postmortem,
      id: '2018-12-31-west',
      started: started(Date.UTC(2019, 0, 1, 1) / 60_000, '2018-12-31T17:00', '-08:00'),
    },
  ] as Postmortem[];
  const parts = divide([...all, ...border]);
  expect(parts).toHaveLength(3);
  expect(parts.flat()).toEqual([...all, ...border].toSorted(compareNewestFirst));
});

test('a new incident changes none but the newest', () => {
  const all = inYears({ 2019: 1100, 2020: 1100, 2021: 1100, 2022: 10 });
  const before = divide(all);
  const after = divide([...all, ...inYears({ 2023: 1 })]);
  expect(after.slice(1)).toEqual(before.slice(1));
  expect(after[0]).not.toEqual(before[0]);
});

test('there are never more than a reader’s first search can bear', () => {
  for (const each of [160, 200, 500, 1000, 2000]) {
    const years = Object.fromEntries(Array.from({ length: 10 }, (_, n) => [2016 + n, each]));
    const parts = divide(inYears(years));
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.length).toBeLessThanOrEqual(6);
  }
});
