import type { EntryKind } from '../../schema/timeline.ts';
import { sayDuration } from '../../time/duration.ts';
import { type FoundDuration, findDurations } from '../durations.ts';
import type { Placed } from '../outline.ts';
import type { SectionKind } from '../words/sections.ts';
import { type Doubt, type PlacedEntry, quote, type Span } from './doubt.ts';
import { weighDuration } from './length.ts';

/** Lengths that sentences tell of parts of the incident, against the entries that they lie between. */
export function spanDoubts(
  { start, end }: Span,
  entries: readonly PlacedEntry[],
  lines: readonly Placed[],
): Doubt[] {
  if (start === null || end === null) return [];
  for (const line of lines) {
    if (line.kind === 'code' || line.within.some((kind) => UNTOLD.has(kind))) continue;
    for (const sentence of line.text.split(/(?<=[a-z)\d]{2}[.;!?])\s+/)) {
      const doubt = betweenNamed(sentence, { start, end }, entries);
      const doubts =
        doubt ??
        (line.section === 'lessons'
          ? null
          : nowhere({ ...line, text: sentence }, { start, end }, entries));
      if (doubts) return [{ code: 'duration-mismatch', line: line.line, what: doubts }];
    }
  }
  return [];
}

const UNTOLD = new Set<SectionKind>(['timeline', 'actions', 'authors']);

type Known = { start: number; end: number };

/** "From the first report to the fix took an hour", "reported 4 minutes after the alert": two events and what lies between them. */
function betweenNamed(
  sentence: string,
  window: Known,
  entries: readonly PlacedEntry[],
): string | null {
  const [duration, ...others] = findDurations(sentence);
  if (!duration || others.length > 0 || duration.grain >= 1440) return null;
  const before = sentence.slice(0, duration.start);
  const after = sentence.slice(duration.end);
  const range = RANGE.exec(before);
  const later = LATER.exec(after);
  const [from, to] = range
    ? [range[1] ?? '', range[2] ?? '']
    : later
      ? [later[1] ?? '', before]
      : ['', ''];
  const [begin, close] = [eventOf(from), eventOf(to)];
  if (!begin || !close || begin === close) return null;
  const starts = timesOf(begin, window, entries);
  const ends = timesOf(close, window, entries);
  const most = /\b(?:within|less than|under|up to)\s*$/i.test(before);
  const fits = starts.some((a) =>
    ends.some(
      (b) =>
        b >= a &&
        (Math.abs(b - a - duration.minutes) <= slack(duration) ||
          (most && b - a <= duration.minutes)),
    ),
  );
  return starts.length === 0 || ends.length === 0 || fits
    ? null
    : `The text says ${quote(sentence)}, and no two entries of the timeline that it may mean are ${sayDuration(duration.minutes)} apart.`;
}

const RANGE =
  /\bfrom\s+(.{3,60}?)\s+(?:to|until)\s+(.{3,50}?)\s+(?:took|was|were|lasted|in)\b[^.]*$/i;
const LATER = /^\s*(?:after|from|of|following)\s+(.{3,60})/i;

/** The events that a length may be told between, by the words for them; the first that fits. */
const EVENTS = [
  { words: /\b(?:report\w*|complain\w*)\b/i, kinds: ['detected'], bound: null },
  {
    words: /\b(?:detect\w*|alert\w*|notic\w*|alarm\w*|paged)\b/i,
    kinds: ['detected', 'started'],
    bound: 'start',
  },
  { words: /\b(?:acknowledg\w*)\b/i, kinds: ['acknowledged'], bound: null },
  { words: /\b(?:identif\w*|root cause|diagnos\w*)\b/i, kinds: ['identified'], bound: null },
  {
    words: /\b(?:fix\w*|resol\w*|restor\w*|recover\w*|repair\w*|mitigat\w*)\b/i,
    kinds: ['mitigated', 'resolved'],
    bound: 'end',
  },
  {
    words: /\b(?:start|began|beginning|onset|outage|failure|deploy\w*|release|crash\w*)\b/i,
    kinds: ['trigger', 'started'],
    bound: 'start',
  },
] as const;
type Event = (typeof EVENTS)[number];

const eventOf = (text: string): Event | undefined => EVENTS.find(({ words }) => words.test(text));

/** When an event may have been: where its kind or its words stand in the timeline, or at its end of the window. */
function timesOf(event: Event, window: Known, entries: readonly PlacedEntry[]): number[] {
  const kinds: readonly EntryKind[] = event.kinds;
  const told = entries.filter(({ kind, text }) => kinds.includes(kind) || event.words.test(text));
  const chosen = event.bound === 'end' ? told : told.slice(0, 1);
  const bound = event.bound === null ? [] : [window[event.bound]];
  return [...bound, ...chosen.map(({ at }) => at)];
}

/** A length of the work or of the outage that fits between no two times of the text. */
function nowhere(line: Placed, window: Known, entries: readonly PlacedEntry[]): string | null {
  const sentence = line.text;
  const times = [window.start, window.end, ...entries.map(({ at }) => at)];
  const odd = findDurations(sentence).find((duration) => {
    const { minutes, grain, start, end } = duration;
    const told =
      (TOOK.test(sentence.slice(0, start)) || weighDuration(line, duration) >= 3) &&
      !OTHER.test(sentence) &&
      !/^\s*(?:of|ago)\b/.test(sentence.slice(end));
    return (
      told &&
      grain < 1440 &&
      minutes >= 10 &&
      !times.some((a) => times.some((b) => Math.abs(b - a - minutes) <= slack(duration)))
    );
  });
  return odd
    ? `The text says ${quote(sentence)}, and no two times of the timeline are ${sayDuration(odd.minutes)} apart.`
    : null;
}

const TOOK =
  /\b(?:took|lasted|lasting|persisted(?: for)?|(?:down|unavailable|offline|unreachable|inaccessible) for|(?:resolved|restored|fixed|repaired|recovered|rolled back) (?:\w+ )?(?:in|within|after))\s+(?:(?:us|them|about|around|approximately|approx\.?|nearly|almost|roughly|over|just|only|a total of|the team|more than|well)\s+){0,3}~?$/i;
const OTHER =
  /\b(?:(?:support|office|business|working) hours|every|each|usual\w*|normal\w*|would|could|should|previous\w*|last time)\b/i;

/** How much a length in prose may be off. */
function slack({ hedged, grain, minutes }: FoundDuration): number {
  if (hedged) return Math.max(grain / 2, 5, minutes * 0.15);
  return grain >= 60 ? 20 : grain >= 30 ? 15 : 2;
}
