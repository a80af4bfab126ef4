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
  const ages: (number | null)[] = [];
  let done = 0;
  let dated = 0;
  let late = 0;
  for (const { action, age, overdueBy } of records) {
    if (action.status === 'done') done += 1;
    if (!isPending(action)) continue;
    ages.push(age);
    if (action.due !== undefined) dated += 1;
    if (overdueBy !== null) late += 1;
  }
  const { median, n, missing } = distributionOf(ages);
  return {
    total: records.length,
    pending: ages.length,
    done,
    overdue: { late, n: dated, missing: ages.length - dated },
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
