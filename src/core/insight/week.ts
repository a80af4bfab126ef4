import type { Postmortem } from '../postmortem.ts';
import { WEEKDAYS } from '../time/weekdays.ts';
import type { Basis } from './basis.ts';

/** Where in the week something began, 0 being Monday. */
export interface PlaceInWeek {
  weekday: number;
  hour: number;
}

/** When in the week incidents began, by the wall clock of each one's own zone. */
export interface Week extends Basis {
  /** `hours[weekday][hour]` is a number of incidents; seven rows of 24. */
  hours: number[][];
  /** Each of the incidents, in the order given. */
  starts: (PlaceInWeek & { postmortem: Postmortem })[];
  byWeekday: number[];
  byHour: number[];
}

/** When in the week incidents began. One of unknown start is missing. */
export function weekOf(postmortems: readonly Postmortem[]): Week {
  const hours = WEEKDAYS.map(() => Array.from({ length: 24 }, () => 0));
  const starts: Week['starts'] = [];
  for (const postmortem of postmortems) {
    const place = placeInWeek(postmortem);
    const row = hours[place?.weekday ?? -1];
    if (place === null || row === undefined) continue;
    row[place.hour] = (row[place.hour] ?? 0) + 1;
    starts.push({ postmortem, ...place });
  }
  const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
  return {
    n: starts.length,
    missing: postmortems.length - starts.length,
    hours,
    starts,
    byWeekday: hours.map(sum),
    byHour: Array.from({ length: 24 }, (_, hour) => sum(hours.map((row) => row[hour] ?? 0))),
  };
}

/** Where in the week an incident began; null where its start is unknown. */
export function placeInWeek({ started }: Postmortem): PlaceInWeek | null {
  if (started === null) return null;
  const { local } = started;
  return { weekday: weekdayOf(local.slice(0, 10)), hour: Number(local.slice(11, 13)) };
}

/** 0 is Monday. */
const weekdayOf = (day: string): number => (new Date(`${day}T00:00Z`).getUTCDay() + 6) % 7;
