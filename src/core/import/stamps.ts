import { type ClockTime, findClockTimes } from './clock.ts';
import { type FoundDate, findDates } from './dates.ts';
import { type FoundZone, findZones } from './zones.ts';

/** A clock time with the date and the zone that stand beside it. */
export interface Stamp {
  time: ClockTime;
  date: FoundDate | null;
  zone: FoundZone | null;
  /** Where the whole of it begins and ends, date and zone included. */
  start: number;
  end: number;
}

/** What may stand between a time and the date or zone that belong to it. */
const GLUE =
  /^[\s,;()[\]@|*T]*(?:(?:on|at|around|about|from|between|approximately|approx|circa|ca|c(?=\.)|by|the|of|time|local)\b(?:(?<=time):|(?<=approx|ca|c)\.)?[\s,()]*){0,3}[-–—]?[\s(~≈]*$/i;
const WEEKDAY = /\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|satur|sat|sun)(?:day)?\b[\s,.]*/gi;

/** The clock times of a text, each with the date and zone beside it; `loose` as in findClockTimes. */
export function findStamps(text: string, loose = false): Stamp[] {
  if (!/\d|noon|midnight|midday/i.test(text)) return [];
  const dates = findDates(text);
  const zones = findZones(text);
  const times = withBareTimes(text, findClockTimes(text, loose), dates).filter(
    (time) => ![...dates, ...zones].some((one) => time.start < one.end && one.start < time.end),
  );
  const between = (from: number, to: number) => text.slice(from, to).replace(WEEKDAY, '');
  const taken = new Set<FoundDate>();
  return times.map((time, index) => {
    const previous = times[index - 1]?.end ?? 0;
    const next = times[index + 1]?.start ?? text.length;
    const zone =
      zones.find(
        (one) =>
          one.start >= time.end &&
          one.end <= next &&
          /^[\s(,]*(?:hours|hrs)?[\s(,]*$/.test(text.slice(time.end, one.start)),
      ) ?? null;
    const end = zone?.end ?? time.end;
    const before = dates.findLast(
      (date) =>
        date.end <= time.start &&
        date.start >= previous &&
        !taken.has(date) &&
        GLUE.test(between(date.end, time.start)),
    );
    const after = dates.find(
      (date) => date.start >= end && date.end <= next && GLUE.test(between(end, date.start)),
    );
    const follows = after && belongsBefore(text, after, dates, next) ? undefined : after;
    const date = before ?? follows ?? null;
    if (date) taken.add(date);
    return {
      time,
      date,
      zone,
      start: Math.min(time.start, date?.start ?? time.start),
      end: Math.max(end, date?.end ?? end),
    };
  });
}

/** True for a text of nothing but one time, with its date and zone. */
export function isStampAlone(text: string): boolean {
  const [stamp, ...others] = findStamps(text);
  return (
    stamp !== undefined &&
    others.length === 0 &&
    !/\p{L}/u.test(text.slice(0, stamp.start) + text.slice(stamp.end))
  );
}

/** Right after a date, four digits are a time: `2025-01-14 1600`, `2025-01-14 16.00`. */
function withBareTimes(
  text: string,
  times: readonly ClockTime[],
  dates: readonly FoundDate[],
): ClockTime[] {
  const bare = dates.flatMap((date) => {
    const match = /^[\s,T]+(?=((?:[01]\d|2[0-3])\.?[0-5]\d)(?![\d:.-]\d|\d))/.exec(
      text.slice(date.end),
    );
    if (!match || date.year === null) return [];
    const start = date.end + match[0].length;
    if (times.some((one) => one.start === start)) return [];
    const time = findClockTimes(match[1] ?? '', true)[0];
    return time
      ? [
          {
            ...time,
            loose: !time.text.includes('.'),
            start: start + time.start,
            end: start + time.end,
          },
        ]
      : [];
  });
  const own = times.filter(
    (time) => !bare.some((one) => one.start < time.end && time.start < one.end),
  );
  return [...own, ...bare].sort((a, b) => a.start - b.start);
}

/** In "10:00 - May 3, 11:00" the date opens the second time rather than closing the first. */
function belongsBefore(
  text: string,
  date: FoundDate,
  dates: readonly FoundDate[],
  next: number,
): boolean {
  if (next === text.length) return false;
  const rest = text.slice(date.end, next);
  const laterDate = dates.some((other) => other.start >= next);
  return /^[\s,T]*(?:at\s+)?$/i.test(rest) && !laterDate;
}
