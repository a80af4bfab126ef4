import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isZone, momentAt, momentFromLocal, momentFromOffset } from './moment.ts';

describe('momentFromLocal', () => {
  test('reads a wall clock in its zone, daylight saving included', () => {
    expect(momentFromLocal('2024-06-02T14:00', 'America/Los_Angeles')).toEqual({
      epoch: Date.parse('2024-06-02T21:00Z') / 60_000,
      local: '2024-06-02T14:00',
      offset: '-07:00',
    });
    expect(momentFromLocal('2024-06-20T14:00', 'Africa/Nairobi')).toMatchObject({
      offset: '+03:00',
    });
    expect(momentFromLocal('2024-06-20T14:00', 'UTC')).toEqual({
      epoch: Date.parse('2024-06-20T14:00Z') / 60_000,
      local: '2024-06-20T14:00',
      offset: '+00:00',
    });
  });

  test('the zone UTC and a zone that equals it give the same, whatever is written', () => {
    const two = (max: number) => fc.nat(max).map((number) => String(number).padStart(2, '0'));
    const year = fc.oneof(fc.nat(9999), fc.constantFrom(0, 1969, 2024)).map(String);
    const written = fc.tuple(year, two(13), two(32), two(25), two(61), fc.constantFrom('', ':30'));
    fc.assert(
      fc.property(written, ([years, month, day, hour, minute, rest]) => {
        const local = `${years.padStart(4, '0')}-${month}-${day}T${hour}:${minute}${rest}`;
        const moment = momentFromLocal(local, 'UTC');
        expect(moment).toEqual(momentFromLocal(local, 'Etc/UTC'));
        if ('problem' in moment) return;
        expect(momentAt(moment.epoch, 'UTC')).toEqual(momentAt(moment.epoch, 'Etc/UTC'));
      }),
      { numRuns: 1000 },
    );
  });

  test('a time that the clocks skip names the readings on either side', () => {
    expect(momentFromLocal('2024-03-31T02:30', 'Europe/Paris')).toEqual({
      problem: 'skipped',
      before: '2024-03-31T01:30+01:00',
      after: '2024-03-31T03:30+02:00',
    });
  });

  test('a time that the clocks show twice names both', () => {
    expect(momentFromLocal('2024-10-27T02:30', 'Europe/Paris')).toEqual({
      problem: 'repeated',
      earlier: '2024-10-27T02:30+02:00',
      later: '2024-10-27T02:30+01:00',
    });
  });

  test('a date that the calendar lacks is not moved to the next', () => {
    expect(momentFromLocal('2026-02-30T10:00', 'UTC')).toEqual({ problem: 'no-such-date' });
    expect(momentFromLocal('2023-02-29T10:00', 'Europe/Paris')).toEqual({
      problem: 'no-such-date',
    });
  });
});

test('an instant with an offset is shown on the clocks of the zone', () => {
  expect(momentFromOffset('2024-06-02T21:00:30Z', 'America/Los_Angeles')).toEqual({
    epoch: Date.parse('2024-06-02T21:00:30Z') / 60_000,
    local: '2024-06-02T14:00',
    offset: '-07:00',
  });
  expect(momentFromOffset('2024-02-30T10:00Z', 'UTC')).toBeNull();
});

test('momentAt is the inverse of momentFromLocal', () => {
  const moment = momentFromLocal('2024-12-31T23:59', 'Pacific/Auckland');
  expect('epoch' in moment && momentAt(moment.epoch, 'Pacific/Auckland')).toEqual(moment);
});

test('zones are IANA names; abbreviations and offsets are none', () => {
  expect(['UTC', 'Europe/Paris', 'Africa/Nairobi'].every(isZone)).toBe(true);
  expect(['PST', 'IST', '+03:00', 'Mars/Olympus', ''].some(isZone)).toBe(false);
});
