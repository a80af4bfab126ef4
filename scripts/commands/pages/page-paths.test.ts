import type { RouteData } from 'astro';
import { expect, test } from 'vitest';
import { askRoute, type PageMap, pathOf } from './page-paths.ts';

const fixed = (content: string) => [{ content, dynamic: false, spread: false }];
const param = (content: string) => [{ content, dynamic: true, spread: false }];
const rest = (content: string) => [{ content, dynamic: true, spread: true }];
const group = { segments: [param('grouping'), param('id'), rest('...page')] };

test.each([
  ['of the first page', { segments: [] }, {}, ''],
  ['without parameters', { segments: [fixed('search')] }, {}, 'search'],
  [
    'with parameters',
    group,
    { grouping: 'causes', id: 'network', page: 'page/2' },
    'causes/network/page/2',
  ],
  ['with a rest of nothing', group, { grouping: 'causes', id: 'network' }, 'causes/network'],
  ['with a number', { segments: [fixed('page'), param('page')] }, { page: 3 }, 'page/3'],
  [
    'of several parts',
    { segments: [[...fixed('feed-'), ...param('id')]] },
    { id: 'network' },
    'feed-network',
  ],
])('the path of a route %s', (_, route, params, path) => {
  expect(pathOf(route, params)).toBe(path);
});

test('a page without what its address needs is a fault of its module', () => {
  expect(() => pathOf(group, { grouping: 'causes' })).toThrow('A page has no id in its address.');
});

test.each([
  ['the handbook', 'src/pages/guide/metrics.mdx', true],
  ['what is not there', 'src/pages/404.astro', true],
  ['what is newest', 'src/pages/index.astro', false],
  ['every postmortem', 'src/pages/timeline/index.astro', false],
])('the page of %s is kept whatever a postmortem says: %3$s', async (_, component, isKept) => {
  const route = { component, prerender: true, segments: [] } as unknown as RouteData;
  const pageMap = new Map([[component, () => Promise.resolve({ page: async () => ({}) })]]);
  const [page] = await askRoute(pageMap as unknown as PageMap, route);
  expect(page?.cacheKey !== undefined).toBe(isKept);
});
