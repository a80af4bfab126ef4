import type { Postmortem } from '../postmortem.ts';
import type { Lesson } from '../schema/lists.ts';
import { type ActionCounts, type ActionRecord, actionRecords, countActions } from './actions.ts';
import { postmortemsByLesson } from './postmortems-by-lesson.ts';
import { type Recurrence, recurrencesOf } from './recurrences.ts';

/** What became of one lesson over all final postmortems. */
export interface LessonInsight {
  lesson: Lesson;
  counts: ActionCounts;
  /** Those that name it, newest first. */
  postmortems: Postmortem[];
  /** In the order of `actionRecords`. */
  records: ActionRecord[];
  /** Newest first. */
  recurrences: Recurrence[];
  notYetDone: number;
  doneAndAgain: number;
}

/** Every lesson in the team's own order, those that nobody promised among them, as of `day` (`YYYY-MM-DD`). */
export function lessonInsights(
  postmortems: readonly Postmortem[],
  lessons: readonly Lesson[],
  day: string,
): LessonInsight[] {
  const records = Map.groupBy(actionRecords(postmortems, day), ({ action }) => action.lesson);
  const recurrences = Map.groupBy(recurrencesOf(postmortems), ({ lesson }) => lesson);
  const byLesson = postmortemsByLesson(postmortems);
  return lessons.map((lesson) => {
    const own = records.get(lesson.id) ?? [];
    const again = recurrences.get(lesson.id) ?? [];
    const notYetDone = again.filter(({ kind }) => kind === 'not-yet-done').length;
    return {
      lesson,
      counts: countActions(own),
      postmortems: byLesson.get(lesson.id) ?? [],
      records: own,
      recurrences: again,
      notYetDone,
      doneAndAgain: again.length - notYetDone,
    };
  });
}
