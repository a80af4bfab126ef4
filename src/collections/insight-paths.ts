import { type InsightView, insightViews } from '../core/insight/insight-views.ts';
import { recordKey } from '../repository/record-key.ts';
import { type KnowledgeBase, knowledgeBase } from './knowledge.ts';
import { pageKey } from './page-key.ts';

const made = new WeakMap<KnowledgeBase, ReturnType<typeof insightViews>>();

/** What the pages of insights look at, that of all first. A build makes them once. */
export async function allInsightViews() {
  const knowledge = await knowledgeBase();
  const views = made.get(knowledge) ?? insightViews(knowledge.postmortems, knowledge.services);
  made.set(knowledge, views);
  return views;
}

/** The pages of insights of a year each, and of a service each. */
export async function insightPaths() {
  const { postmortems } = await knowledgeBase();
  const views = await allInsightViews();
  const [{ years, services: named }] = views;
  // Every page leads to all others, and says how much each of them holds.
  const ways = pageKey(
    postmortems.length,
    [...years, ...named].map((group) => [group.id, group.title, group.postmortems.length]),
  );
  return views.flatMap((view) =>
    view.kind === 'all' || view.id === null
      ? []
      : [
          {
            params: { kind: view.kind, id: view.id },
            props: { view },
            cacheKey: viewKey(view, ways),
          },
        ],
  );
}

const viewKey = ({ kind, id, title, postmortems }: InsightView, ways: string): string =>
  pageKey(kind, id, title, ways, postmortems.map(recordKey));
