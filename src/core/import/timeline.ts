import type { FoundDate } from './dates.ts';
import { readLeading } from './leading.ts';
import { loneDate } from './lone-date.ts';
import { readMentions } from './mentions.ts';
import type { Placed } from './outline.ts';
import { isLogLine } from './pasted.ts';
import type { RawEntry } from './raw-entry.ts';
import { findStamps } from './stamps.ts';

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
