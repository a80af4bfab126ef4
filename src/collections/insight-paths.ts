import { type InsightView, insightViews } from '../core/insight/insight-views.ts';
import { recordKey } from '../repository/record-key.ts';
import { knowledgeBase } from './knowledge.ts';
import { pageKey } from './page-key.ts';

/** The pages of insights of one kind: a year each, or a service each. */
export async function insightPaths(kind: 'years' | 'services') {
  const { postmortems, services } = await knowledgeBase();
  const views = insightViews(postmortems, services);
  const [{ years, services: named }] = views;
  // Every page leads to all others, and says how much each of them holds.
  const ways = pageKey(
    postmortems.length,
    [...years, ...named].map((group) => [group.id, group.title, group.postmortems.length]),
  );
  return views.flatMap((view) =>
    view.kind === kind && view.id !== null
      ? [{ params: { id: view.id }, props: { view }, cacheKey: viewKey(view, ways) }]
      : [],
  );
}

const viewKey = ({ kind, id, title, postmortems }: InsightView, ways: string): string =>
  pageKey(kind, id, title, ways, postmortems.map(recordKey));
