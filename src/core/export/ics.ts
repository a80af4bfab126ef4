import { type ActionRecord, isScheduled } from '../insight/actions.ts';
import { tagId } from '../insight/groups.ts';
import { dayAfter } from '../time/day-after.ts';
import type { ExportSource } from './source.ts';

/** Writes the calendar of this name with these actions. */
export type WriteCalendar = (name: string, records: readonly ActionRecord[]) => string;

/**
 * Writes calendars (RFC 5545) of the due days of actions: an all-day event for each that is pending and has a day.
 * DTSTAMP is the beginning of the build's day: the same content makes the same bytes, however often it is built. What
 * is said of an action is put into words once, for its owner's calendar and the one of all.
 */
export function calendarWriter({
  addresses,
  builtAt,
}: Pick<ExportSource, 'addresses' | 'builtAt'>): WriteCalendar {
  const host = new URL(addresses.home).host;
  const stamp = `DTSTAMP:${builtAt.slice(0, 10).replaceAll('-', '')}T000000Z`;
  const events = new Map<ActionRecord, Event>();
  // Thousands of actions are due on some hundred days.
  const days = new Map<string, string>();
  const onDay = (day: string): string => {
    const known = days.get(day) ?? writeLines([stamp, ...allDay(day), 'TRANSP:TRANSPARENT']);
    days.set(day, known);
    return known;
  };
  const eventOf = (record: ActionRecord): Event => {
    const known = events.get(record);
    if (known) return known;
    const { postmortem, action } = record;
    const details = [
      `SUMMARY:${escapeText(action.text)}`,
      `DESCRIPTION:${escapeText(`Promised after: ${postmortem.title}`)}`,
      `URL:${addresses.postmortem(postmortem.id, action.id)}`,
      'END:VEVENT',
    ];
    const event = {
      name: nameOf(record),
      details: `${onDay(action.due ?? '')}${writeLines(details)}`,
    };
    events.set(record, event);
    return event;
  };
  return (name, records) => {
    const unique = uniqueNames();
    const written = records.filter(isScheduled).map((record) => {
      const event = eventOf(record);
      const uid = `UID:${unique(event.name)}@${host}`;
      return `BEGIN:VEVENT\r\n${fold(uid)}\r\n${event.details}`;
    });
    const head = [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Causebook//Actions//EN',
      'CALSCALE:GREGORIAN',
      `X-WR-CALNAME:${escapeText(name)}`,
    ];
    const body = written.length === 0 ? writeLines(NOTHING_DUE) : written.join('');
    return `${writeLines(head)}${body}${writeLines(['END:VCALENDAR'])}`;
  };
}

interface Event {
  /** Not yet unique. */
  name: string;
  /** All lines behind its name. */
  details: string;
}

const writeLines = (lines: readonly string[]): string =>
  lines.map((line) => `${fold(line)}\r\n`).join('');

/**
 * A calendar must have a component (RFC 5545, 3.6), and some clients refuse one that has none: where every promise is
 * kept it has a time zone, which nobody sees.
 */
const NOTHING_DUE = [
  'BEGIN:VTIMEZONE',
  'TZID:UTC',
  'BEGIN:STANDARD',
  'DTSTART:19700101T000000',
  'TZOFFSETFROM:+0000',
  'TZOFFSETTO:+0000',
  'END:STANDARD',
  'END:VTIMEZONE',
];

/**
 * Names an event by its postmortem and its words, and not by its place in the list: a calendar then still knows it
 * when another action is added above it.
 */
const nameOf = ({ postmortem, action }: ActionRecord): string => {
  const name = tagId(action.text);
  return `${postmortem.id}/${name.length > 60 ? [...name].slice(0, 60).join('') : name}`;
};

/** Of events of one calendar with equal names the second is `-2`. */
function uniqueNames(): (name: string) => string {
  const taken = new Map<string, number>();
  return (name) => {
    const count = (taken.get(name) ?? 0) + 1;
    taken.set(name, count);
    return count === 1 ? name : `${name}-${count}`;
  };
}

/** From when to when something is on a day; nobody is busy all day because of it. */
function allDay(day: string): string[] {
  const written = (date: string) => date.replaceAll('-', '');
  return [`DTSTART;VALUE=DATE:${written(day)}`, `DTEND;VALUE=DATE:${written(dayAfter(day))}`];
}

const escapeText = (text: string): string =>
  SPECIAL.test(text)
    ? text
        .replace(/[\\;,]/g, (sign) => `\\${sign}`)
        .replace(/\r\n|\r|\n/g, '\\n')
        .replace(/(?!\t)\p{Cc}/gu, '')
    : text;

const SPECIAL = /[\\;,\p{Cc}]/u;

/** A line may have 75 bytes; what is longer goes on after a line break and a space, never within a character. */
function fold(line: string): string {
  if (ASCII.test(line)) {
    if (line.length <= 75) return line;
    return `${line.slice(0, 75)}${line.slice(75).replace(/.{1,74}/g, '\r\n $&')}`;
  }
  let folded = '';
  let room = 75;
  let from = 0;
  for (let at = 0; at < line.length; ) {
    const code = line.codePointAt(at) ?? 0;
    const bytes = utf8Length(code);
    if (bytes > room) {
      folded += `${line.slice(from, at)}\r\n `;
      from = at;
      room = 74;
    }
    room -= bytes;
    at += code > 0xffff ? 2 : 1;
  }
  return folded + line.slice(from);
}

/** Each character is one byte. */
const ASCII = /^[ -~]*$/;

/** How many bytes a code point has in UTF-8 (RFC 3629); asking an encoder for each took a tenth of a build. */
const utf8Length = (code: number): number =>
  code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
