import type { EntryKind } from '../../schema/timeline.ts';
import type { StatedWindow } from '../bound.ts';
import type { Calendar } from '../calendar.ts';
import { findClockTimes, minutesOf } from '../clock.ts';
import type { Placed } from '../outline.ts';
import { bestOf } from '../phrases.ts';
import { KIND_WORDS } from '../words/kinds.ts';
import { type Doubt, type PlacedEntry, quote, type Span } from './doubt.ts';
import { saysOver, saysRestored } from './restored.ts';
import { toldDetected, toldEarlier, toldLater, toldOver } from './told.ts';

/** Start and end as stated against the timeline. Only what is stated outside the timeline can contradict it. */
export function windowDoubts(
  stated: StatedWindow,
  span: Span,
  entries: readonly PlacedEntry[],
  lines: readonly Placed[],
  dayOf: Calendar['dayOf'],
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
    const entry = early ?? named ?? halfOff(entries, start) ?? causedLater(entries, start + slack);
    if (entry)
      doubts.push({
        code: 'started-vs-timeline',
        line: entry.line,
        what: `The start is stated as ${stated.start.words}, and the timeline says at ${entry.stamp.time.text}: ${quote(entry.text)}.`,
      });
    else doubts.push(...toldEarlier(lines, stated.start, start - slack));
  }
  if (start !== null && end !== null && doubts.length === 0)
    doubts.push(...toldDetected(lines, { start, end }, entries));
  if (stated.end && end !== null) {
    const last = entries.findLast((entry) => entry.kind === 'resolved');
    const told = entries.some(
      (entry) =>
        entry.at === end ||
        entry.until !== null ||
        findClockTimes(entry.text).some(
          (time) =>
            minutesOf(time) === end % 1440 &&
            (entry.at > end - 30 || !saysRestored(entry.text.slice(0, time.start))),
        ),
    );
    const after =
      entries.find((entry) => entry.at > end && entry.kind === 'resolved') ??
      restoredLater(entries, end);
    const entry =
      after ??
      goesOn(entries, end) ??
      (told ? restoredEarlier(entries, end) : (last ?? stopsEarly(entries, end, lines)));
    if (entry && entry.at !== end)
      doubts.push({
        code: 'resolved-vs-timeline',
        line: entry.line,
        what: `The end is stated as ${stated.end.words}, and the timeline says at ${entry.stamp.time.text}: ${quote(entry.text)}.`,
      });
    else if (!entry && start !== null)
      doubts.push(...toldOver(lines, stated.end, { start, end }, dayOf));
  }
  if (end !== null && !doubts.some(({ code }) => code === 'resolved-vs-timeline'))
    doubts.push(...toldLater(lines, stated.end, end, entries, dayOf));
  return doubts;
}

/** A timeline that begins half a day off the start to the minute: one of the two has the wrong half. */
function halfOff(entries: readonly PlacedEntry[], start: number): PlacedEntry | undefined {
  const first = entries.length > 2 ? entries[0] : undefined;
  return first && Math.abs(first.at - start) === 720 ? first : undefined;
}

/** A timeline whose first entry, ten minutes after the start or more, is what set the incident off. */
function causedLater(entries: readonly PlacedEntry[], start: number): PlacedEntry | undefined {
  const first = entries.length > 1 ? entries[0] : undefined;
  return first && first.at >= start + 10 && CAUSES.has(first.kind) ? first : undefined;
}

const CAUSES = new Set<EntryKind>(['trigger', 'started']);

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

/** Service that was fully back well before an end at which nothing but a confirmation, a review or further work happened. */
function restoredEarlier(entries: readonly PlacedEntry[], end: number): PlacedEntry | undefined {
  const last = entries.findLast((entry) => entry.at === end);
  if (!last || endsIt(last.text)) return undefined;
  return entries.find(
    (entry) =>
      ENDED.has(entry.kind) &&
      ((entry.at <= end - 10 && saysRestored(entry.text)) ||
        (entry.at <= end - 30 && saysOver(entry.text))) &&
      !entries.some((later) => later.at > entry.at && later.at < end && AGAIN.test(later.text)),
  );
}

/** True for an entry that is the end itself, even when service was back before. */
const endsIt = (text: string) =>
  saysRestored(text) ||
  DECLARED.test(text) ||
  (bestOf(text, KIND_WORDS) === 'resolved' && !CLOSES.test(text));

/** What tells that a recovery did not last. */
const AGAIN =
  /\b(?:again|still|errors?|fail(?:s|ed|ing|ure)?|crash\w*|recur\w*|resurfac\w*|(?:went|goes|back) down)\b/i;
const ENDED = new Set<EntryKind>(['mitigated', 'resolved', 'note']);
const CLOSES =
  /\b(?:confirm\w*|declar\w*|clear\w*|closed?|monitor\w*|verif\w*|postmortem|review\w*|analysis)\b/i;
/** An end that was set by decision, or by the recovery of all that was left, is the end. */
const DECLARED =
  /\b(?:full(?: \w+){0,2} (?:recovery|restoration|resolution)|declar\w* (?:the )?(?:incident|outage) (?:\w+ )?(?:over|closed|resolved)|(?:official|formal)\w*\b.*\b(?:end|ended|over|closed|resolved)|end of (?:the )?(?:incident|outage)|(?:incident|outage) (?:was |is )?(?:officially |formally )?declared (?:over|closed|resolved))\b/i;
/** A timeline that stops half an hour or more before the stated end, and tells of no recovery without a time soon after. */
function stopsEarly(
  entries: readonly PlacedEntry[],
  end: number,
  lines: readonly Placed[],
): PlacedEntry | undefined {
  const last = entries.at(-1);
  if (entries.length < 2 || entries.some((entry) => !entry.leads) || !last || last.at > end - 30)
    return undefined;
  const over = lines.some(
    (line) =>
      line.line > last.line &&
      line.within.includes('timeline') &&
      OVER.has(bestOf(line.text, KIND_WORDS) ?? 'note'),
  );
  return over && last.at >= end - 60 ? undefined : last;
}

/** A timeline that goes on after the stated end without having said that it was over. */
function goesOn(entries: readonly PlacedEntry[], end: number): PlacedEntry | undefined {
  const last = entries.at(-1);
  if (!last || last.at < end + 10 || entries.some((entry) => !entry.leads)) return undefined;
  const over = entries.some(
    (entry) =>
      entry.at <= end &&
      (saysRestored(entry.text) || OVER.has(bestOf(entry.text, KIND_WORDS) ?? 'note')),
  );
  return over ? undefined : last;
}

/** Service that comes back only after the stated end, and of which nothing up to then tells. */
function restoredLater(entries: readonly PlacedEntry[], end: number): PlacedEntry | undefined {
  const back = entries.find((entry) => saysRestored(entry.text));
  return back && back.at > end && back.leads ? back : undefined;
}

const OVER = new Set<string>(['mitigated', 'resolved']);
