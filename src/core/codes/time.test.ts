import { describe, expect, test } from 'vitest';
import { issuesWith } from '../parse.fixture.ts';
import { timeCodes } from './time.ts';

// Each code: the fields of the fixture that are changed, and whole messages.
const cases: Record<string, [Record<string, string | null>, [string, string, string][]]> = {
  'time-skipped': [
    {
      timezone: 'timezone: America/New_York',
      startedAt: 'startedAt: 2024-03-10 02:30',
      resolvedAt: 'resolvedAt: 2024-03-10 14:00',
      duration: null,
      timeline:
        'timeline:\n  - { at: 2024-03-10 03:40, kind: note, text: a }\n  - { at: 04:00, kind: note, text: a }',
    },
    [
      [
        'time-skipped 7:12',
        '`startedAt` is 2024-03-10 02:30: clocks in America/New_York skipped that time. When daylight saving begins an hour is left out, so nobody can have read this time off a clock.',
        'Write 2024-03-10T01:30-05:00 or 2024-03-10T03:30-04:00, whichever was meant.',
      ],
    ],
  ],
  'time-repeated': [
    {
      timezone: 'timezone: America/New_York',
      startedAt: 'startedAt: 2024-11-03 01:30',
      resolvedAt: 'resolvedAt: 2024-11-03 14:00',
      duration: null,
      timeline:
        'timeline:\n  - { at: 2024-11-03 03:40, kind: note, text: a }\n  - { at: 04:00, kind: note, text: a }',
    },
    [
      [
        'time-repeated 7:12',
        '`startedAt` is 2024-11-03 01:30: clocks in America/New_York showed that time twice. When daylight saving ends an hour comes twice, and the two readings are an hour apart.',
        'Write 2024-11-03T01:30-04:00 or 2024-11-03T01:30-05:00, whichever was meant.',
      ],
    ],
  ],
  'no-such-date': [
    { startedAt: 'startedAt: 2024-02-30 10:00' },
    [
      [
        'no-such-date 7:12',
        '`startedAt` is 2024-02-30 10:00: the calendar has no such date. Moving it to the next date that exists would invent a fact.',
        'Correct the day, the month or the year.',
      ],
    ],
  ],
  'time-without-day': [
    {
      startedAt: 'startedAt: unknown',
      duration: null,
      timeline:
        'timeline:\n  - { at: 14:00, kind: note, text: a }\n  - { at: 14:05, kind: note, text: a }\n  - { at: 2024-06-02 14:10, kind: note, text: a }',
    },
    [
      [
        'time-without-day 15:11',
        '`at` of entry 1 of `timeline` is 14:00, and no day is known that it could fall on. A time without a date falls on the day of the entry before it, and of `startedAt` for the first; that one has none.',
        'Write the date with the time; the times below it then have a day as well.',
      ],
    ],
  ],
  'unknown-timezone': [
    { timezone: 'timezone: PST' },
    [
      [
        'unknown-timezone 6:11',
        '`PST` is not the name of a time zone. Every local time of the file is read in it.',
        'Use an IANA name such as UTC, Europe/Paris or America/New_York; abbreviations such as PST or IST name several zones.',
      ],
    ],
  ],
};

describe('Times and zones', () => {
  for (const [name, [changes, expected]] of Object.entries(cases)) {
    test(name, () => expect(issuesWith(changes)).toEqual(expected));
  }

  test('every code of the table has a case', () => {
    const shown = Object.values(cases).flatMap(([, issues]) =>
      issues.map(([place]) => place.split(' ')[0]),
    );
    const elsewhere: string[] = [];
    expect(
      Object.keys(timeCodes).filter((code) => !shown.includes(code) && !elsewhere.includes(code)),
    ).toEqual([]);
  });
});
