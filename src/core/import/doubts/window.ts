import type { EntryKind } from '../../schema/timeline.ts';
import type { Bound, StatedWindow } from '../bound.ts';
import { findClockTimes, minutesOf } from '../clock.ts';
import type { Placed } from '../outline.ts';
import { bestOf } from '../phrases.ts';
import { findStamps } from '../stamps.ts';
import { KIND_WORDS } from '../words/kinds.ts';
import type { SectionKind } from '../words/sections.ts';
import { type Doubt, type PlacedEntry, quote, type Span } from './doubt.ts';

/** Start and end as stated against the timeline. Only what is stated outside the timeline can contradict it. */
export function windowDoubts(
  stated: StatedWindow,
  span: Span,
  entries: readonly PlacedEntry[],
  lines: readonly Placed[],
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
    const entry = early ?? named ?? causedLater(entries, start + slack);
    if (entry)
      doubts.push({
        code: 'started-vs-timeline',
        line: entry.line,
        what: `The start is stated as ${stated.start.words}, and the timeline says at ${entry.stamp.time.text}: ${quote(entry.text)}.`,
      });
    else doubts.push(...toldEarlier(lines, stated.start, start - slack));
  }
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
    else if (!entry && start !== null) doubts.push(...toldOver(lines, stated.end, start, end));
  }
  return doubts;
}

/** A sentence outside the timeline that tells of an alert or an alarm in the four hours before the start. */
function toldEarlier(lines: readonly Placed[], stated: Bound, start: number): Doubt[] {
  for (const line of lines) {
    if (line.kind === 'code' || line.within.some((kind) => UNTOLD.has(kind))) continue;
    for (const sentence of line.text.split(/(?<=[a-z)\d]{2}[.;!?])\s+/)) {
      const stamp = findStamps(sentence)[0];
      const before = stamp && !stamp.date ? (start % 1440) - minutesOf(stamp.time) : 0;
      if (!stamp || before <= 0 || before >= 240) continue;
      if (NOTICED.has(bestOf(sentence, KIND_WORDS) ?? 'note'))
        return [
          {
            code: 'started-vs-timeline',
            line: line.line,
            what: `The start is stated as ${stated.words}, and the text says: ${quote(sentence)}.`,
          },
        ];
    }
  }
  return [];
}

/** A sentence of the narrative by which service was fully back a quarter of an hour or more before the end. */
function toldOver(lines: readonly Placed[], stated: Bound, start: number, end: number): Doubt[] {
  for (const line of lines) {
    if (line.kind === 'code' || line.line === stated.line || !NARRATES.has(line.section)) continue;
    for (const sentence of line.text.split(/(?<=[a-z)\d]{2}[.;!?])\s+/)) {
      const stamp = findStamps(sentence).at(-1);
      if (!stamp || stamp.date || !saysRestored(sentence)) continue;
      const at = start + ((minutesOf(stamp.time) - (start % 1440) + 1440) % 1440);
      if (at <= end - 15 && end - at < 720)
        return [
          {
            code: 'resolved-vs-timeline',
            line: line.line,
            what: `The end is stated as ${stated.words}, and the text says: ${quote(sentence)}.`,
          },
        ];
    }
  }
  return [];
}

const NARRATES = new Set<SectionKind>(['resolution', 'response', 'cause']);
const UNTOLD = new Set<SectionKind>(['timeline', 'actions', 'lessons', 'end']);
const NOTICED = new Set<string>(['started', 'detected', 'acknowledged', 'escalated']);

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

/** Service that was fully back well before an end at which nothing but a confirmation or a review happened. */
function restoredEarlier(entries: readonly PlacedEntry[], end: number): PlacedEntry | undefined {
  const last = entries.findLast((entry) => entry.at === end);
  if (!last) return undefined;
  const ends =
    saysRestored(last.text) ||
    DECLARED.test(last.text) ||
    (bestOf(last.text, KIND_WORDS) === 'resolved' && !CLOSES.test(last.text));
  if (ends) return undefined;
  return entries.find(
    (entry) =>
      entry.at <= end - 10 &&
      ENDED.has(entry.kind) &&
      saysRestored(entry.text) &&
      !entries.some((later) => later.at > entry.at && later.at < end && AGAIN.test(later.text)),
  );
}

/** What tells that a recovery did not last. */
const AGAIN =
  /\b(?:again|still|errors?|fail(?:s|ed|ing|ure)?|crash\w*|recur\w*|resurfac\w*|(?:went|goes|back) down)\b/i;
const ENDED = new Set<EntryKind>(['mitigated', 'resolved']);
const CLOSES =
  /\b(?:confirm\w*|declar\w*|clear\w*|closed?|monitor\w*|verif\w*|postmortem|review\w*|analysis)\b/i;
/** An end that was set by decision is the end, even when service was back before. */
const DECLARED =
  /\b(?:(?:official|formal)\w*\b.*\b(?:end|ended|over|closed|resolved)|end of (?:the )?(?:incident|outage)|(?:incident|outage) (?:was |is )?(?:officially |formally )?declared (?:over|closed|resolved))\b/i;
const saysRestored = (text: string) =>
  /\b(?:(?:was|were|fully|completely|service|services|functionality) restored|restoring|back online|back to normal|fully (?:recovered|operational)|normal operations? resumed|(?:service|site|website|system|everything|servers?|app(?:lication)?)s? (?:is|was|were|are) (?:[\w%]+ )?back|regained access)\b/i.test(
    text,
  ) && !/\b(?:gradual|partial|began|begin|starting|some)\w*/i.test(text);

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
