import { expect, test } from 'vitest';
import { findZones, zoneOfOffset } from './zones.ts';

const zones = (text: string) => findZones(text).map((zone) => zone.iana);

test.each([
  ['10:00 AM (UTC-5)', ['Etc/GMT+5']],
  ['GMT+3', ['Etc/GMT-3']],
  ['UTC+05:30', ['Asia/Kolkata']],
  ['Greenwich Mean Time +1', ['Etc/GMT-1']],
  ['2024-06-02T14:00Z', ['UTC']],
  ['2024-06-02T14:00:00-07:00', ['Etc/GMT+7']],
  ['9:00 am eat', ['Africa/Nairobi']],
  ['West African Time', ['Africa/Lagos']],
  ['between 9:00 and 11:00 AM Pacific Time', ['America/Los_Angeles']],
  ['Europe/Paris', ['Europe/Paris']],
  ['(All times US/Pacific, 24-hour clock.)', ['America/Los_Angeles']],
  ['9:00 Etc/UTC', ['UTC']],
  ['9:00 PM (Harare time)', ['Africa/Harare']],
  ['all times in New York local time', ['America/New_York']],
])('reads %j', (text, expected) => {
  expect(zones(text)).toEqual(expected);
});

test('words that look like zones are none', () => {
  expect(zones('What we eat at best is a cat in the west, it is met')).toEqual([]);
  expect(zones('https://kiosk.example/US/Pacifico and BUS/Eastern')).toEqual([]);
  expect(zones('At 9:00 Some Time passed, the Easter Time sale in Center time')).toEqual([]);
});

test('letters that several places use say so', () => {
  expect(findZones('7:30 pm (CST)')[0]?.or).toEqual(['Asia/Shanghai', 'America/Havana']);
  expect(findZones('7:30 pm (PST)')[0]?.or).toBeUndefined();
});

test('a city whose clocks never change has an offset', () => {
  expect(findZones('9:00 PM (Harare time)')[0]?.offset).toBe(120);
  expect(findZones('9:00 PM Madrid time')[0]?.offset).toBeNull();
});

test('an offset that no zone keeps has none', () => {
  expect(zoneOfOffset(0)).toBe('UTC');
  expect(zoneOfOffset(17)).toBeNull();
  expect(zoneOfOffset(900)).toBeNull();
});
