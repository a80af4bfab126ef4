import { isWrittenOn } from './calendar.ts';
import { type FoundDate, findDates } from './dates.ts';
import { headsOf, isWhole, OPENS_SENTENCE, WEEKDAYS } from './heads.ts';
import type { Placed } from './outline.ts';
import { isLogLine } from './pasted.ts';
import { findStamps, isStampAlone, type Stamp } from './stamps.ts';

/** A moment of a foreign timeline, before its day is settled. */
export interface RawEntry {
  stamp: Stamp;
  until: Stamp | null;
  /** A date that a heading or a line of its own gave to all entries below it. */
  under: FoundDate | null;
  text: string;
  line: number;
  /** Section words of the topic that the entry stands under, such as wrong-turns. */
  topic: Placed['section'];
  /** True where the topic's label stands on the entry's own line. */
  labelled: boolean;
  /** True where the time opens a line; false where a sentence only mentions it. */
  leads: boolean;
}

/** Reads the timeline of a document: at its times, whatever list markers, rows or headings carry them. */
export function readTimeline(lines: readonly Placed[]): RawEntry[] {
  const inside = lines.filter((line) => line.within.includes('timeline'));
  const region = inside.filter((line) => line.kind !== 'code');
  const entries = withoutRetelling(readRegion(region));
  if (entries.length > 0) return entries;
  const typed = inside.filter((line) => line.kind === 'code' && !isLogLine(line.text));
  const shown = readLeading(typed);
  if (shown.length >= 2) return shown;
  const outside = lines.filter(
    (line) =>
      line.kind !== 'code' &&
      !line.within.some((kind) => kind === 'actions' || kind === 'duration'),
  );
  const leading = readLeading(outside);
  if (leading.length >= 3) return leading;
  // A report in prose tells its timeline in sentences; the window that its first paragraph states is not part of it.
  const told =
    region.length > 0
      ? []
      : readMentions(
          outside.filter((line) => line.kind === 'text' && line.section !== 'lessons'),
        ).filter((entry) => entry.until === null);
  return told.length >= 3 ? told : [];
}

/** The days that head parts of the timeline. */
export const timelineDays = (lines: readonly Placed[]): FoundDate[] =>
  lines
    .filter((line) => line.within.includes('timeline') && line.kind === 'heading')
    .flatMap((line) => (findStamps(line.text).length === 0 ? (loneDate(line) ?? []) : []));

/** A report that is told twice, once in earnest and once in jest, has one timeline: the same times do not count again. */
function withoutRetelling(entries: readonly RawEntry[]): RawEntry[] {
  const times = entries.map(({ stamp }) => `${stamp.time.hour}:${stamp.time.minute}`);
  const again = times.indexOf(times[0] ?? '', 3);
  const first = new Set(times.slice(0, again));
  const twice =
    again !== -1 &&
    times.length - again >= 3 &&
    times.at(-1) === times[again - 1] &&
    times.slice(again).every((time) => first.has(time));
  return entries.slice(0, twice ? again : entries.length);
}

function readRegion(region: readonly Placed[]): RawEntry[] {
  const leading = readLeading(region);
  if (leading.length === 0) return readMentions(region);
  const first = region.findIndex((line) => line.line === leading[0]?.line);
  const earlier = readMentions(region.slice(0, first));
  return [...earlier, ...leading];
}

const RANGE = /^[\s()]*(?:to|until|till|and|&|through|-|–|—|~|,|\/)[\s()]*(?:on)?[\s()]*$/i;

function readLeading(region: readonly Placed[]): RawEntry[] {
  const strict = region.filter((line) => headsOf(line, false).length > 0).length;
  const heads = region.filter((line) => headsOf(line, true).length > 0).length;
  // A timeline that leads with 9.10 and 9.25 has those for times, even where one of them is written 9:40.
  const loose = strict === 0 ? heads >= 2 : heads - strict >= 3 && heads - strict > strict;
  const entries: RawEntry[] = [];
  let head: Placed | null = null;
  let under: FoundDate | null = null;
  for (const line of region) {
    const all = findStamps(line.text, loose);
    const opening = headsOf(line, loose);
    const found =
      opening.length > 0 || head === null
        ? opening
        : all.filter((stamp, index) => isWhole(line.text, stamp, all[index - 1]));
    if (found.length === 0) {
      const own = loneDate(line);
      const told = head && all[0] && isBeside(head, line) ? all[0] : null;
      if (own) under = own;
      else if (told) entries.push(mentioned(line, told, under));
      else if (head && goesOn(head, line)) addText(entries, line.text, line.title);
      continue;
    }
    if (opening.length === 0) addText(entries, line.text.slice(0, found[0]?.start), line.title);
    head = line;
    for (const [index, stamp] of found.entries()) {
      const next = all.find((one) => one.start >= stamp.end);
      const until =
        next &&
        next.start !== found[index + 1]?.start &&
        RANGE.test(line.text.slice(stamp.end, next.start))
          ? next
          : null;
      const end = until?.end ?? stamp.end;
      const text =
        line.kind === 'row'
          ? rowText(line, stamp)
          : line.text.slice(end, found[index + 1]?.start).replace(OPENS_SENTENCE, '');
      if (stamp.date) under = null;
      entries.push({
        stamp,
        until,
        under,
        text: tidy(text),
        line: line.line,
        topic: topicOf(line),
        labelled: line.label !== '',
        leads: true,
      });
    }
  }
  return entries;
}

function rowText(line: Placed, stamp: Stamp): string {
  const rest = line.cells.filter(
    (cell) =>
      !cell.includes(stamp.time.text) &&
      findDates(cell)[0]?.text !== cell &&
      !/^#?\d{0,3}[.)]?$/.test(cell),
  );
  return rest.length > 0 ? rest.join(' - ') : line.text.slice(stamp.end);
}

/** A line that is no more than a date heads the entries below it. */
function loneDate(line: Placed): FoundDate | null {
  const dates = findDates(line.text);
  const date = dates[0];
  if (!date || dates.length > 1 || isWrittenOn(line.text, date)) return null;
  if (line.title) return date;
  const rest = `${line.text.slice(0, date.start)}${line.text.slice(date.end)}`
    .replace(WEEKDAYS, '')
    .replace(/\b(?:date|day|on|the)\b|\d(?:st|nd|rd|th)?\b/gi, '');
  return rest.replace(/[^\p{L}]/gu, '').length <= 4 ? date : null;
}

/** What follows an entry tells more of it while it is nested in it, or, for a plain line, until the next paragraph. */
function goesOn(head: Placed, line: Placed): boolean {
  if (head.kind === 'heading') return line.kind !== 'heading' || line.depth > head.depth;
  if (head.kind === 'row') return false;
  if (head.kind === 'item')
    return (
      line.listDepth > head.listDepth ||
      (line.listDepth === head.listDepth && !line.bullet) ||
      // A list of Markdown does not hold an item of nothing but its time together with the paragraph that tells it.
      (line.kind === 'text' && isStampAlone(head.text))
    );
  const bare = head.text.length <= 40 && head.line >= line.line - 3;
  return !line.opens || line.listDepth > 0 || line.column > head.column || bare;
}

/** "The ticket reached the team at 9:15 AM." tells an entry where it is an item of the list whose others begin with a time. */
const isBeside = (head: Placed, line: Placed) =>
  head.kind === 'item' && head.bullet && line.bullet && line.listDepth === head.listDepth;

/** "Misleading Investigation" is about the wrong turn more than about the investigation. */
const topicOf = (line: Placed): Placed['section'] =>
  line.label !== '' && line.within.includes('timeline') && line.within.includes('wrong-turns')
    ? 'wrong-turns'
    : line.section;

const mentioned = (line: Placed, stamp: Stamp, under: FoundDate | null): RawEntry => ({
  stamp,
  until: null,
  under,
  text: tidy(line.text),
  line: line.line,
  topic: topicOf(line),
  labelled: line.label !== '',
  leads: false,
});

function addText(entries: RawEntry[], text: string, title: boolean): void {
  const last = entries.at(-1);
  if (!last || title) return;
  const join = last.text === '' ? '' : /[.!?:;,]$/.test(last.text) ? ' ' : '. ';
  last.text = tidy(`${last.text}${join}${text}`);
}

/** Without a line that begins with a time, each time that a sentence mentions is an entry. */
function readMentions(region: readonly Placed[]): RawEntry[] {
  const entries: RawEntry[] = [];
  let under: FoundDate | null = null;
  for (const line of region) {
    under = loneDate(line) ?? under;
    for (const sentence of line.text.split(/(?<=[a-z)\d]{2}[.;!?])\s+(?=[A-Z\d])/)) {
      const stamps = findStamps(sentence);
      for (const [index, stamp] of stamps.entries()) {
        const previous = stamps[index - 1];
        if (previous && RANGE.test(sentence.slice(previous.end, stamp.start))) {
          const last = entries.at(-1);
          if (last) last.until = stamp;
          continue;
        }
        entries.push(mentioned({ ...line, text: sentence }, stamp, under));
      }
    }
  }
  return entries;
}

/** Text without the separators and empty brackets that a time leaves behind. */
function tidy(text: string): string {
  return text
    .replace(/^(?:\s|[-–—:;|,.)\]*•]|\(\s*\)|(?:hours|hrs)\b)+/i, '')
    .replace(/[\s|(-]+$/, '')
    .replace(/\s+/g, ' ')
    .trim();
}
