import { compareNewestFirst, dayOf, type Postmortem } from '../postmortem.ts';
import { daysBetween } from './actions.ts';

/** A day on which an incident was some whole years ago. */
export interface Anniversary {
  postmortem: Postmortem;
  /** `YYYY-MM-DD` */
  day: string;
  /** At least 1. */
  years: number;
}

/**
 * The anniversaries on `until` (`YYYY-MM-DD`) and the days before it, `days` in all, the latest first and on one day
 * the newest incident first. An incident of 29 February has its anniversary on the 28th in other years.
 */
export function anniversariesBefore(
  postmortems: readonly Postmortem[],
  until: string,
  days: number,
): Anniversary[] {
  const year = Number(until.slice(0, 4));
  return postmortems
    .flatMap((postmortem) => {
      const happened = dayOf(postmortem);
      // The one of this year, or of the last where this year's is still to come.
      const [day = ''] = [year, year - 1]
        .map((candidate) => sameDayIn(candidate, happened))
        .filter((candidate) => candidate <= until);
      const years = Number(day.slice(0, 4)) - Number(happened.slice(0, 4));
      const ago = daysBetween(day, until);
      return ago !== null && ago < days && years >= 1 ? [{ postmortem, day, years }] : [];
    })
    .toSorted(
      (a, b) =>
        (a.day < b.day ? 1 : a.day > b.day ? -1 : 0) ||
        compareNewestFirst(a.postmortem, b.postmortem),
    );
}

function sameDayIn(year: number, day: string): string {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const rest = day.slice(4) === '-02-29' && !isLeap ? '-02-28' : day.slice(4);
  return `${String(year).padStart(4, '0')}${rest}`;
}
