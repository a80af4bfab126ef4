import { dayOf, type Postmortem } from '../postmortem.ts';
import type { Basis } from './basis.ts';
import { metricsOf } from './metrics.ts';

/** One cell of a calendar that has an incident. */
export interface ImpactCell {
  row: number;
  column: number;
  /** The month or the day, `YYYY-MM` or `YYYY-MM-DD`. */
  when: string;
  incidents: number;
  /** The sum of the known impact minutes; null where none is known. */
  minutes: number | null;
}

/** The impact of incidents on a calendar, each on the day on which it began. */
export interface ImpactCalendar extends Basis {
  rows: string[];
  columns: string[];
  /** In the order of time. */
  cells: ImpactCell[];
}

const MONTHS_SHORT = [
  'Jan',
  'Feb',
  'Mar',
  'Apr',
  'May',
  'Jun',
  'Jul',
  'Aug',
  'Sep',
  'Oct',
  'Nov',
  'Dec',
] as const;

/** A row for each year from the first to the last, a column for each month. */
export function impactByMonth(postmortems: readonly Postmortem[]): ImpactCalendar {
  const years = postmortems.map((postmortem) => Number(dayOf(postmortem).slice(0, 4)));
  const first = years.reduce((least, year) => Math.min(least, year), Number.POSITIVE_INFINITY);
  const last = years.reduce((most, year) => Math.max(most, year), first);
  const rows = years.length === 0 ? [] : range(last - first + 1, (index) => String(first + index));
  return {
    ...impactCells(postmortems, (day) => ({
      row: Number(day.slice(0, 4)) - first,
      column: Number(day.slice(5, 7)) - 1,
      when: day.slice(0, 7),
    })),
    rows,
    columns: [...MONTHS_SHORT],
  };
}

/** A row for each month of one year, a column for each day of the month. Pass the incidents of that year. */
export function impactByDay(postmortems: readonly Postmortem[]): ImpactCalendar {
  return {
    ...impactCells(postmortems, (day) => ({
      row: Number(day.slice(5, 7)) - 1,
      column: Number(day.slice(8, 10)) - 1,
      when: day,
    })),
    rows: [...MONTHS_SHORT],
    columns: range(31, (index) => String(index + 1)),
  };
}

function impactCells(
  postmortems: readonly Postmortem[],
  placeOf: (day: string) => Pick<ImpactCell, 'row' | 'column' | 'when'>,
): Basis & Pick<ImpactCalendar, 'cells'> {
  const cells = new Map<string, ImpactCell>();
  let n = 0;
  for (const postmortem of postmortems) {
    const place = placeOf(dayOf(postmortem));
    const { impactMinutes } = metricsOf(postmortem);
    const cell = cells.get(place.when) ?? { ...place, incidents: 0, minutes: null };
    cell.incidents += 1;
    if (impactMinutes !== null) {
      n += 1;
      cell.minutes = (cell.minutes ?? 0) + impactMinutes;
    }
    cells.set(place.when, cell);
  }
  return {
    n,
    missing: postmortems.length - n,
    cells: [...cells.values()].toSorted((a, b) => (a.when < b.when ? -1 : 1)),
  };
}

const range = <T>(length: number, at: (index: number) => T): T[] =>
  Array.from({ length }, (_, index) => at(index));
