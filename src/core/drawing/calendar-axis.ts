import { monthOf } from './clock.ts';

const YEAR_STEPS = [1, 2, 5, 10, 20, 25, 50, 100];
const MONTH_STEPS = [1, 2, 3, 6];

/** A stretch of the calendar with its name at its start: a year, some years, or some months. */
export interface CalendarBand {
  /** Minutes since the epoch, UTC. */
  from: number;
  to: number;
  /** `2024`, or for months `Jan 2024` at a year's first and `Apr` at the others. */
  label: string;
}

/**
 * Cuts the time from one instant to another (minutes since the epoch) into at most `most` bands of equal calendar
 * length: months in two calendar years or fewer, and at least three of them, else years. The first begins at or
 * before `from`, the last ends after `to`.
 */
export function calendarBands(from: number, to: number, most: number): CalendarBand[] {
  const [start, end] = [monthIndex(from), monthIndex(to)];
  // One month alone says little about when: its neighbours give it a place.
  const [first, last] = end - start < 2 ? [start - 1, end + 1] : [start, end];
  const years = Math.floor(last / 12) - Math.floor(first / 12) + 1;
  const step =
    years > 2
      ? 12 * (YEAR_STEPS.find((size) => years / size <= most - 1) ?? Math.ceil(years / (most - 1)))
      : (MONTH_STEPS.find((size) => (last - first + 1) / size <= most - 1) ?? 6);
  const bands: CalendarBand[] = [];
  for (let month = Math.floor(first / step) * step; month <= last; month += step) {
    bands.push({
      from: startOf(month),
      to: startOf(month + step),
      label: labelOf(month, step, bands.length === 0),
    });
  }
  return bands;
}

function labelOf(month: number, step: number, isFirst: boolean): string {
  const start = new Date(startOf(month) * 60_000).toISOString();
  const year = start.slice(0, 4);
  if (step >= 12) return year;
  return isFirst || month % 12 === 0 ? `${monthOf(start)} ${year}` : monthOf(start);
}

/** Months since the year 0, UTC. */
function monthIndex(epoch: number): number {
  const date = new Date(epoch * 60_000);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

function startOf(month: number): number {
  return Date.UTC(Math.floor(month / 12), month % 12, 1) / 60_000;
}
