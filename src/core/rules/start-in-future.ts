import { dayAfter } from '../time/day-after.ts';
import { type Rule, sayTime } from './rule.ts';

/** An incident has begun when it is written down: a start that is to come is a slip in the year or the month. */
export const startInFuture: Rule = ({ postmortem: { started }, today }) =>
  started === null || today === null || !isToCome(started.local, today)
    ? []
    : [
        {
          code: 'start-in-future',
          path: ['startedAt'],
          what: `\`startedAt\` is ${sayTime(started.local)}, which is still to come.`,
        },
      ];

/** Whether a local time is of a day that has begun nowhere yet: where the incident was, it may be a day later than here. */
export function isToCome(local: string, today: string): boolean {
  const day = local.slice(0, 10);
  return day > today && day > dayAfter(today);
}
