import { daysBetween, type FoundDate, findDates, settle, writeDay } from './dates.ts';
import type { Placed } from './outline.ts';
import { type DocumentZone, offsetAt } from './zone.ts';

/** The days of a document: what its dates are once the others have settled year and order. */
export interface Calendar {
  /** `YYYY-MM-DD`; null where the year is written nowhere, or where day and month could be either. */
  dayOf(date: FoundDate): string | null;
  /** The day of the incident, for times that stand without one; null where the document names none. */
  day: DocumentDay | null;
  /** Dates that could be read either way, with their line; `read` is the day that other words of the text make likely. */
  ambiguous: { text: string; line: number; read: string | null }[];
}

export interface DocumentDay {
  day: string;
  words: string;
  line: number;
}

interface Found {
  date: FoundDate;
  line: Placed;
}

/** Collects the dates of a document, deadlines of actions left aside. */
export function readCalendar(lines: readonly Placed[], zone: DocumentZone | null): Calendar {
  const found: Found[] = lines
    .filter((line) => line.kind !== 'code' && !line.within.includes('actions'))
    .flatMap((line) => findDates(line.text).map((date) => ({ date, line })));
  const all = found.map(({ date }) => date);
  const settled = settle(all, all);
  const years = all.flatMap((date) => (date.year === null ? [] : [date]));
  const dense = denseOrder(settled);
  const dayOf = (date: FoundDate): string | null => {
    const one = settle([date], all)[0] ?? date;
    if (one.ambiguous) return dense ? writeDay(dense(one)) : likelyDay(one, all, years, zone);
    return writeDay(one.year === null ? { ...one, year: nearestYear(one, years) } : one);
  };
  return {
    dayOf,
    day: documentDay(found, dayOf),
    ambiguous: found.flatMap(({ date, line }, index) =>
      settled[index]?.ambiguous ? [{ text: date.text, line: line.line, read: dayOf(date) }] : [],
    ),
  };
}

/** The order of day and month in which the ambiguous dates lie within two weeks, while they span three or more in the other. */
function denseOrder(settled: readonly FoundDate[]): ((date: FoundDate) => FoundDate) | null {
  const open = settled.filter(({ ambiguous, year }) => ambiguous && year !== null);
  const orders = [
    (date: FoundDate) => date,
    (date: FoundDate) => ({ ...date, month: date.day, day: date.month }),
  ];
  const spans = orders.map((order) => {
    const days = open.flatMap((date) => writeDay(order(date)) ?? []).toSorted();
    return daysBetween(days[0] ?? SAME, days.at(-1) ?? SAME);
  });
  const dense = spans.findIndex((days) => days <= 14);
  return dense !== -1 && (spans[1 - dense] ?? 0) >= 21 ? (orders[dense] ?? null) : null;
}

const SAME = '2000-01-01';

/**
 * The reading of an ambiguous date that the rest of the text allows: the one on which the clocks showed the summer
 * time that it names, else the one that lies within two weeks of another date while the other is three weeks off or more.
 */
function likelyDay(
  date: FoundDate,
  all: readonly FoundDate[],
  years: readonly FoundDate[],
  zone: DocumentZone | null,
): string | null {
  const readings = [date, { ...date, month: date.day, day: date.month }].flatMap(
    (one) => writeDay({ ...one, year: one.year ?? nearestYear(one, years) }) ?? [],
  );
  const inForce = readings.filter((day) => zone && showsSummerTime(zone, day));
  if (inForce.length === 1) return inForce[0] ?? null;
  const others = all.flatMap((other) => (other.ambiguous ? [] : (writeDay(other) ?? [])));
  const apart = readings.map((day) =>
    Math.min(...others.map((other) => Math.abs(daysBetween(day, other)))),
  );
  const near = apart.findIndex((days) => days <= 14);
  return near !== -1 && (apart[1 - near] ?? 0) >= 21 ? (readings[near] ?? null) : null;
}

/** True where the zone's letters name its summer time (PDT, CEST), and its clocks showed that on a day. */
function showsSummerTime({ zone, ambiguous }: DocumentZone, day: string): boolean {
  if (ambiguous || zone.offset === null) return false;
  const offsets = [day, `${day.slice(0, 4)}-01-01`, `${day.slice(0, 4)}-07-01`].map((one) =>
    offsetAt(zone.iana, `${one}T12:00`),
  );
  return offsets[0] === zone.offset && zone.offset > Math.min(...offsets);
}

/** A date without a year takes that of the others, where they agree. */
function nearestYear(date: FoundDate, others: readonly FoundDate[]): number | null {
  const near = others.filter((other) => Math.abs(other.month - date.month) <= 1);
  const years = new Set((near.length > 0 ? near : others).map((other) => other.year));
  return years.size === 1 ? ([...years][0] ?? null) : null;
}

/** The day that an author gives: in a date or duration line first, then in the summary, the title, the timeline. */
function documentDay(
  found: readonly Found[],
  dayOf: (date: FoundDate) => string | null,
): DocumentDay | null {
  const usable = found.filter(
    ({ line, date }) =>
      !line.within.some((kind) => kind === 'end' || kind === 'lessons' || kind === 'authors') &&
      !isWrittenOn(line.text, date),
  );
  const order = (one: Found) => {
    if (one.line.within.includes('timeline')) return 3;
    if (one.line.within.includes('duration')) return 0;
    if (one.line.within.includes('summary')) return 1;
    return 2;
  };
  for (const one of usable.toSorted((a, b) => order(a) - order(b) || a.line.line - b.line.line)) {
    const day = dayOf(one.date);
    if (day !== null) return { day, words: one.date.text, line: one.line.line };
  }
  return null;
}

/**
 * True for a date of the document itself, or of a deadline, which is not the incident's. In a line of its own any
 * word of it says so; in running text only what leads to the date does, since users post, and outages are due to something.
 */
export function isWrittenOn(text: string, date: Pick<FoundDate, 'start'>): boolean {
  const clause =
    text
      .slice(0, date.start)
      .split(/[.!?;]\s/)
      .at(-1) ?? '';
  return WRITTEN_ON.test(text.length <= LONE_LINE ? text : clause.slice(-40));
}

const LONE_LINE = 80;
const WRITTEN_ON =
  /\b(?:published|posted|written|last (?:updated|modified)|report(?:ed)? date|date of report|retro held|review(?:ed)? (?:on|held)|updated on|copyright|©|due(?!\s+to\b)|deadline)\b/i;
