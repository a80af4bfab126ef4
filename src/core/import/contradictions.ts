import type { IssueCode } from '../codes/index.ts';
import type { EntryKind } from '../schema/timeline.ts';
import { sayDuration } from '../time/duration.ts';
import type { Calendar } from './calendar.ts';
import { WRITTEN_ON } from './calendar.ts';
import { findClockTimes, writeClock } from './clock.ts';
import { daysBetween, findDates } from './dates.ts';
import { type FoundDuration, findDurations } from './durations.ts';
import type { Placed } from './outline.ts';
import { bestOf } from './phrases.ts';
import { findStamps } from './stamps.ts';
import type { DatedEntry } from './timeline.ts';
import type { StatedWindow } from './window.ts';
import { KIND_WORDS } from './words/kinds.ts';
import { type DocumentZone, offsetAt } from './zone.ts';

/** A contradiction or a doubt in the text, with its line. */
export interface Doubt {
  code: IssueCode;
  line: number;
  what: string;
}

/** Minutes since an arbitrary midnight, so that times on unknown days can still be compared. */
export interface Span {
  start: number | null;
  end: number | null;
}

/** How long the author says it took, and where; null where no length of the whole incident is written. */
export function readDuration(
  lines: readonly Placed[],
): { duration: FoundDuration; line: number } | null {
  let best: { duration: FoundDuration; line: number; score: number } | null = null;
  for (const line of lines) {
    if (
      line.kind === 'code' ||
      line.within.some((kind) => kind === 'actions' || kind === 'timeline' || kind === 'lessons')
    )
      continue;
    for (const duration of findDurations(line.text)) {
      const score = weighDuration(line, duration);
      if (score >= 3 && (best === null || score > best.score))
        best = { duration, line: line.line, score };
    }
  }
  return best;
}

function weighDuration(line: Placed, { start, end, text }: FoundDuration): number {
  const before = line.text.slice(Math.max(0, start - 45), start).toLowerCase();
  const after = line.text.slice(end, end + 30).toLowerCase();
  if (
    /\b(?:every|each|within|after|next|first|past|previous|ago|per|every other|detection|detect|to (?:repair|identify|acknowledge|detect)|uptime|timeout|ttl|interval|in the last)\b[^.]*$/.test(
      before,
    )
  )
    return 0;
  if (/^\s*(?:ago|later|earlier|after|per\b|timeout|into|intervals?|window)/.test(after)) return 0;
  if (/^\d+\s*s|second/i.test(text) && !/min|hour|\dh/i.test(text)) return 0;
  const told =
    line.within.includes('duration') ||
    line.within.includes('summary') ||
    line.within.includes('impact');
  let score = line.within.includes('duration') ? 4 : told ? 1 : 0;
  if (
    /\btook\b[^.]*$/.test(before) &&
    !/\b(?:detection|response|recovery|rollback|restart)\b/.test(line.section)
  )
    score += told ? 3 : 1;
  if (line.section === 'response' || line.section === 'detection') score -= 2;
  if (
    /\b(?:last(?:ed|ing)|duration|down for|outage (?:of|for)|outage time|downtime|total(?: of| outage)?|time to (?:recovery|resolve|resolution|restore)|unavailable for|unusable for)\b[^.]*$/.test(
      before,
    )
  )
    score += 4;
  if (
    /\bfor\s+(?:(?:about|around|approximately|a|an|over|nearly|almost|roughly|the|total|of|up to)\s+)*$/.test(
      before,
    )
  )
    score += 3;
  if (
    /^\s*(?:in length|long|outage|of (?:downtime|outage)|in total|total|downtime|incident)/.test(
      after,
    )
  )
    score += 3;
  if (/^-(?:minute|hour)/i.test(text) || /\d-(?:minute|hour)/i.test(text)) score += 1;
  return score;
}

/** The written length against the window; a hedge or a coarse unit allows for as much as it says. */
export function durationDoubt(
  stated: { duration: FoundDuration; line: number } | null,
  { start, end }: Span,
): Doubt[] {
  if (!stated || start === null || end === null || end < start) return [];
  const { duration, line } = stated;
  const span = end - start;
  const allowed = duration.hedged
    ? Math.max(duration.grain / 2, 5, duration.minutes * 0.05)
    : duration.grain >= 60
      ? Math.min(15, duration.grain / 4)
      : 0;
  if (Math.abs(span - duration.minutes) <= allowed) return [];
  return [
    {
      code: 'duration-mismatch',
      line,
      what: `The text says that it took ${sayDuration(duration.minutes)} ("${duration.text}"), and from start to end it is ${sayDuration(span)}.`,
    },
  ];
}

export interface PlacedEntry extends DatedEntry {
  kind: EntryKind;
  /** On the same scale as the span. */
  at: number;
}

/** Start and end as stated against the timeline. Only what is stated outside the timeline can contradict it. */
export function windowDoubts(
  stated: StatedWindow,
  span: Span,
  entries: readonly PlacedEntry[],
): Doubt[] {
  const doubts: Doubt[] = [];
  const { start, end } = span;
  if (stated.start && start !== null) {
    const slack = hedged(stated.start.words) ? 15 : 0;
    const early = entries.find(
      (entry) => entry.at < start - slack && (BEGINNINGS.has(entry.kind) || isTrouble(entry)),
    );
    const named = entries.find(
      (entry) => entry.kind === 'started' && Math.abs(entry.at - start) > slack,
    );
    const entry = early ?? named;
    if (entry)
      doubts.push({
        code: 'started-vs-timeline',
        line: entry.line,
        what: `The start is stated as ${stated.start.words}, and the timeline says at ${entry.stamp.time.text}: ${quote(entry.text)}.`,
      });
  }
  if (stated.end && end !== null) {
    const last = entries.findLast((entry) => entry.kind === 'resolved');
    const told = entries.some(
      (entry) =>
        entry.at === end ||
        entry.until !== null ||
        findClockTimes(entry.text).some((time) => time.hour * 60 + time.minute === end % 1440),
    );
    const after = entries.find((entry) => entry.at > end && entry.kind === 'resolved');
    const entry =
      after ?? (told ? restoredEarlier(entries, end) : (last ?? stopsEarly(entries, end)));
    if (entry && entry.at !== end)
      doubts.push({
        code: 'resolved-vs-timeline',
        line: entry.line,
        what: `The end is stated as ${stated.end.words}, and the timeline says at ${entry.stamp.time.text}: ${quote(entry.text)}.`,
      });
  }
  return doubts;
}

/** A note before the start that already tells of trouble. */
const isTrouble = (entry: PlacedEntry) =>
  entry.kind === 'note' &&
  /\b(?:errors?|fail\w*|outage|down|crash\w*|slow\w*|unavailab\w*|unresponsive)\b/i.test(
    entry.text,
  );

const BEGINNINGS = new Set<EntryKind>([
  'started',
  'detected',
  'acknowledged',
  'investigating',
  'escalated',
  'wrong-turn',
  'identified',
]);
const hedged = (words: string) => /approx|about|around|roughly/i.test(words);
const quote = (text: string) => `"${text.length > 80 ? `${text.slice(0, 77)}...` : text}"`;

/** Service that was fully back well before an end at which nothing but a confirmation or a review happened. */
function restoredEarlier(entries: readonly PlacedEntry[], end: number): PlacedEntry | undefined {
  const last = entries.findLast((entry) => entry.at === end);
  if (!last) return undefined;
  const ends =
    saysRestored(last.text) ||
    (bestOf(last.text, KIND_WORDS) === 'resolved' && !CLOSES.test(last.text));
  if (ends) return undefined;
  return entries.find(
    (entry) => entry.at < end && ENDED.has(entry.kind) && saysRestored(entry.text),
  );
}

const ENDED = new Set<EntryKind>(['mitigated', 'resolved']);
const CLOSES =
  /\b(?:confirm\w*|declar\w*|clear\w*|closed?|monitor\w*|verif\w*|postmortem|review\w*|analysis)\b/i;
const saysRestored = (text: string) =>
  /\b(?:(?:was|were|fully|completely|service|services|functionality) restored|restoring|back online|back to normal|fully (?:recovered|operational)|normal operations? resumed)\b/i.test(
    text,
  ) && !/\b(?:gradual|partial|began|begin|starting|some)\w*/i.test(text);

/** A timeline that stops half an hour or more before the stated end. */
function stopsEarly(entries: readonly PlacedEntry[], end: number): PlacedEntry | undefined {
  const last = entries.at(-1);
  return entries.length > 1 && entries.every((entry) => entry.leads) && last && last.at <= end - 30
    ? last
    : undefined;
}

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
  const entry = entries.find((one) => one.backwards);
  if (entry)
    doubts.push({
      code: 'timeline-order',
      line: entry.line,
      what: `The entry of ${entry.stamp.time.text} stands after a later one: ${quote(entry.text)}.`,
    });
  return doubts;
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

/** Dates of the incident that lie apart from its start, each in a place where only the incident's own date stands. */
export function dateDoubts(
  lines: readonly Placed[],
  calendar: Calendar,
  startDay: string | null,
  endDay: string | null,
): Doubt[] {
  if (startDay === null) return [];
  for (const [index, line] of lines.entries()) {
    if (line.kind === 'code' || WRITTEN_ON.test(line.text)) continue;
    const own =
      line.within.includes('duration') ||
      line.within.includes('timeline') ||
      line.section === 'summary' ||
      index < 4;
    if (
      !own ||
      line.within.includes('actions') ||
      (line.within.includes('end') && !line.within.includes('duration'))
    )
      continue;
    for (const date of findDates(line.text)) {
      const day = calendar.dayOf(date);
      if (day === null || date.ambiguous) continue;
      const before = daysBetween(day, startDay);
      const after = daysBetween(endDay ?? startDay, day);
      const limit = line.within.includes('timeline') ? 2 : 0;
      if (
        (before > limit || after > limit) &&
        ((before < 400 && after < 400) || line.within.includes('duration'))
      ) {
        if (
          limit === 0 &&
          /\b(?:since|previous|last|earlier|ago|deployed|released|merged|until|next|following)\b/i.test(
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

/** A zone that was not in force on the day, one that stands for several, and one that other times contradict. */
export function zoneDoubts(zone: DocumentZone | null, local: string | null): Doubt[] {
  if (!zone) return [];
  const doubts: Doubt[] = [];
  const { text, iana, offset, or } = zone.zone;
  if (zone.ambiguous)
    doubts.push({
      code: 'ambiguous-timezone',
      line: zone.line,
      what: `${text} is the time of ${[iana, ...(or ?? [])].join(', of ')}.`,
    });
  else if (
    offset !== null &&
    local !== null &&
    !iana.startsWith('Etc/') &&
    offsetAt(iana, local) !== offset
  ) {
    doubts.push({
      code: 'timezone-not-in-force',
      line: zone.line,
      what: `The text says ${text}, which clocks in ${iana} did not show on ${local.slice(0, 10)}.`,
    });
  }
  if (zone.conflict)
    doubts.push({
      code: 'timezone-conflict',
      line: zone.conflict.line,
      what: `The times stand in ${text}, and here in ${zone.conflict.zone.text}.`,
    });
  return doubts;
}

/** Times that no clock shows, where the times of the incident stand, and those that leave out what the others have. */
export function malformedDoubts(lines: readonly Placed[], entries: readonly DatedEntry[]): Doubt[] {
  const told = lines.filter((line) => line.kind !== 'code' && !line.within.includes('actions'));
  const times = told.flatMap((line) =>
    findStamps(line.text).map(({ time }) => ({ time, line: line.line })),
  );
  const colons = times.some(({ time }) => time.text.includes(':'));
  const wrong = times.find(({ time }) => time.malformed || (time.loose && colons));
  if (wrong) {
    return [
      malformed(
        wrong.line,
        `"${wrong.time.text}" is on no clock, or not written like the others; it is read as ${writeClock(wrong.time)}.`,
      ),
    ];
  }
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

const malformed = (line: number, what: string): Doubt => ({ code: 'malformed-time', line, what });
