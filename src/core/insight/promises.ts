import { type Action, dayOf, type Postmortem } from '../postmortem.ts';
import type { Lesson } from '../schema/lists.ts';
import { counted } from './population.ts';

/** A promise with the postmortem that it was made in. */
export interface Promised {
  postmortem: Postmortem;
  action: Action;
}

/** What became of the promises that share a lesson. */
export interface LessonRecord {
  lesson: Lesson;
  promised: number;
  done: number;
  /** Open or in progress. */
  pending: number;
  /** How many postmortems name it. */
  postmortems: number;
}

export const isPending = ({ status }: Action): boolean =>
  status === 'open' || status === 'in-progress';

/** True for a pending action whose day has passed on `day` (`YYYY-MM-DD`); an action without a day is never overdue. */
export const isOverdue = (action: Action, day: string): boolean =>
  isPending(action) && action.due !== undefined && action.due < day;

/** Every pending action: those with a day first, the earliest first; then the rest, the newest incident first. */
export function pendingActions(postmortems: readonly Postmortem[]): Promised[] {
  return postmortems
    .flatMap((postmortem) =>
      postmortem.actions.filter(isPending).map((action) => ({ postmortem, action })),
    )
    .toSorted(
      (a, b) =>
        order(a.action.due, b.action.due) || order(dayOf(b.postmortem), dayOf(a.postmortem)),
    );
}

/** The first `limit` of a list of promises, no more than `each` of one postmortem, so that no single one fills it. */
export function pickSpread(promised: readonly Promised[], limit: number, each: number): Promised[] {
  const taken = new Map<string, number>();
  return promised
    .filter(({ postmortem: { id } }) => {
      const before = taken.get(id) ?? 0;
      taken.set(id, before + 1);
      return before < each;
    })
    .slice(0, limit);
}

function order(a: string | undefined, b: string | undefined): number {
  if (a === b) return 0;
  if (a === undefined) return 1;
  if (b === undefined) return -1;
  return a < b ? -1 : 1;
}

/** The lessons that the actions of these postmortems name, as far as they are final, the most promised first. */
export function lessonRecords(
  postmortems: readonly Postmortem[],
  lessons: readonly Lesson[],
): LessonRecord[] {
  const records = lessons.map((lesson) => ({
    lesson,
    promised: 0,
    done: 0,
    pending: 0,
    postmortems: 0,
  }));
  const byId = new Map(records.map((record) => [record.lesson.id, record]));
  for (const { actions } of counted(postmortems)) {
    const named: LessonRecord[] = [];
    for (const action of actions) {
      const record = byId.get(action.lesson ?? '');
      if (!record) continue;
      record.promised += 1;
      if (action.status === 'done') record.done += 1;
      if (isPending(action)) record.pending += 1;
      if (named.includes(record)) continue;
      record.postmortems += 1;
      named.push(record);
    }
  }
  return records
    .filter(({ promised }) => promised > 0)
    .toSorted((a, b) => b.promised - a.promised || order(a.lesson.title, b.lesson.title));
}
