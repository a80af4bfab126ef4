import { sayDuration } from '../../time/duration.ts';
import { type FoundDuration, findDurations } from '../durations.ts';
import type { Placed } from '../outline.ts';
import type { Doubt, PlacedEntry, Span } from './doubt.ts';

/** How long the author says it took, and where; null where no length of the whole incident is written. */
export function readDuration(
  lines: readonly Placed[],
): { duration: FoundDuration; line: number } | null {
  let best: { duration: FoundDuration; line: number; score: number } | null = null;
  let column = -1;
  for (const line of lines) {
    const heads = line.cells.findIndex((cell) => COLUMN.test(cell));
    const [inCell] = column === -1 ? [] : findDurations(line.cells[column] ?? '');
    column = heads !== -1 ? heads : line.kind === 'row' ? column : -1;
    if (inCell && (best === null || best.score < 4))
      best = { duration: inCell, line: line.line, score: 4 };
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

/** The head of a column that gives the length. */
const COLUMN = /^(?:total |outage |incident )?(?:duration|downtime|length)\b(?!.*\d)/i;

/** How much speaks for a length to be that of the whole incident; 3 or more where the text says so. */
export function weighDuration(line: Placed, { start, end, text }: FoundDuration): number {
  const before = line.text.slice(Math.max(0, start - 45), start).toLowerCase();
  const after = line.text.slice(end, end + 30).toLowerCase();
  if (
    /\b(?:every|each|within|after|next|first|past|previous|ago|per|every other|detection|detect|to (?:repair|identify|acknowledge|detect|find|diagnose|locate|notice)|uptime|timeout|ttl|interval|in the last)\b[^.]*$/.test(
      before,
    )
  )
    return 0;
  // "6h (within office hours)" counts a part of the clock's hours.
  if (
    /^[\s(,]*(?:of|during|within|in)\s+(?:the\s+)?(?:support|office|business|working|work)\b/.test(
      after,
    )
  )
    return 0;
  if (/^\s*(?:ago|later|earlier|after|per\b|timeout|into|intervals?|window)/.test(after)) return 0;
  // What it took to find the cause, or for how long it seemed over, is a part of it.
  if (
    /^\s*(?:for \w+ )?to (?:find|detect|notice|identify|diagnose|acknowledge|respond|reach|see|locate|realize)/.test(
      after,
    )
  )
    return 0;
  if (
    /\b(?:online|back|up|worked|working|available|fine|stable|normal|quiet)\s+(?:again\s+)?for\s+(?:\w+\s+)?$/.test(
      before,
    )
  )
    return 0;
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
    /\b(?:last(?:ed|ing)|spann(?:ed|ing)|persist(?:ed|ing)|duration|down for|outage (?:of|for)|outage time|downtime|total(?: of| outage)?|time to (?:recovery|resolve|resolution|restore)|unavailable for|unusable for)\b[^.]*$/.test(
      before,
    )
  )
    score += 4;
  if (
    /\bfor\s+(?:(?:about|around|approximately|approx\.?|a|an|over|nearly|almost|roughly|the|total|of|up to|some|more than|less than|at least|just|well|a little|a bit|under)\s+)*~?$/.test(
      before,
    )
  )
    score += 3;
  if (
    /^[\s-]*(?:in length|long|of (?:\w+ )?(?:downtime|outage)|in total|total|(?:\w+ ){0,2}(?:outage|downtime|incident|failure|disruption|interruption))/.test(
      after,
    )
  )
    score += 3;
  if (/^-(?:minute|hour)/i.test(text) || /\d-(?:minute|hour)/i.test(text)) score += 1;
  return score;
}

/**
 * The written length against the window; a hedge or a coarse unit allows for as much as it says. `starts` and `ends`
 * are what else the text may mean by the window where it does not state it: a length that fits one of them is no contradiction.
 */
export function durationDoubt(
  stated: { duration: FoundDuration; line: number } | null,
  { start, end }: Span,
  { starts, ends }: { starts: readonly number[]; ends: readonly number[] },
  entries: readonly PlacedEntry[],
): Doubt[] {
  if (!stated || start === null || end === null || end < start) return [];
  const { duration, line } = stated;
  const fits = [start, ...starts].some((from) =>
    [end, ...ends].some((to) => Math.abs(to - from - duration.minutes) <= allowedBy(duration)),
  );
  if (fits) return [];
  return [
    {
      code: 'duration-mismatch',
      line,
      what: `The text says that it took ${sayDuration(duration.minutes)} ("${duration.text}"), and from start to end it is ${sayDuration(end - start)}.`,
    },
    ...boundDoubt(duration, { start, end }, entries),
  ];
}

/** A length that the window contradicts and the timeline bears out says which end of the window is wrong. */
function boundDoubt(
  duration: FoundDuration,
  { start, end }: Known,
  entries: readonly PlacedEntry[],
): Doubt[] {
  const [first, last] = [entries[0], entries.at(-1)];
  const fits = (from: number, to: number) =>
    Math.abs(to - from - duration.minutes) <= Math.min(allowedBy(duration), 15);
  if (!first || !last || first === last) return [];
  if (first.at !== start && fits(first.at, end))
    return [
      {
        code: 'started-vs-timeline',
        line: first.line,
        what: `The timeline begins at ${first.stamp.time.text}, which is ${sayDuration(end - first.at)} before the end, as long as the text says that it took; the stated start is not.`,
      },
    ];
  if (last.at !== end && fits(start, last.at))
    return [
      {
        code: 'resolved-vs-timeline',
        line: last.line,
        what: `The timeline ends at ${last.stamp.time.text}, which is ${sayDuration(last.at - start)} after the start, as long as the text says that it took; the stated end is not.`,
      },
    ];
  return [];
}

type Known = { start: number; end: number };

/** How many minutes a length may be off: days and hedged units are rounded, whole hours a little, minutes never. */
function allowedBy({ hedged, grain, minutes }: FoundDuration): number {
  if (hedged) return Math.max(grain / 2, 5, minutes * 0.05);
  if (grain >= 1440) return grain / 2;
  return grain >= 60 ? 9 : grain >= 30 ? 5 : 0;
}
