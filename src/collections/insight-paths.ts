import { insightViews } from '../core/insight/insight-views.ts';
import { knowledgeBase } from './knowledge.ts';

/** The pages of insights of one kind: a year each, or a service each. */
export async function insightPaths(kind: 'years' | 'services') {
  const { postmortems, services } = await knowledgeBase();
  return insightViews(postmortems, services).flatMap((view) =>
    view.kind === kind && view.id !== null ? [{ params: { id: view.id }, props: { view } }] : [],
  );
}
