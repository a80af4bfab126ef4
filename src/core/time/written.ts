import { type LocalProblem, type Moment, momentFromLocal, momentFromOffset } from './moment.ts';

/** What an author may write for a time: a clock time, a date with a time, or ISO 8601 with an offset. */
const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;
const LOCAL = /^\d{4}-\d{2}-\d{2}[ T]([01]\d|2[0-3]):[0-5]\d$/;
const WITH_OFFSET = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?(Z|[+-][01]\d:[0-5]\d)$/;
/** Any of a date with a time and ISO 8601 with an offset; the schema's pattern for `startedAt` and `resolvedAt`. */
export const DATE_TIME = new RegExp(`${LOCAL.source}|${WITH_OFFSET.source}`);
/** The schema's pattern for a timeline entry's `at` and `until`. */
export const ENTRY_TIME = new RegExp(`${CLOCK.source}|${DATE_TIME.source}`);
/** A calendar date, as in `due` and `closed`. */
export const DATE = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/**
 * Reads a written time in `zone`. A bare clock time falls on `day` (`YYYY-MM-DD`); without a day it is
 * `no-day`, which happens when the moment that it hangs on is itself unknown or unreadable.
 */
export function readWritten(
  text: string,
  zone: string,
  day: string | null,
): Moment | LocalProblem | { problem: 'no-day' } {
  if (WITH_OFFSET.test(text)) return momentFromOffset(text, zone) ?? { problem: 'no-such-date' };
  if (!CLOCK.test(text)) return momentFromLocal(text.replace(' ', 'T'), zone);
  return day === null ? { problem: 'no-day' } : momentFromLocal(`${day}T${text}`, zone);
}

/** True for a date that the calendar has: `2024-02-30` is written like a date and is none. */
export function isCalendarDate(text: string): boolean {
  if (!DATE.test(text)) return false;
  try {
    Temporal.PlainDate.from(text, { overflow: 'reject' });
    return true;
  } catch {
    return false;
  }
}
