import { expect, test } from 'vitest';
import { anniversariesBefore } from './archive.ts';
import { incident } from './incident.fixture.ts';

const days = (id: string, until: string, length = 5) =>
  anniversariesBefore([incident(id)], until, length).map(({ day, years }) => `${day} ${years}`);

test('an incident has an anniversary in each later year, and none in its own', () => {
  expect(days('2023-06-05-a', '2023-06-05')).toEqual([]);
  expect(days('2023-06-05-a', '2024-06-04')).toEqual([]);
  expect(days('2023-06-05-a', '2024-06-09')).toEqual(['2024-06-05 1']);
  expect(days('2023-06-05-a', '2024-06-10')).toEqual([]);
});

test('the days before reach into the last year', () => {
  expect(days('2020-12-30-a', '2024-01-02')).toEqual(['2023-12-30 3']);
});

test('29 February is the 28th in other years', () => {
  expect(days('2020-02-29-a', '2023-02-28')).toEqual(['2023-02-28 3']);
  expect(days('2020-02-29-a', '2024-02-28')).toEqual([]);
  expect(days('2020-02-29-a', '2024-02-29')).toEqual(['2024-02-29 4']);
});
