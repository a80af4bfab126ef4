import type { Postmortem } from '../postmortem.ts';
import type { Basis } from './basis.ts';

/** Monday first, as in ISO 8601. */
export const WEEKDAYS = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const;

/** When in the week incidents began, by the wall clock of each one's own zone. */
export interface Week extends Basis {
  /** `hours[weekday][hour]` is a number of incidents; seven rows of 24. */
  hours: number[][];
  byWeekday: number[];
  byHour: number[];
}

/** When in the week incidents began. One of unknown start is missing. */
export function weekOf(postmortems: readonly Postmortem[]): Week {
  const hours = WEEKDAYS.map(() => Array.from({ length: 24 }, () => 0));
  let n = 0;
  for (const { started } of postmortems) {
    if (started === null) continue;
    const row = hours[weekdayOf(started.local.slice(0, 10))];
    const hour = Number(started.local.slice(11, 13));
    if (row?.[hour] === undefined) continue;
    row[hour] += 1;
    n += 1;
  }
  const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
  return {
    n,
    missing: postmortems.length - n,
    hours,
    byWeekday: hours.map(sum),
    byHour: Array.from({ length: 24 }, (_, hour) => sum(hours.map((row) => row[hour] ?? 0))),
  };
}

/** 0 is Monday. */
const weekdayOf = (day: string): number => (new Date(`${day}T00:00Z`).getUTCDay() + 6) % 7;
