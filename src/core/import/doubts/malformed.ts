import { writeClock } from '../clock.ts';
import { findDates } from '../dates.ts';
import type { DatedEntry } from '../days.ts';
import type { Placed } from '../outline.ts';
import { findStamps } from '../stamps.ts';
import type { Doubt } from './doubt.ts';

/** Times that no clock shows, where the times of the incident stand, and those that leave out what the others have. */
export function malformedDoubts(lines: readonly Placed[], entries: readonly DatedEntry[]): Doubt[] {
  const told = lines.filter((line) => line.kind !== 'code' && !line.within.includes('actions'));
  const times = told.flatMap((line) =>
    findStamps(line.text).map(({ time }) => ({ time, line: line.line })),
  );
  const colons = times.some(({ time }) => time.text.includes(':'));
  // A range with a dot in both its times is written so, and has no slip in one of them.
  const alone = ({ line }: { line: number }) =>
    times.filter((one) => one.line === line && one.time.loose).length === 1;
  const wrong = times.find((one) => one.time.malformed || (one.time.loose && colons && alone(one)));
  if (wrong) {
    return [
      malformed(
        wrong.line,
        `"${wrong.time.text}" is on no clock, or not written like the others; it is read as ${writeClock(wrong.time)}.`,
      ),
    ];
  }
  for (const line of told) {
    const odd = ODD.exec(line.text) ?? (line.within.includes('timeline') && oddHead(line));
    if (odd) return [malformed(line.line, `"${odd[0]}" is on no clock; it was not read.`)];
    const date = ODD_DATE.exec(line.text);
    if (date) return [malformed(line.line, `"${date[0]}" is in no calendar; it was not read.`)];
  }
  const own = new Set(entries.map(({ line }) => line));
  const dotted = told.flatMap((line) => {
    const dot = line.within.includes('timeline') && DOTTED.exec(line.text)?.[1];
    return dot ? [{ line: line.line, dot }] : [];
  });
  const [unread] = dotted;
  if (unread && dotted.length === 1 && own.size >= 3 && !own.has(unread.line))
    return [
      malformed(
        unread.line,
        `"${unread.dot}" is not written like the other times; it was not read.`,
      ),
    ];
  const halves = entries.filter((entry) => entry.stamp.time.meridiem !== null);
  const bare = entries.find(
    (entry) =>
      entry.stamp.time.meridiem === null &&
      entry.stamp.time.hour <= 12 &&
      entry.stamp.time.hour > 0,
  );
  if (
    !bare ||
    halves.length < 3 ||
    halves.length < entries.length - 2 ||
    /[a-z]/i.test(bare.stamp.time.text)
  )
    return [];
  return [
    malformed(
      bare.line,
      `"${bare.stamp.time.text}" says neither AM nor PM, which the other times do; it is read as ${writeClock(bare.stamp.time)}.`,
    ),
  ];
}

/** Looks like a time and is none: 25:10 PM, 12:75, 9:5 AM, 14:??. */
const ODD =
  /(?<![\d:.])(?:(?:2[4-9]|[3-9]\d):[0-5]\d\s?(?:[ap]\.?m\b|UTC|GMT|hrs)|\d{1,2}:[6-9]\d\s?(?:[ap]\.?m\b|UTC|GMT|hrs)|\d{1,2}:\d\s?[ap]\.?m\b|(?:\d{1,2}|\?\?|xx):(?:\?\?|xx)(?!\w))/i;

/** Looks like a date and is none: 20233-06-07, June 7, 20233, 2023-13-07, June 31. */
const MONTH = String.raw`(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?`;
const ODD_DATE = new RegExp(
  [
    String.raw`\b(?:20\d{3}[-/.]\d{1,2}[-/.]\d{1,2}|20\d{2}-(?:1[3-9]|[2-9]\d)-\d{2})(?![\d:])`,
    String.raw`\b(?:feb(?:ruary)?\s+3[01]|(?:apr(?:il)?|june?|sept?(?:ember)?|nov(?:ember)?)\s+31)(?![\d:])`,
    String.raw`\b(?:${MONTH}\s+\d{1,2}(?:st|nd|rd|th)?|\d{1,2}(?:st|nd|rd|th)?\s+${MONTH}),?\s+20\d{3}(?![\d:])`,
    String.raw`(?<![\d/])\d{1,2}\/\d{1,2}\/20\d{3}(?![\d:/])`,
  ].join('|'),
  'i',
);

/** What the beginning of a line of the timeline, or of its cell, tells to be meant for a time, a date before it left aside. */
function oddHead(line: Placed): RegExpExecArray | null {
  const texts = line.kind === 'row' ? line.cells.slice(0, 2) : [line.text];
  for (const text of texts) {
    const [date] = findDates(text);
    const head = date && !/\p{L}/u.test(text.slice(0, date.start)) ? text.slice(date.end) : text;
    const odd = ODD_HEAD.exec(head);
    if (odd) return odd;
  }
  return null;
}

/** What only the beginning of a timeline's line tells to be meant for a time: 10:5, 10:015, 10:75, 1015 AM. */
const ODD_HEAD =
  /(?<=^[^\p{L}\d]*)(?:\d{1,2}:(?:\d|[6-9]\d|\d{3,})|\d{3,4}\s?[ap]\.?m)(?![\d:\p{L}])/iu;
/** A dot, where the other times have a colon. */
const DOTTED = /^[^\p{L}\d]*((?:[01]\d|2[0-3])\.[0-5]\d)(?=\s*[-–—:|]|\s+\p{L}{2}|$)/u;

const malformed = (line: number, what: string): Doubt => ({ code: 'malformed-time', line, what });
