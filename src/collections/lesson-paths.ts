import { type LessonInsight, lessonInsights } from '../core/insight/lessons.ts';
import { counted } from '../core/insight/population.ts';
import { recordsKey } from './action-paths.ts';
import { type KnowledgeBase, knowledgeBase } from './knowledge.ts';
import { pageKey } from './page-key.ts';

const made = new WeakMap<KnowledgeBase, LessonInsight[]>();

/** Every lesson with what became of it, as of the day of the build. A build makes them once. */
export async function allLessonInsights(): Promise<LessonInsight[]> {
  const knowledge = await knowledgeBase();
  const { postmortems, lessons, buildDay } = knowledge;
  const insights = made.get(knowledge) ?? lessonInsights(postmortems, lessons, buildDay);
  made.set(knowledge, insights);
  return insights;
}

/** A page for every lesson there is, those that nobody promised among them. */
export async function lessonPaths() {
  const [insights, { postmortems, buildDay }] = await Promise.all([
    allLessonInsights(),
    knowledgeBase(),
  ]);
  const final = counted(postmortems).length;
  return insights.map((insight) => ({
    params: { id: insight.lesson.id },
    props: { insight },
    // Its recurrences are of incidents that name it, and so among its records.
    cacheKey: pageKey(insight.lesson, final, recordsKey(insight.records, buildDay)),
  }));
}
