import type { Calendar } from '../calendar.ts';
import { minutesOf } from '../clock.ts';
import { addDays, daysBetween, findDates } from '../dates.ts';
import type { Placed } from '../outline.ts';
import { findStamps } from '../stamps.ts';
import type { SectionKind } from '../words/sections.ts';
import { type Doubt, type PlacedEntry, quote, type Span } from './doubt.ts';

/** The days of the incident as the rest of the text has them. */
export interface IncidentDays {
  start: string;
  end: string;
  entries: readonly PlacedEntry[];
  /** Start and end to the minute where they are stated outside the timeline with a date. */
  stated: Span;
}

/** Where a contradiction of days is, and what it is; null for none. */
export type Found = Pick<Doubt, 'line' | 'what'> | null;

/** What leads to a date of something other than the incident. */
export const OF_ANOTHER =
  /\b(?:since|until|expir\w*|valid\w*|issued|created|renew\w*|last|previous\w*|next|due|deadline|scheduled|retro|review|deployed|released|merged|introduced|changed|upgraded|due|backup|dated)\b[^.;]*$/i;

/** A sentence that says of the incident itself that it was on another day. */
export function toldOnAnother(
  lines: readonly Placed[],
  dayOf: Calendar['dayOf'],
  { start, end }: IncidentDays,
): Found {
  for (const line of lines) {
    for (const date of findDates(line.text)) {
      const day = date.ambiguous ? null : dayOf(date);
      if (day === null || (day >= start && day <= end)) continue;
      const before = line.text.slice(Math.max(0, date.start - 70), date.start);
      const after = day > end && daysBetween(end, day) <= 60 && NARRATES.has(line.section);
      if ((TOLD.test(before) || (after && !LATER.test(line.text))) && !OF_ANOTHER.test(before))
        return {
          line: line.line,
          what: `The incident is on ${start}, and the text says: ${quote(line.text.slice(Math.max(0, date.start - 50), date.end))}.`,
        };
    }
  }
  return null;
}

const TOLD =
  /\b(?:(?:the|this|our|an?) (?:\w+ ){0,3}(?:outage|incident|downtime|disruption|interruption) (?:(?:that )?(?:occurred|happened|began|started|took place) )?on|(?:was|were) (?:first )?(?:detected|noticed|discovered|reported)(?: by [\w ]{2,30})? on) (?:the )?(?:\w+day,? )?$/i;
/** Sections that tell of nothing later than the incident, unless they say so. */
const NARRATES = new Set<SectionKind>(['cause', 'detection', 'impact']);
const LATER =
  /\b(?:later|after|afterwards|since|now|will|subsequent\w*|follow\w*|until|prevent\w*|permanent\w*|next|review\w*|resolv\w*|fix\w*|clos\w*)\b/i;

/** "On a Saturday evening", where the incident was on no Saturday. */
export function otherWeekday(lines: readonly Placed[], { start, end }: IncidentDays): Found {
  for (const line of lines) {
    if (line.section === 'lessons' || findDates(line.text).length > 0) continue;
    const match = WEEKDAY.exec(line.text);
    if (!match || OF_ANOTHER.test(line.text.slice(0, match.index))) continue;
    const length = Math.min(daysBetween(start, end), 6);
    const fell = Array.from({ length: length + 1 }, (_, index) =>
      Temporal.PlainDate.from(addDays(start, index)).toLocaleString('en', { weekday: 'long' }),
    );
    if (!fell.some((name) => name.toLowerCase() === match[1]?.toLowerCase()))
      return {
        line: line.line,
        what: `The text says "${match[0]}", and ${start} was a ${fell[0]}.`,
      };
  }
  return null;
}

const WEEKDAY =
  /\b(?:on an? (?:\w+ )?|on (?:that |the )?(?:\w+ )?|this |that |one |it was an? )((?:mon|tues|wednes|thurs|fri|satur|sun)day) (?:early )?(?:morning|noon|afternoon|evening|night)\b/i;

/** A pasted log of one of the days about the incident, at the minute of an entry of another day. */
export function loggedOnAnother(
  lines: readonly Placed[],
  dayOf: Calendar['dayOf'],
  { start, end, entries }: IncidentDays,
): Found {
  for (const line of lines) {
    const [stamp] = line.kind === 'code' ? findStamps(line.text) : [];
    const day = stamp?.date?.year ? dayOf(stamp.date) : null;
    if (!stamp || day === null || (day >= start && day <= end)) continue;
    const apart = day < start ? daysBetween(day, start) : daysBetween(end, day);
    const at = minutesOf(stamp.time);
    const same = entries.find((entry) => Math.abs(entry.minutes - at) <= 10);
    if (apart <= 3 && same && !entries.some((entry) => entry.day === day))
      return {
        line: line.line,
        what: `The log of ${stamp.time.text} is of ${day}, and the timeline has ${same.stamp.time.text} on ${same.day ?? start}.`,
      };
  }
  return null;
}

/** The day that the frontmatter gives, where the incident was only after it. */
export function datedEarly(fields: Readonly<Record<string, unknown>>, start: string): Doubt[] {
  const value = fields.date;
  const written = value instanceof Date ? value.toISOString() : String(value ?? '');
  const day = /^\d{4}-\d{2}-\d{2}/.exec(written)?.[0];
  return day && day < start
    ? [
        {
          code: 'date-conflict',
          line: 1,
          what: `The frontmatter dates the text ${day}, and the incident was on ${start}.`,
        },
      ]
    : [];
}
