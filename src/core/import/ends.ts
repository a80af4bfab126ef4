import type { EntryKind } from '../schema/timeline.ts';
import type { StatedWindow } from './bound.ts';
import { minutesOf } from './clock.ts';
import { addDays, daysBetween } from './dates.ts';
import type { PlacedEntry } from './doubts/doubt.ts';
import type { FoundDuration } from './durations.ts';
import type { settleWindow } from './window.ts';

/** Where start and end were read; null where neither text nor timeline gives them. */
export interface Origins {
  start: 'stated' | 'timeline' | 'duration' | null;
  end: 'stated' | 'timeline' | 'duration' | null;
}

/** Stands in for a day that the text does not give, so that times can still be compared; never written anywhere. */
export const SOME_DAY = '2000-01-01';

/** A minute of a day on one scale for all: minutes since the midnight of `SOME_DAY`. */
export const scale = (day: string | null, minutes: number) =>
  daysBetween(SOME_DAY, day ?? SOME_DAY) * 1440 + minutes;

/** The day of a minute on that scale. */
export const dayAt = (at: number) => addDays(SOME_DAY, Math.floor(at / 1440));

/** A window that the timeline gave may also be meant from another sign of it, or to another recovery. */
export function otherEnds(
  from: Origins,
  entries: readonly PlacedEntry[],
): { starts: number[]; ends: number[] } {
  const at = (kinds: ReadonlySet<EntryKind>) =>
    entries.filter(({ kind }) => kinds.has(kind)).map((entry) => entry.at);
  const opening = entries.slice(0, 3).map((entry) => entry.at);
  return {
    starts: from.start === 'timeline' ? [...at(SIGNS), ...opening] : [],
    ends: from.end === 'timeline' ? [...at(RECOVERIES), ...entries.slice(-1).map(endOf)] : [],
  };
}

const SIGNS = new Set<EntryKind>(['trigger', 'started', 'detected']);
const RECOVERIES = new Set<EntryKind>(['mitigated', 'resolved']);

/** The first sign in a timeline that opens with what was done on an earlier day. */
function noticedLater(entries: readonly PlacedEntry[]): PlacedEntry | undefined {
  const noticed = entries.find(({ kind }) => kind === 'detected');
  const before = entries.slice(0, noticed ? entries.indexOf(noticed) : 0);
  return noticed && before.length > 0 && before.every((one) => isPrelude(one, noticed))
    ? noticed
    : undefined;
}

const isPrelude = (one: PlacedEntry, noticed: PlacedEntry) =>
  (one.kind === 'trigger' || one.kind === 'note') && dayAt(one.at) < dayAt(noticed.at);

/** When an entry was over: one of some length on its own day, or after the next midnight. */
const endOf = ({ at, minutes, until }: PlacedEntry) =>
  until ? at + ((minutesOf(until.time) - minutes + 1440) % 1440) : at;

/** What the text does not state, the timeline gives: its first sign and its recovery; else a stated length gives the end. */
export function windowOf(
  settled: ReturnType<typeof settleWindow>,
  stated: StatedWindow,
  entries: readonly PlacedEntry[],
  duration: FoundDuration | null,
  days: readonly string[],
): { start: number | null; end: number | null; from: Origins } {
  const length = duration?.minutes ?? null;
  const from: Origins = {
    start: stated.start ? 'stated' : null,
    end: stated.end ? 'stated' : null,
  };
  let start = settled.start ? scale(settled.start.day, settled.start.minutes) : null;
  let end = settled.end ? scale(settled.end.day, settled.end.minutes) : null;
  // The only time of a timeline is an end of the window where its own words say which.
  const alone = entries.length === 1;
  if (start === null) {
    const first =
      entries.find((entry) => entry.kind === 'started') ??
      (alone ? undefined : (noticedLater(entries) ?? entries[0]));
    // A timeline that opens with a day of no time says when it began, and not at which minute.
    const opens = first !== undefined && !days.some((day) => day < dayAt(first.at));
    if (opens && (end === null || first.at <= end)) [start, from.start] = [first.at, 'timeline'];
  }
  if (end === null) {
    const last =
      entries.findLast((entry) => entry.kind === 'resolved') ??
      (alone ? undefined : entries.at(-1));
    if (last && (start === null || last.at >= start)) [end, from.end] = [endOf(last), 'timeline'];
  }
  // "Detected at 9:10 (to 9:50)" is the whole of a timeline that has no other time.
  if (alone && end === null && entries[0]?.until)
    [start, end, from.start, from.end] = [
      start ?? entries[0].at,
      endOf(entries[0]),
      from.start ?? 'timeline',
      'timeline',
    ];
  if (end === null && start !== null && length !== null)
    [end, from.end] = [start + length, 'duration'];
  // What led up to it on an earlier day opens many a timeline; the stated length says at which entry it began.
  if (from.start === 'timeline' && start !== null && end !== null && length !== null) {
    const began = end - length;
    if (dayAt(began) > dayAt(start) && entries.some(({ at }) => at === began)) start = began;
  }
  if (duration && start !== null && end !== null && from.end !== 'duration')
    [start, end] = fitted({ start, end }, from, duration, entries);
  return { start, end, from };
}

/**
 * Where nothing but its place made an entry the first or the last of the window, an exact length that leads from the
 * other end to another entry says that it is that one.
 */
function fitted(
  { start, end }: { start: number; end: number },
  from: Origins,
  { minutes, hedged }: FoundDuration,
  entries: readonly PlacedEntry[],
): [number, number] {
  const told = (kind: EntryKind) => entries.some((entry) => entry.kind === kind);
  const isEntry = (at: number) => entries.some((entry) => entry.at === at);
  if (hedged || end - start <= minutes) return [start, end];
  if (from.end === 'timeline' && !told('resolved') && isEntry(start + minutes))
    return [start, start + minutes];
  if (from.start === 'timeline' && !told('started') && isEntry(end - minutes))
    return [end - minutes, end];
  return [start, end];
}
