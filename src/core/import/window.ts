import { type Bound, boundAt, type StatedWindow } from './bound.ts';
import { minutesOf } from './clock.ts';
import { addDays, type FoundDate } from './dates.ts';
import { headsOf } from './heads.ts';
import type { Placed } from './outline.ts';
import { readSentence, SCHEDULE } from './sentences.ts';
import { findStamps, isStampAlone } from './stamps.ts';
import type { SectionKind } from './words/sections.ts';

const SUBJECT = String.raw`(?:(?:the|outage|incident|issue|event|downtime|service|problem)\s+)*`;
const START_LABEL = new RegExp(
  String.raw`(?:^|[.;,(]\s*|\s[-–]\s*)${SUBJECT}(?:time of (?:the )?(?:start|beginning|onset)|start(?:ed|s|ing)?|began|begin(?:ning|s)?|onset|from|occurred|outage|first detected|detected|(?:date (?:and|&) )?time)\b(?:\s+(?:time|date|at|on|of|and|the|incident|outage))*(?:\s*\([^)]*\))?\s*(?:[:=–]|-\s)\s*`,
  'i',
);
const END_LABEL = new RegExp(
  String.raw`(?:^|[.;,(]\s*|\s[-–]\s*)${SUBJECT}(?:(?:time|date) of (?:the )?(?:resolution|recovery|restoration|end)|(?:resolution|recovery|restoration)(?=\s+(?:time|date))|end(?:ed|s|ing)?|finish(?:ed)?|stop(?:ped)?|till|until|to|resolved|restored|recovered|fixed)\b(?:\s+(?:time|date|at|on|of|and|the|incident|outage))*(?:\s*\([^)]*\))?\s*(?:[:=–]|-\s)\s*`,
  'i',
);

const JOIN =
  /^[\s,()|]*(?:to|until|till|through|and|-|–|—|~|→|->|up to|ending(?: at| on)?|and ended(?: at| on)?)[\s,()]*(?:on|at|around|about|approximately|approx\.?|the (?:next|following|same) (?:day|morning|evening)(?:,? at)?|roughly)?[\s,()]*$/i;

/** Where the window is looked for: what an author puts into a summary outweighs what a narrative mentions. */
const PLACES: readonly (readonly SectionKind[])[] = [
  ['duration'],
  ['summary'],
  ['title', 'other'],
  ['impact'],
  ['detection', 'cause', 'resolution', 'response'],
];
const STATED = PLACES.slice(0, 2);
const NEVER: readonly SectionKind[] = ['actions', 'timeline', 'end', 'lessons', 'authors'];

/** The start and the end that a document states outside its timeline: by labels, as a range, or in a sentence. */
export function readWindow(lines: readonly Placed[]): StatedWindow {
  const window: StatedWindow = { start: null, end: null };
  const keyed = hasKeyEvents(lines);
  for (const read of [readLabels, readRange, readSentence]) {
    for (const place of keyed && read !== readLabels ? STATED : PLACES) {
      if (window.start && window.end) return window;
      const here = lines.filter((line) => line.kind !== 'code' && inPlace(line, place));
      const found = read(here, window);
      window.start ??= found.start;
      window.end ??= found.end;
    }
  }
  return window;
}

/** True for a list of key events, "First detected 9:10", "Resolved 9:50": no narrative says the window better. */
function hasKeyEvents(lines: readonly Placed[]): boolean {
  const events = lines.flatMap((line) => {
    const stamp = line.within.includes('timeline') ? findStamps(line.text)[0] : undefined;
    return stamp ? [`${line.text.slice(0, stamp.start)}${line.text.slice(stamp.end)}`] : [];
  });
  return (
    events.length >= 3 &&
    events.every((text) => (text.match(/\p{L}+/gu) ?? []).length <= 3) &&
    events.some((text) => /\b(?:resolved|restored|recovered|ended|over)\b/i.test(text))
  );
}

function inPlace(line: Placed, place: readonly SectionKind[]): boolean {
  // A heading that is nothing but a time heads what happened then.
  if (line.kind === 'heading' && isStampAlone(line.text)) return false;
  if (line.within.some((kind) => NEVER.includes(kind))) return false;
  return (
    place.includes(line.section) || (place.includes('duration') && line.within.includes('duration'))
  );
}

function readLabels(lines: readonly Placed[]): StatedWindow {
  const find = (label: RegExp): Bound | null => {
    for (const [index, line] of lines.entries()) {
      const below = lines[index + 1];
      const column = line.cells.findIndex((cell) => label.test(`${cell}:`));
      if (column !== -1 && findStamps(line.text).length === 0) {
        const value = below?.cells[column] ?? '';
        const stamp = findStamps(value)[0];
        // A table of several times is a timeline, whatever its columns are called.
        const next = lines[index + 2];
        const goesOn = next?.kind === 'row' && findStamps(next.cells[column] ?? '').length > 0;
        if (below && stamp && !goesOn) return boundAt({ ...below, text: value }, stamp, 'label');
        continue;
      }
      const match = label.exec(line.text) ?? label.exec(`${line.text}:`);
      if (!match) continue;
      if (line.title && below && findStamps(line.text).length === 0) {
        const first = findStamps(below.text)[0];
        if (first && below.text.slice(0, first.start).replace(/[^\p{L}]/gu, '').length <= 12)
          return boundAt(below, first, 'label');
        continue;
      }
      const from = match.index + match[0].length;
      const stamps = findStamps(line.text);
      const stamp = stamps.find(
        (one) =>
          one.start >= from - 1 &&
          line.text.slice(from, one.start).replace(/[^\p{L}]/gu, '').length <= 12,
      );
      if (
        !stamp ||
        (stamps.length > 1 &&
          label === START_LABEL &&
          /\b(?:from|occurred|detected|outage|time)\b/i.test(match[0]) &&
          !END_LABEL.test(line.text))
      )
        continue;
      return boundAt(line, stamp, 'label');
    }
    return null;
  };
  return { start: find(START_LABEL), end: find(END_LABEL) };
}

function readRange(lines: readonly Placed[], known: StatedWindow): StatedWindow {
  if (known.end) return { start: null, end: null };
  for (const line of lines) {
    if (isEntry(line, lines)) continue;
    // A label may lead to a range: "Outage: 9:00 to 10:30".
    if (known.start && known.start.line !== line.line) continue;
    const stamps = findStamps(line.text);
    for (const [index, first] of stamps.entries()) {
      const second = stamps[index + 1];
      if (!second || !JOIN.test(weekdayless(line.text.slice(first.end, second.start)))) continue;
      const joinedByAnd = /\band\b/i.test(line.text.slice(first.end, second.start));
      const before = line.text.slice(0, first.time.start);
      if (known.start && known.start.stamp.start !== first.start) continue;
      if ((joinedByAnd && !/\bbetween\b/i.test(before)) || SCHEDULE.test(before)) continue;
      return { start: boundAt(line, first, 'range'), end: boundAt(line, second, 'range') };
    }
  }
  return { start: null, end: null };
}

/** An item that begins with a range among others that begin with a time is an entry of a timeline, whatever its heading. */
const isEntry = (line: Placed, lines: readonly Placed[]) =>
  line.bullet &&
  headsOf(line, false).length > 0 &&
  lines.filter(
    (other) => other.bullet && other.group === line.group && headsOf(other, false).length > 0,
  ).length >= 3;

/** What may stand between two ends without the weekday, a year behind the time, and a bracket that holds no number: "(local time)". */
const weekdayless = (text: string) =>
  text.replace(
    /^,?\s(?:19|20)\d{2}(?=\s)|\([^()\d]*\)|\b(?:in the (?:morning|afternoon|evening)|at night)\b|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b,?|\bon the \d{1,2}(?:st|nd|rd|th)\b/gi,
    '',
  );

/** The days and minutes of both bounds: a missing date is the other's, or the document's; after midnight it is the next. */
export function settleWindow(
  { start, end }: StatedWindow,
  dayOf: (date: FoundDate) => string | null,
  documentDay: string | null,
): {
  start: { day: string | null; minutes: number } | null;
  end: { day: string | null; minutes: number } | null;
} {
  const own = (bound: Bound | null) => (bound?.date ? dayOf(bound.date) : null);
  const from = start ? minutesOf(start.stamp.time) : null;
  const to = end ? minutesOf(end.stamp.time) : null;
  const wraps = from !== null && to !== null && to < from;
  let startDay = own(start);
  let endDay = own(end);
  const shared =
    start?.date &&
    end?.date &&
    start.line === end.line &&
    start.date.start === end.date.start &&
    start.date.day === end.date.day;
  if (shared && endDay !== null && !end?.stamp.date) endDay = wraps ? addDays(endDay, 1) : endDay;
  else if (shared && startDay !== null && !start?.stamp.date && wraps)
    startDay = addDays(startDay, -1);
  if (startDay === null && endDay !== null) startDay = wraps ? addDays(endDay, -1) : endDay;
  else if (endDay === null && startDay !== null) endDay = wraps ? addDays(startDay, 1) : startDay;
  else if (startDay === null && endDay === null && documentDay !== null) {
    startDay = documentDay;
    endDay = wraps ? addDays(documentDay, 1) : documentDay;
  }
  return {
    start: from === null ? null : { day: startDay, minutes: from },
    end: to === null ? null : { day: endDay, minutes: to },
  };
}
