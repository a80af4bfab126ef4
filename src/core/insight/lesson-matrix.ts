import { compareNewestFirst, type Postmortem } from '../postmortem.ts';
import type { LessonInsight } from './lessons.ts';
import { isPending } from './promises.ts';
import type { RecurrenceKind } from './recurrences.ts';

/** What became of the actions by which one incident acts on one lesson. */
export type PromiseState = 'done' | 'pending' | 'given-up';

/** An incident that names a lesson. */
export interface LessonCell {
  postmortem: Postmortem;
  /** The place of the incident among the columns. */
  column: number;
  promised: number;
  done: number;
  state: PromiseState;
  /** How it stands to what had been promised before; null where nothing had. */
  recurrence: RecurrenceKind | null;
}

/** Lessons against incidents. */
export interface LessonMatrix {
  /** The oldest first, so that time runs from left to right. */
  columns: Postmortem[];
  /** The lessons that one of the columns names, in the team's order. */
  rows: { insight: LessonInsight; cells: LessonCell[] }[];
  /** How many incidents name a lesson, those among them that have no column. */
  incidents: number;
}

/**
 * The matrix of the newest incidents that name a lesson, at most `most` of them: there is no room for a thousand
 * columns, and the figures of each lesson count all.
 */
export function lessonMatrix(insights: readonly LessonInsight[], most: number): LessonMatrix {
  const naming = [...new Set(insights.flatMap(({ postmortems }) => postmortems))].toSorted(
    compareNewestFirst,
  );
  const columns = naming.slice(0, most).toReversed();
  const places = new Map(columns.map(({ id }, column) => [id, column]));
  const rows = insights.map((insight) => ({ insight, cells: cellsOf(insight, places) }));
  return { columns, rows: rows.filter(({ cells }) => cells.length > 0), incidents: naming.length };
}

function cellsOf(
  { postmortems, records, recurrences }: LessonInsight,
  places: ReadonlyMap<string, number>,
): LessonCell[] {
  const byPostmortem = Map.groupBy(records, ({ postmortem }) => postmortem.id);
  const again = new Map(recurrences.map(({ postmortem, kind }) => [postmortem.id, kind]));
  return postmortems
    .flatMap((postmortem) => {
      const column = places.get(postmortem.id);
      if (column === undefined) return [];
      const actions = (byPostmortem.get(postmortem.id) ?? []).map(({ action }) => action);
      const done = actions.filter(({ status }) => status === 'done').length;
      const state: PromiseState = actions.some(isPending)
        ? 'pending'
        : done === actions.length
          ? 'done'
          : 'given-up';
      const recurrence = again.get(postmortem.id) ?? null;
      return [{ postmortem, column, promised: actions.length, done, state, recurrence }];
    })
    .toSorted((a, b) => a.column - b.column);
}
