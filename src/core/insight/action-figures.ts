import type { ActionRecord } from './actions.ts';
import { distributionOf } from './distribution.ts';
import { isPending } from './promises.ts';

/** Three figures about many actions, each with what it rests on. */
export interface ActionFigures {
  total: number;
  pending: number;
  done: number;
  /** Among the pending ones: how many are overdue of how many that have a due day; the rest can never be overdue. */
  overdue: { late: number; n: number; missing: number };
  /** Days that the pending ones have been waiting; the median is null where there are none. */
  waiting: { median: number | null; n: number; missing: number };
}

/** The figures of these actions on the day for which the records were made. */
export function actionFigures(records: readonly ActionRecord[]): ActionFigures {
  const pending = records.filter(({ action }) => isPending(action));
  const dated = pending.filter(({ action }) => action.due !== undefined);
  const { median, n, missing } = distributionOf(pending.map(({ age }) => age));
  return {
    total: records.length,
    pending: pending.length,
    done: records.filter(({ action }) => action.status === 'done').length,
    overdue: {
      late: dated.filter(({ overdueBy }) => overdueBy !== null).length,
      n: dated.length,
      missing: pending.length - dated.length,
    },
    waiting: { median, n, missing },
  };
}

/** Of many actions the ones that a page has room for: every pending one before any closed one, then the newest. */
export interface Shown {
  records: readonly ActionRecord[];
  left: number;
}

/** The first `most` of records in the order of `actionRecords`, and how many are left out. */
export const showFirst = (records: readonly ActionRecord[], most: number): Shown => ({
  records: records.slice(0, most),
  left: Math.max(0, records.length - most),
});
