import { WEEKDAYS } from '../../time/weekdays.ts';
import { type Calendar, isWrittenOn } from '../calendar.ts';
import { daysBetween, type FoundDate, findDates } from '../dates.ts';
import type { Placed } from '../outline.ts';
import { findStamps } from '../stamps.ts';
import { type DocumentZone, offsetAt } from '../zone.ts';
import type { FoundZone } from '../zones.ts';
import type { Doubt } from './doubt.ts';

/** Dates of the incident that lie apart from its start, each in a place where only the incident's own date stands. */
export function dateDoubts(
  lines: readonly Placed[],
  calendar: Pick<Calendar, 'dayOf'>,
  startDay: string | null,
  lastDay: string | null,
): Doubt[] {
  if (startDay === null) return [];
  // An end that stands before the start bounds nothing.
  const endDay = lastDay !== null && lastDay < startDay ? startDay : lastDay;
  for (const [index, line] of lines.entries()) {
    if (line.kind === 'code') continue;
    const own =
      line.within.includes('duration') ||
      line.within.includes('timeline') ||
      line.section === 'summary' ||
      index < 4;
    if (
      !own ||
      line.within.some((kind) => kind === 'actions' || kind === 'authors') ||
      (line.within.includes('end') && !line.within.includes('duration'))
    )
      continue;
    for (const date of findDates(line.text)) {
      if (isWrittenOn(line.text, date)) continue;
      const day = calendar.dayOf(date);
      if (day === null || date.ambiguous) continue;
      if (isDateline(line, date, day, endDay ?? startDay)) continue;
      const before = daysBetween(day, startDay);
      const after = daysBetween(endDay ?? startDay, day);
      const limit = line.within.includes('timeline') ? 2 : 0;
      // A timeline may tell what was long before or after, as long as it gives that no time.
      if (
        limit > 0 &&
        !line.title &&
        (before > 30 || after > 10) &&
        findStamps(line.text).length === 0
      )
        continue;
      if (
        (before > limit || after > limit) &&
        ((before < 400 && after < 400) || line.within.includes('duration'))
      ) {
        if (
          limit === 0 &&
          /\b(?:since|previous|last|earlier|ago|deployed|released|merged|issued|created|introduced|installed|signed|bought|until|next|following)\b/i.test(
            line.text.slice(Math.max(0, date.start - 60), date.start),
          )
        )
          continue;
        return [
          {
            code: 'date-conflict',
            line: line.line,
            what: `The text dates the incident ${startDay}, and here ${day} ("${date.text}").`,
          },
        ];
      }
    }
  }
  return [];
}

/** A line of nothing but a date, soon after the end: the day on which the text was written. */
const isDateline = (line: Placed, { start, end }: FoundDate, day: string, endDay: string) =>
  !line.title &&
  line.label === '' &&
  !line.within.some((kind) => kind === 'timeline' || kind === 'duration') &&
  /^\W*$/.test(line.text.slice(0, start) + line.text.slice(end)) &&
  daysBetween(endDay, day) > 0 &&
  daysBetween(endDay, day) <= 30;

/** A weekday beside a date that fell on another one. */
export function weekdayDoubts(lines: readonly Placed[], calendar: Calendar): Doubt[] {
  for (const line of lines) {
    if (line.kind === 'code') continue;
    for (const date of findDates(line.text)) {
      const day = date.year === null ? null : calendar.dayOf(date);
      const before = BEFORE_DATE.exec(line.text.slice(0, date.start))?.[1];
      const after = AFTER_DATE.exec(line.text.slice(date.end))?.[1];
      const written = (before ?? after)?.slice(0, 3).toLowerCase();
      if (day === null || written === undefined) continue;
      const fell = WEEKDAYS[Temporal.PlainDate.from(day).dayOfWeek - 1] ?? '';
      if (!fell.toLowerCase().startsWith(written))
        return [
          {
            code: 'date-conflict',
            line: line.line,
            what: `The text says ${before ?? after} of ${day} ("${date.text}"), which was a ${fell}.`,
          },
        ];
    }
  }
  return [];
}

const WEEKDAY = String.raw`(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b`;
const BEFORE_DATE = new RegExp(String.raw`\b(${WEEKDAY})\.?,?\s*\(?(?:the\s+)?$`, 'i');
const AFTER_DATE = new RegExp(String.raw`^,?\s*\(?(${WEEKDAY})`, 'i');

/**
 * Zones that were not in force on the day, one that stands for several, and one that other times contradict. `days` are
 * the days that the incident's may be: more than one where its date can be read either way round.
 */
export function zoneDoubts(
  zone: DocumentZone | null,
  days: readonly string[],
  yearless: string | null = null,
): Doubt[] {
  if (!zone) return [];
  const doubts: Doubt[] = [];
  const { text, iana, or } = zone.zone;
  if (zone.ambiguous)
    doubts.push({
      code: 'ambiguous-timezone',
      line: zone.line,
      what: `${text} is the time of ${[iana, ...(or ?? [])].join(', of ')}.`,
    });
  const named = [zone, ...zone.others].filter(
    (one) => one.zone.offset !== null && !one.zone.or && !one.zone.iana.startsWith('Etc/'),
  );
  const [day] = days;
  const idle = named.find((one) =>
    day === undefined
      ? yearless !== null && isIdle(one.zone, yearless)
      : days.every((at) => offsetAt(one.zone.iana, `${at}T12:00`) !== one.zone.offset),
  );
  if (idle)
    doubts.push({
      code: 'timezone-not-in-force',
      line: idle.line,
      what:
        day === undefined
          ? `The text says ${idle.zone.text}, which clocks in ${idle.zone.iana} show in no year on the day that it names.`
          : `The text says ${idle.zone.text}, which clocks in ${idle.zone.iana} did not show on ${day}.`,
    });
  if (zone.conflict)
    doubts.push({
      code: 'timezone-conflict',
      line: zone.conflict.line,
      what: `The times stand in ${text}, and here in ${zone.conflict.zone.text}.`,
    });
  return doubts;
}

/** True where a zone's letters were not in force on a day, nor four weeks before and after: whatever the year. */
function isIdle({ iana, offset }: FoundZone, day: string): boolean {
  const at = (days: number) =>
    offsetAt(iana, `${Temporal.PlainDate.from(day).add({ days }).toString()}T12:00`);
  return [-28, 0, 28].every((days) => at(days) !== offset);
}
