import { minutesOf } from './clock.ts';
import { addDays, type FoundDate } from './dates.ts';
import type { RawEntry } from './raw-entry.ts';

/** A moment of the timeline with its day counted from the first: a date, or days from an unknown one. */
export interface DatedEntry extends RawEntry {
  day: string | null;
  minutes: number;
  /** True where the entry is earlier than the one before it and midnight does not explain it. */
  backwards: boolean;
}

export interface KnownWindow {
  start: { day: string | null; minutes: number } | null;
  end: { day: string | null; minutes: number } | null;
}

/**
 * Gives each entry its day. A time earlier than the one before is after midnight where the window allows it or,
 * without a window, where clocks went back by a third of a day or more; else it stands as written, and is backwards.
 */
export function dateEntries(
  entries: readonly RawEntry[],
  firstDay: string | null,
  window: KnownWindow,
  dayOf: (date: FoundDate) => string | null,
): DatedEntry[] {
  const crossing = crosses(window);
  let day = startingDay(entries[0], firstDay, window);
  let offset = 0;
  let last: number | null = null;
  return entries.map((entry) => {
    const minutes = minutesOf(entry.stamp.time);
    const written = entry.stamp.date ?? entry.under;
    const own = written ? dayOf(written) : null;
    let backwards = false;
    if (own !== null && written === entry.stamp.date) {
      backwards = day !== null && last !== null && (own < day || (own === day && minutes < last));
      day = own;
    } else if (own !== null && (day === null || own > day || last === null)) {
      day = own;
    } else if (last !== null && minutes < last) {
      const roll =
        crossing === null ? last - minutes >= 480 : offset < crossing && last - minutes >= 60;
      if (roll) {
        offset += 1;
        day = day === null ? null : addDays(day, 1);
      } else backwards = true;
    }
    last = minutes;
    return { ...entry, day, minutes, backwards };
  });
}

/** How many midnights the window passes; null where it is not known. */
function crosses({ start, end }: KnownWindow): number | null {
  if (!start || !end) return null;
  if (start.day !== null && end.day !== null)
    return Math.max(0, Temporal.PlainDate.from(start.day).until(end.day).days);
  return end.minutes < start.minutes ? 1 : 0;
}

/** The day before the start's for an entry shortly before a midnight start. */
function startingDay(
  first: RawEntry | undefined,
  day: string | null,
  { start }: KnownWindow,
): string | null {
  if (!first || day === null || !start) return day;
  return minutesOf(first.stamp.time) - start.minutes > 720 ? addDays(day, -1) : day;
}
