import { expect, test } from 'vitest';
import { incident } from './incident.fixture.ts';
import { insightViews } from './insight-views.ts';

const services = [
  { id: 'api', title: 'API' },
  { id: 'web', title: 'Website' },
  { id: 'mail', title: 'Mail' },
];
const all = [
  incident('2024-03-01-c', { services: ['api', 'web'] }),
  incident('2024-01-01-b', { services: ['web'], started: null }),
  incident('2022-01-01-a', { services: ['api'], status: 'in-review' }),
];

test('there is a view of all, of each year and of each service that a postmortem names', () => {
  const views = insightViews(all, services);
  expect(
    views.map(({ kind, id, postmortems, facets, year }) => [
      kind,
      id,
      postmortems.length,
      facets,
      year,
    ]),
  ).toEqual([
    ['all', null, 3, { status: 'final' }, null],
    ['years', '2024', 2, { status: 'final', year: '2024' }, '2024'],
    ['years', '2022', 1, { status: 'final', year: '2022' }, '2022'],
    ['services', 'api', 2, { status: 'final', service: 'api' }, null],
    ['services', 'web', 2, { status: 'final', service: 'web' }, null],
  ]);
});

test('without a postmortem there is the view of all alone', () => {
  expect(insightViews([], services)).toHaveLength(1);
});
