import type { StatedWindow } from './bound.ts';
import { minutesOf } from './clock.ts';
import type { RawEntry } from './raw-entry.ts';

const HALF = 720;
const DAY = 1440;
/** How far a timeline goes on at most from one entry to the next before the other half of the day is none of its own. */
const STEP = 360;

/**
 * Gives a timeline of bare 12-hour times, `7:15`, the halves of the day that a window with AM or PM means: the first
 * entry is in the half nearer to the start, and each one after it in the half that goes on from the one before.
 */
export function withHalves(told: RawEntry[], { start, end }: StatedWindow): RawEntry[] {
  const entries = told.map((entry, at) => betweenHalves(told[at - 1], entry, told[at + 1]));
  const halved = [start, end].some((bound) => bound !== null && bound.stamp.time.meridiem !== null);
  // "07:30" is on a clock of 24 hours, unless the window is written with the zero too: "07:30 PM".
  const padded = [start, end].some((bound) => bound !== null && /^0/.test(bound.stamp.time.text));
  const bare = entries.every(
    ({ stamp: { time } }) =>
      time.meridiem === null &&
      (padded ? /^\d{1,2}[:.]/ : /^[1-9]\d?[:.]/).test(time.text) &&
      time.hour <= 12,
  );
  if (!start || !halved || !bare) return overNoon(entries);
  let last = minutesOf(start.stamp.time);
  return entries.map((entry, index) => {
    const read = minutesOf(entry.stamp.time) % HALF;
    const both = [read, read + HALF];
    const near = (minutes: number) =>
      index === 0
        ? Math.min(Math.abs(minutes - last), DAY - Math.abs(minutes - last))
        : (minutes - last + DAY) % DAY;
    const [best] = both.toSorted((a, b) => near(a) - near(b));
    const same = both.find((minutes) => minutes >= HALF === last >= HALF);
    last = (near(best ?? read) <= STEP ? best : same) ?? read;
    const time = { ...entry.stamp.time, hour: Math.floor(last / 60) };
    return { ...entry, stamp: { ...entry.stamp, time } };
  });
}

/** `12:50` and then `1:05` is noon passed on a clock of 12 hours, where no time of the timeline is on one of 24. */
function overNoon(entries: RawEntry[]): RawEntry[] {
  const onTwelve = entries.every(
    ({ stamp: { time } }) => time.meridiem === null && /^(?:[1-9]|1[0-2])[:.]/.test(time.text),
  );
  const noon = entries.findIndex(
    ({ stamp: { time } }, index) =>
      time.hour === 12 && (entries[index + 1]?.stamp.time.hour ?? 12) < 6,
  );
  const dated = entries.slice(noon + 1).some(({ stamp }) => stamp.date !== null);
  if (!onTwelve || noon === -1 || dated) return entries;
  return entries.map((entry, index) => {
    const { time } = entry.stamp;
    if (index <= noon || time.hour >= 12) return entry;
    return { ...entry, stamp: { ...entry.stamp, time: { ...time, hour: time.hour + 12 } } };
  });
}

/** `9:20` between 8:45pm and 9:37pm is 9:20pm: it stands in order in no other half than theirs. */
function betweenHalves(
  before: RawEntry | undefined,
  entry: RawEntry,
  after: RawEntry | undefined,
): RawEntry {
  const { time } = entry.stamp;
  const half = before?.stamp.time.meridiem ?? null;
  if (!before || !after || half === null || half !== after.stamp.time.meridiem) return entry;
  if (time.meridiem !== null || !/^(?:[1-9]|1[0-2])[:.]/.test(time.text)) return entry;
  const minutes = (minutesOf(time) % HALF) + (minutesOf(before.stamp.time) >= HALF ? HALF : 0);
  const inOrder = minutesOf(before.stamp.time) <= minutes && minutes <= minutesOf(after.stamp.time);
  if (!inOrder) return entry;
  const hour = Math.floor(minutes / 60);
  return { ...entry, stamp: { ...entry.stamp, time: { ...time, hour, meridiem: half } } };
}
