import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Moment, momentAt, momentFromLocal } from '../time/moment.ts';
import { CLOCK_STEPS, clockTicks, nightsBetween } from './clock-axis.ts';

function at(local: string, zone = 'UTC'): number {
  return (momentFromLocal(local, zone) as Moment).epoch;
}

const labels = (from: string, to: string, most: number, zone = 'UTC') =>
  clockTicks(at(from, zone), at(to, zone), zone, most).map(({ label }) => label);

describe('ticks', () => {
  test('45 minutes have one every ten', () => {
    expect(labels('2024-06-02T14:00', '2024-06-02T14:45', 9)).toEqual([
      '14:00',
      '14:10',
      '14:20',
      '14:30',
      '14:40',
    ]);
  });

  test('a midnight is named by its day', () => {
    expect(labels('2023-10-10T10:30', '2023-10-11T14:00', 9)).toEqual([
      '12:00',
      '18:00',
      '11 Oct',
      '06:00',
      '12:00',
    ]);
  });

  test('days and weeks are counted from the first day', () => {
    expect(labels('2024-02-20T09:00', '2024-03-15T17:00', 5)).toEqual([
      '27 Feb',
      '5 Mar',
      '12 Mar',
    ]);
  });

  test('two minutes have one for each minute', () => {
    expect(labels('2024-01-01T10:00', '2024-01-01T10:02', 9)).toEqual(['10:00', '10:01', '10:02']);
  });

  test('a clock time that daylight saving skips has none', () => {
    expect(labels('2024-03-31T00:30', '2024-03-31T05:30', 7, 'Europe/Berlin')).toEqual([
      '01:00',
      '03:00',
      '04:00',
      '05:00',
    ]);
  });

  test('are at round times of the zone, in order, inside, and never more than asked for', () => {
    const zone = fc.constantFrom(
      'UTC',
      'Asia/Kolkata',
      'America/Los_Angeles',
      'Australia/Lord_Howe',
    );
    const start = fc.integer({ min: at('2000-01-01T00:00'), max: at('2030-01-01T00:00') });
    const span = fc.integer({ min: 1, max: 400_000 });
    fc.assert(
      fc.property(
        zone,
        start,
        span,
        fc.integer({ min: 3, max: 12 }),
        (name, from, minutes, most) => {
          const ticks = clockTicks(from, from + minutes, name, most);
          // Where clocks go back, a step is longer than it reads; where they go forward, it is shorter by an hour.
          expect(ticks.length).toBeLessThanOrEqual(most + 1);
          const step = CLOCK_STEPS.find((size) => minutes / size <= most - 1) ?? 1440;
          for (const [index, { epoch }] of ticks.entries()) {
            const clock = momentAt(epoch, name).local.slice(11);
            const minuteOfDay = Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
            expect(minuteOfDay % Math.min(step, 1440)).toBe(0);
            expect(epoch).toBeGreaterThanOrEqual(from);
            expect(epoch).toBeLessThanOrEqual(from + minutes);
            if (index > 0) expect(epoch).toBeGreaterThan(ticks[index - 1]?.epoch ?? 0);
          }
        },
      ),
    );
  });
});

describe('nights', () => {
  test('there is none where no midnight is crossed', () => {
    expect(nightsBetween(at('2024-06-02T14:00'), at('2024-06-02T23:30'), 'UTC')).toEqual([]);
  });

  test('one lasts from 22:00 to 6:00 in the zone', () => {
    expect(nightsBetween(at('2023-10-10T10:30'), at('2023-10-11T14:00'), 'UTC')).toEqual([
      { from: at('2023-10-10T22:00'), to: at('2023-10-11T06:00') },
    ]);
  });

  test('one is cut where the drawing begins or ends', () => {
    expect(nightsBetween(at('2023-10-10T23:00'), at('2023-10-11T01:00'), 'UTC')).toEqual([
      { from: at('2023-10-10T23:00'), to: at('2023-10-11T01:00') },
    ]);
  });
});
