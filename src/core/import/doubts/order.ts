import type { StatedWindow } from '../bound.ts';
import type { Calendar } from '../calendar.ts';
import { findDates } from '../dates.ts';
import type { DatedEntry } from '../days.ts';
import { scale } from '../ends.ts';
import type { Placed } from '../outline.ts';
import { type Doubt, quote, type Span } from './doubt.ts';

/** Entries that run backwards, and a window that ends before it starts. */
export function orderDoubts(
  stated: StatedWindow,
  span: Span,
  entries: readonly DatedEntry[],
  lines: readonly Placed[],
  dayOf: Calendar['dayOf'],
): Doubt[] {
  const doubts: Doubt[] = [];
  if (span.start !== null && span.end !== null && span.end < span.start) {
    doubts.push({
      code: 'timeline-order',
      line: stated.end?.line ?? 1,
      what: `The end (${stated.end?.words ?? 'of the timeline'}) is before the start (${stated.start?.words ?? 'of the timeline'}).`,
    });
  }
  const dates = stated.start === null && stated.end === null ? labelledDays(lines, dayOf) : null;
  if (dates && dates.end < dates.start) {
    doubts.push({
      code: 'timeline-order',
      line: dates.line,
      what: `The end (${dates.end}) is before the start (${dates.start}).`,
    });
  }
  const held = lines.find((line) => HELD.test(line.text));
  const date = held && findDates(held.text)[0];
  const review = date && date.year !== null && !date.ambiguous ? dayOf(date) : null;
  if (held && review !== null && span.start !== null && scale(review, 1439) < span.start)
    doubts.push({
      code: 'timeline-order',
      line: held.line,
      what: `${quote(held.text)} is before the incident.`,
    });
  const late = calledLate(entries);
  if (late)
    doubts.push({
      code: 'timeline-order',
      line: late.line,
      what: `${quote(late.text)} stands at ${late.stamp.time.text}, after the repair.`,
    });
  const entry = entries.find((one) => one.backwards);
  if (entry)
    doubts.push({
      code: 'timeline-order',
      line: entry.line,
      what: `The entry of ${entry.stamp.time.text} stands after a later one: ${quote(entry.text)}.`,
    });
  const half = entry ? undefined : inOtherHalf(entries);
  if (half)
    doubts.push({
      code: 'timeline-order',
      line: half.line,
      what: `The entry of ${half.stamp.time.text} fits between its neighbours only in the other half of the day: ${quote(half.text)}.`,
    });
  return doubts;
}

/** "11:30 AM, 12:10 AM, 12:40 PM": an entry that no midnight explains, and the other half of the day does. */
function inOtherHalf(entries: readonly DatedEntry[]): DatedEntry | undefined {
  const halved = entries.every(
    ({ leads, stamp: { time, date } }) => leads && time.meridiem !== null && date === null,
  );
  if (!halved) return undefined;
  return entries.find((entry, index) => {
    const before = entries[index - 1];
    const other = otherHalf(entry);
    if (!before || before.minutes > other) return false;
    const next = entries.findIndex((one, at) => at > index && one.minutes >= other);
    const after = entries[next];
    // Nobody means the midnight half a day later by "12:10 AM" right after "11:50 AM".
    if (!after) return entry.minutes < 60 && before.minutes >= 630;
    const inside = (minutes: number) => before.minutes <= minutes && minutes <= after.minutes;
    return (
      after.minutes - before.minutes <= 240 &&
      !inside(entry.minutes) &&
      entries.slice(index, next).every((one) => inside(otherHalf(one)))
    );
  });
}

const otherHalf = ({ minutes }: DatedEntry) => (minutes + 720) % 1440;

/** A line that gives the day on which the incident was talked over. */
const HELD =
  /^\W*(?:incident )?(?:retro(?:spective)?|review|post-?mortem)(?: meeting)?(?: was)? held\b/i;

/** In a list of key events, an incident that is detected or declared only after it was repaired. */
function calledLate(entries: readonly DatedEntry[]): DatedEntry | undefined {
  const short = entries.filter((entry) => entry.text.split(/\s+/).length <= 5);
  const repaired = short.findIndex((entry) => /\b(?:repaired|mitigated|fixed)\b/i.test(entry.text));
  return repaired === -1
    ? undefined
    : short
        .slice(repaired + 1)
        .find((entry) => /\b(?:declared|detected|acknowledged)\b/i.test(entry.text));
}

/** Start and end that labels give as days alone. */
function labelledDays(
  lines: readonly Placed[],
  dayOf: Calendar['dayOf'],
): { start: string; end: string; line: number } | null {
  const day = (label: RegExp) => {
    const line = lines.find(
      (one) => one.label !== '' && label.test(one.label) && findDates(one.content).length === 1,
    );
    const date = line && findDates(line.content)[0];
    const found = date ? dayOf(date) : null;
    return line && found ? { day: found, line: line.line } : null;
  };
  const start = day(/\b(?:from|start\w*|began|begin\w*)\b/i);
  const end = day(/\b(?:till|until|to|end\w*|resolved)\b/i);
  return start && end ? { start: start.day, end: end.day, line: end.line } : null;
}
