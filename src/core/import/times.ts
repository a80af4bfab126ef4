import type { StatedWindow } from './bound.ts';
import { type Calendar, readCalendar } from './calendar.ts';
import { type FoundDate, findDates, writeDay } from './dates.ts';
import { dateEntries } from './days.ts';
import { listDoubts, partDoubts } from './doubts/again.ts';
import type { Doubt, PlacedEntry, Span } from './doubts/doubt.ts';
import { durationDoubt, readDuration } from './doubts/length.ts';
import { malformedDoubts } from './doubts/malformed.ts';
import { orderDoubts } from './doubts/order.ts';
import { slipDoubts } from './doubts/slips.ts';
import { spanDoubts } from './doubts/spans.ts';
import { datedEarly } from './doubts/told-days.ts';
import { windowDoubts } from './doubts/window.ts';
import { dateDoubts, weekdayDoubts, zoneDoubts } from './doubts/wording.ts';
import { dayAt, type Origins, otherEnds, SOME_DAY, scale, windowOf } from './ends.ts';
import { withHalves } from './halves.ts';
import { WEEKDAYS } from './heads.ts';
import { addToldWrongTurn, kindsOfEntries } from './kinds.ts';
import type { Placed } from './outline.ts';
import type { RawEntry } from './raw-entry.ts';
import { readTimeline, timelineDays } from './timeline.ts';
import { readWindow, settleWindow } from './window.ts';
import type { SectionKind } from './words/sections.ts';
import { type DocumentZone, readZone } from './zone.ts';

/** When it all happened, as far as the text says. */
export interface Times {
  calendar: Calendar;
  zone: DocumentZone | null;
  stated: StatedWindow;
  /** `YYYY-MM-DDTHH:MM`; null where the text has no time, or no day for it. */
  startedAt: string | null;
  resolvedAt: string | null;
  /** Where the two come from when the text states none outside its timeline. */
  from: Origins;
  entries: PlacedEntry[];
  /** False where the timeline's days are unknown: its entries then have only clock times. */
  dated: boolean;
  duration: ReturnType<typeof readDuration>;
  doubts: Doubt[];
}

/** Reads window, timeline, zone and their contradictions. `fileDay` is a day that the file's name holds, `fields` its frontmatter. */
export function readTimes(
  lines: readonly Placed[],
  fileDay: string | null,
  fields: Readonly<Record<string, unknown>> = {},
): Times {
  const zone = readZone(lines);
  const calendar = readCalendar(lines, zone);
  const stated = onClockOf(zone, readWindow(lines));
  const raw = withHalves(readTimeline(lines), stated);
  const duration = readDuration(lines);
  const anyDate = calendar.day?.day ?? firstDay(raw, calendar.dayOf) ?? fileDay;
  // A window whose own date could not be settled is on no other day of the text: its times are only compared.
  const unsettled = [stated.start?.date, stated.end?.date].some(
    (date) => date && calendar.dayOf(date) === null && !mayBe(date, anyDate),
  );
  const day = unsettled ? null : anyDate;
  const dated = day !== null;
  const dayOf = dated ? calendar.dayOf : daysOfSomeYear(lines);
  const someDay = day ?? firstDay(raw, dayOf) ?? SOME_DAY;
  const settled = settleWindow(stated, dayOf, someDay);
  const entriesDated = dateEntries(raw, settled.start?.day ?? someDay, settled, dayOf);
  const kinds = kindsOfEntries(raw, settled);
  addToldWrongTurn(kinds, raw, narrative(lines));
  const entries: PlacedEntry[] = entriesDated.map((entry, index) => ({
    ...entry,
    kind: kinds[index] ?? 'note',
    at: scale(entry.day, entry.minutes),
  }));
  const days = timelineDays(lines).flatMap((date) => dayOf(date) ?? []);
  const ends = windowOf(settled, stated, entries, duration?.duration ?? null, days);
  const span: Span = { start: ends.start, end: ends.end };
  const startDay = ends.start === null ? null : dayAt(ends.start);
  const endDay = ends.end === null ? null : dayAt(ends.end);
  // A timeline that opens before the incident dates what led up to it.
  const opening = ends.from.start === 'timeline' ? (entries[0]?.at ?? null) : ends.start;
  const openingDay = opening === null ? startDay : dayAt(opening);
  const known = (at: number | null) =>
    at === null || !dated ? null : `${dayAt(at)}T${clockAt(at)}`;
  const length =
    !dated && overWeekdays(lines)
      ? []
      : durationDoubt(duration, span, otherEnds(ends.from, entries), entries);
  const daysDoubts = (): Doubt[] => {
    const apart = dateDoubts(lines, { dayOf }, openingDay, endDay);
    if (!dated || apart.length > 0 || openingDay === null || startDay === null) return apart;
    const told: Span = {
      start: stated.start?.date ? ends.start : null,
      end: stated.end?.date ? ends.end : null,
    };
    const days = { start: openingDay, end: endDay ?? startDay, entries, stated: told };
    return [...slipDoubts(lines, calendar, days), ...datedEarly(fields, startDay)];
  };
  const anyDay = dated ? (startDay ?? day) : (calendar.day?.day ?? null);
  return {
    calendar,
    zone,
    stated,
    startedAt: known(ends.start),
    resolvedAt: known(ends.end),
    from: ends.from,
    entries,
    dated,
    duration,
    doubts: [
      ...(length.length > 0 ? length : spanDoubts(span, entries, lines)),
      ...windowDoubts(stated, span, entries, lines, dayOf),
      ...listDoubts(stated, span, entries, lines, dayOf),
      ...partDoubts(entries, lines),
      ...orderDoubts(stated, span, entries, lines, dayOf),
      ...(dated || stated.start?.date || firstDay(raw, dayOf) !== null ? daysDoubts() : []),
      ...weekdayDoubts(lines, calendar),
      ...zoneDoubts(zone, anyDay === null ? eitherDay(lines) : [anyDay], yearlessDay(stated, raw)),
      ...malformedDoubts(lines, entries),
    ],
  };
}

/** A sentence that tells the time of another zone than the timeline's is on another clock: it states no end of the window. */
function onClockOf(zone: DocumentZone | null, stated: StatedWindow): StatedWindow {
  const own = zone?.zone.offset ?? null;
  const other = (bound: StatedWindow['start']) => {
    const offset = bound?.from === 'sentence' ? (bound.stamp.zone?.offset ?? null) : null;
    return own !== null && offset !== null && Math.abs(offset - own) > 60;
  };
  return {
    start: other(stated.start) ? null : stated.start,
    end: other(stated.end) ? null : stated.end,
  };
}

function clockAt(at: number): string {
  const minutes = ((at % 1440) + 1440) % 1440;
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** True for a timeline that counts in weekdays, "Monday, 8:00 am": without a date, how long it took cannot be told. */
const overWeekdays = (lines: readonly Placed[]) =>
  new Set(
    lines
      .filter((line) => line.within.includes('timeline'))
      .flatMap(({ text }) => text.match(WEEKDAYS)?.[0]?.slice(0, 3).toLowerCase() ?? []),
  ).size > 1;

/**
 * The days of dates in the year of `SOME_DAY`, so that those of an unknown year can be counted; null for one that may
 * be read either way round. Where a text has days of December and of January, these are of the next year.
 */
function daysOfSomeYear(lines: readonly Placed[]): Calendar['dayOf'] {
  const months = new Set(lines.flatMap((line) => findDates(line.text).map(({ month }) => month)));
  const turns = months.has(12) && months.has(1);
  const year = Number(SOME_DAY.slice(0, 4));
  return (date) =>
    date.ambiguous ? null : writeDay({ ...date, year: turns && date.month < 7 ? year + 1 : year });
}

/** Both days of the first date of the text that may be read either way round; none where it has no such date. */
function eitherDay(lines: readonly Placed[]): string[] {
  const date = lines
    .filter((line) => line.kind !== 'code' && !line.within.includes('actions'))
    .flatMap((line) => findDates(line.text))
    .find(({ ambiguous, year }) => ambiguous && year !== null);
  return date
    ? [date, { ...date, month: date.day, day: date.month }].flatMap((one) => writeDay(one) ?? [])
    : [];
}

/** The day of a stated window or of a timeline without its year, in the year 2023; null where it has a year, or no day. */
function yearlessDay({ start, end }: StatedWindow, raw: readonly RawEntry[]): string | null {
  const date =
    start?.date ?? end?.date ?? raw.flatMap(({ stamp, under }) => stamp.date ?? under ?? [])[0];
  return date && date.year === null && !date.ambiguous
    ? writeDay({ ...date, year: 2023, day: Math.min(date.day, 28) })
    : null;
}

/** True where a date without a year, or with its day and month either way round, can be a given day. */
const mayBe = ({ month, day }: FoundDate, other: string | null) =>
  other !== null &&
  [`${month}-${day}`, `${day}-${month}`].includes(
    other.slice(5).replace(/^0/, '').replace('-0', '-'),
  );

const firstDay = (raw: readonly RawEntry[], dayOf: Calendar['dayOf']): string | null =>
  raw.map(({ stamp }) => (stamp.date ? dayOf(stamp.date) : null)).find((day) => day !== null) ??
  null;

/** The sentences that tell of the incident outside its timeline. */
const narrative = (lines: readonly Placed[]): string[] =>
  lines
    .filter((line) => line.kind !== 'code' && !line.within.some((kind) => NOT_TOLD.has(kind)))
    .flatMap((line) => line.text.split(/(?<=[a-z)\d]{2}[.;!?])\s+/));
const NOT_TOLD = new Set<SectionKind>(['timeline', 'actions', 'lessons']);
