import type { CodeTable } from './entry.ts';

/** Times and zones: whether what is written names one moment. */
export const timeCodes = {
  'unknown-timezone': {
    title: 'There is no time zone of this name',
    severity: 'error',
    why: 'Every local time of the file is read in it.',
    mend: 'Use an IANA name such as UTC, Europe/Paris or America/New_York; abbreviations such as PST or IST name several zones.',
    wrong: 'timezone: PST',
    right: 'timezone: America/Los_Angeles',
  },
  'no-such-date': {
    title: 'The calendar has no such date',
    severity: 'error',
    why: 'Moving it to the next date that exists would invent a fact.',
    mend: 'Correct the day, the month or the year.',
    wrong: 'startedAt: 2026-02-30 10:00',
    right: 'startedAt: 2026-02-28 10:00',
  },
  'time-skipped': {
    title: 'The clocks skipped this time',
    severity: 'error',
    why: 'When daylight saving begins an hour is left out, so nobody can have read this time off a clock.',
    mend: 'Correct the time, or write it with its offset.',
    wrong: 'timezone: America/New_York\nstartedAt: 2024-03-10 02:30',
    right: 'timezone: America/New_York\nstartedAt: 2024-03-10T03:30-04:00',
  },
  'time-repeated': {
    title: 'The clocks showed this time twice',
    severity: 'error',
    why: 'When daylight saving ends an hour comes twice, and the two readings are an hour apart.',
    mend: 'Write the time with its offset.',
    wrong: 'timezone: America/New_York\nstartedAt: 2024-11-03 01:30',
    right: 'timezone: America/New_York\nstartedAt: 2024-11-03T01:30-04:00',
  },
  'time-without-day': {
    title: 'The day of this time is not known',
    severity: 'error',
    why: 'A time without a date falls on the day of the entry before it, and of `startedAt` for the first; that one has none.',
    mend: 'Write the date with the time; the times below it then have a day as well.',
    wrong: 'startedAt: unknown\ntimeline:\n  - at: 14:05',
    right: 'startedAt: unknown\ntimeline:\n  - at: 2024-06-02 14:05',
  },
} as const satisfies CodeTable;
