import { minutesOf } from './clock.ts';
import { addDays, type FoundDate, findDates } from './dates.ts';
import type { Placed } from './outline.ts';
import { findStamps, type Stamp } from './stamps.ts';
import type { SectionKind } from './words/sections.ts';

/** One end of the window as a text states it. */
export interface Bound {
  stamp: Stamp;
  date: FoundDate | null;
  line: number;
  words: string;
  from: 'label' | 'range' | 'sentence';
}

export interface StatedWindow {
  start: Bound | null;
  end: Bound | null;
}

const SUBJECT = String.raw`(?:(?:the|outage|incident|issue|event|downtime|service|problem)\s+)*`;
const START_LABEL = new RegExp(
  String.raw`(?:^|[.;,(]\s*|\s[-–]\s*)${SUBJECT}(?:start(?:ed|s|ing)?|began|begin(?:ning|s)?|onset|from|occurred|outage|first detected|detected|(?:date (?:and|&) )?time)\b(?:\s+(?:time|date|at|on|of|and|the|incident|outage))*(?:\s*\([^)]*\))?\s*(?:[:=–]|-\s)\s*`,
  'i',
);
const END_LABEL = new RegExp(
  String.raw`(?:^|[.;,(]\s*|\s[-–]\s*)${SUBJECT}(?:end(?:ed|s|ing)?|finish(?:ed)?|stop(?:ped)?|till|until|to|resolved|restored|recovered|fixed)\b(?:\s+(?:time|date|at|on|of|and|the|incident|outage))*(?:\s*\([^)]*\))?\s*(?:[:=–]|-\s)\s*`,
  'i',
);

const JOIN =
  /^[\s,()|]*(?:to|until|till|through|and|-|–|—|~|→|->|up to|ending(?: at| on)?|and ended(?: at| on)?)[\s,()]*(?:on|at|around|about|approximately|approx\.?|the next day at|roughly)?[\s,()]*$/i;

const BEGINS =
  /\b(?:start(?:ed|ing)?|began|begin(?:ning)?|occurred|occured|happened|from|since|detected|noticed|went down|reported|realized|commenced|experienced|initiated)\b/i;
const ENDS =
  /\b(?:until|till|resolved|restored|recovered|ended|ending|ends?|end|fixed|solved|back (?:online|up|to normal)|fully (?:operational|functional)|lasted|concluded|resumed|mitigated|completed?|repaired|rectified|finished)\b/i;

/** Where the window is looked for: what an author puts into a summary outweighs what a narrative mentions. */
const PLACES: readonly (readonly SectionKind[])[] = [
  ['duration'],
  ['summary'],
  ['title', 'other'],
  ['impact'],
  ['detection', 'cause', 'resolution', 'response'],
];
const NEVER: readonly SectionKind[] = ['actions', 'timeline', 'end', 'lessons', 'authors'];

/** The start and the end that a document states outside its timeline: by labels, as a range, or in a sentence. */
export function readWindow(lines: readonly Placed[]): StatedWindow {
  const window: StatedWindow = { start: null, end: null };
  for (const read of [readLabels, readRange, readSentence]) {
    for (const place of PLACES) {
      if (window.start && window.end) return window;
      const here = lines.filter((line) => line.kind !== 'code' && inPlace(line, place));
      const found = read(here, window);
      window.start ??= found.start;
      window.end ??= found.end;
    }
  }
  return window;
}

function inPlace(line: Placed, place: readonly SectionKind[]): boolean {
  if (line.within.some((kind) => NEVER.includes(kind))) return false;
  return (
    place.includes(line.section) || (place.includes('duration') && line.within.includes('duration'))
  );
}

function readLabels(lines: readonly Placed[]): StatedWindow {
  const find = (label: RegExp): Bound | null => {
    for (const [index, line] of lines.entries()) {
      const match = label.exec(line.text) ?? label.exec(`${line.text}:`);
      if (!match) continue;
      const below = lines[index + 1];
      if (line.title && below && findStamps(line.text).length === 0) {
        const first = findStamps(below.text)[0];
        if (first && below.text.slice(0, first.start).replace(/[^\p{L}]/gu, '').length <= 12)
          return bound(below, first, 'label');
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
      return bound(line, stamp, 'label');
    }
    return null;
  };
  return { start: find(START_LABEL), end: find(END_LABEL) };
}

function readRange(lines: readonly Placed[], known: StatedWindow): StatedWindow {
  if (known.start || known.end) return { start: null, end: null };
  for (const line of lines) {
    const stamps = findStamps(line.text);
    for (const [index, first] of stamps.entries()) {
      const second = stamps[index + 1];
      if (!second || !JOIN.test(weekdayless(line.text.slice(first.end, second.start)))) continue;
      const joinedByAnd = /\band\b/i.test(line.text.slice(first.end, second.start));
      if (joinedByAnd && !/\bbetween\b/i.test(line.text.slice(0, first.time.start))) continue;
      return { start: bound(line, first, 'range'), end: bound(line, second, 'range') };
    }
  }
  return { start: null, end: null };
}

const weekdayless = (text: string) =>
  text.replace(/\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b,?/gi, '');

/** "The outage started at 11:45 AM and was resolved by 12:45 PM": each time goes by the verb nearest before it. */
function readSentence(lines: readonly Placed[]): StatedWindow {
  const window: StatedWindow = { start: null, end: null };
  for (const line of lines) {
    const stamps = findStamps(line.text);
    for (const [index, stamp] of stamps.entries()) {
      const lead = line.text.slice(stamps[index - 1]?.end ?? 0, stamp.start);
      const clause = lead.split(/[.!?]\s/).at(-1) ?? '';
      const ends =
        (ENDS.test(clause) ||
          /^[\s(]*(?:[A-Z]{2,4}\)?\s*)?[,\s]*when\b.*\b(?:restored|resolved|recovered)\b/i.test(
            line.text.slice(stamp.end, stamp.end + 90),
          )) &&
        !/\b(?:begin|began|start)/i.test(clause);
      const after = line.text.slice(stamp.end, stamp.end + 80);
      const begins =
        BEGINS.test(clause) ||
        (index === 0 && clause.trim().split(/\s+/).length <= 2 && !ENDS.test(after)) ||
        (clause.trim().split(/\s+/).length <= 4 &&
          (BEGINS.test(after) ||
            /\b(?:went|became|was|were|stopped|failed|crashed|could|outage|down)\b/i.test(after)));
      if (ends) window.end ??= bound(line, stamp, 'sentence');
      else if (begins && window.end === null) window.start ??= bound(line, stamp, 'sentence');
    }
  }
  return window;
}

function bound(line: Placed, stamp: Stamp, from: Bound['from']): Bound {
  const zoned = stamp.zone?.end ?? stamp.end;
  return {
    stamp,
    date: stamp.date ?? soleDate(line, stamp),
    line: line.line,
    words: line.text.slice(stamp.start, Math.max(stamp.end, zoned)),
    from,
  };
}

/** A date elsewhere in the line dates its times when it is the only one. */
function soleDate(line: Placed, stamp: Stamp): FoundDate | null {
  const dates = findDates(line.text);
  return dates.length === 1 && dates[0] && Math.abs(dates[0].start - stamp.start) < 200
    ? dates[0]
    : null;
}

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
    start?.date && end?.date && start.line === end.line && start.date.start === end.date.start;
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
