import { type LessonInsight, lessonInsights } from '../core/insight/lessons.ts';
import { counted } from '../core/insight/population.ts';
import { recordsKey } from './action-paths.ts';
import { knowledgeBase } from './knowledge.ts';
import { pageKey } from './page-key.ts';

let made: Promise<LessonInsight[]> | undefined;

/** Every lesson with what became of it, as of the day of the build. A build makes them once. */
export function allLessonInsights(): Promise<LessonInsight[]> {
  if (import.meta.env.DEV) return make();
  made ??= make();
  return made;
}

async function make(): Promise<LessonInsight[]> {
  const { postmortems, lessons, buildDay } = await knowledgeBase();
  return lessonInsights(postmortems, lessons, buildDay);
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
