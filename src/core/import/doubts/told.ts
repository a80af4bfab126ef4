import type { Bound } from '../bound.ts';
import type { Calendar } from '../calendar.ts';
import { minutesOf } from '../clock.ts';
import { dayAt, scale } from '../ends.ts';
import type { Placed } from '../outline.ts';
import { bestOf } from '../phrases.ts';
import { findStamps } from '../stamps.ts';
import { KIND_WORDS } from '../words/kinds.ts';
import type { SectionKind } from '../words/sections.ts';
import { type Doubt, type PlacedEntry, quote } from './doubt.ts';
import { saysOver, saysRestored } from './restored.ts';

/** A sentence outside the timeline that tells of an alert or an alarm in the four hours before the start. */
export function toldEarlier(lines: readonly Placed[], stated: Bound, start: number): Doubt[] {
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

/** A clause outside the timeline that gives the detection another time than its entry has, one that no entry has. */
export function toldDetected(
  lines: readonly Placed[],
  { start, end }: { start: number; end: number },
  entries: readonly PlacedEntry[],
): Doubt[] {
  const detected = entries.find(({ kind, leads }) => kind === 'detected' && leads);
  const known = new Set([start, end, ...entries.map(({ at }) => at)].map((at) => at % 1440));
  if (!detected || entries.length < 3) return [];
  for (const line of lines) {
    if (line.kind === 'code' || line.within.some((kind) => UNTOLD.has(kind))) continue;
    const stamps = findStamps(line.text);
    for (const [index, { time, date, start: from, end: to }] of stamps.entries()) {
      const at = minutesOf(time);
      if (date || known.has(at)) continue;
      const before = line.text.slice(stamps[index - 1]?.end ?? 0, from);
      const after = line.text.slice(to, stamps[index + 1]?.start);
      const told =
        DETECTS.test(before) ||
        (/(?:^|[.;,]\s*)(?:at|around)\s*$/i.test(before) && DETECTED.test(after));
      if (told && Math.abs(at - (detected.at % 1440)) <= 240)
        return [
          {
            code: 'started-vs-timeline',
            line: line.line,
            what: `The timeline detects it at ${detected.stamp.time.text}, and the text says: ${quote(`${before}${line.text.slice(from, to)}${after}`.trim())}.`,
          },
        ];
    }
  }
  return [];
}

/** Words that lead to the time of the detection, or follow one that opens its sentence. */
const DETECTS =
  /\b(?:detected|noticed|discovered|(?:first |initially )?reported|alert(?:s|ed)?(?: was| were)? (?:triggered|fired|received|raised|sent))\b(?: [^.;,\d]{0,40})? (?:at|around|about)\s*$/i;
const DETECTED = /^[^.;]{0,80}\b(?:detected|noticed|discovered|reported|alert(?:s|ed)?|alarms?)\b/i;

/** A sentence of the narrative by which service was fully back a quarter of an hour or more before the end. */
export function toldOver(
  lines: readonly Placed[],
  stated: Bound,
  { start, end }: { start: number; end: number },
  dayOf: Calendar['dayOf'],
): Doubt[] {
  for (const line of lines) {
    if (line.kind === 'code' || line.line === stated.line || !NARRATES.has(line.section)) continue;
    for (const sentence of line.text.split(/(?<=[a-z)\d]{2}[.;!?])\s+/)) {
      const stamp = findStamps(sentence).at(-1);
      const day = stamp?.date ? dayOf(stamp.date) : null;
      if (!stamp || (stamp.date && day === null) || !saysOver(sentence)) continue;
      const at =
        day === null
          ? start + ((minutesOf(stamp.time) - (start % 1440) + 1440) % 1440)
          : scale(day, minutesOf(stamp.time));
      const least = saysRestored(sentence) ? 15 : 30;
      if (at > start && at <= end - least && end - at < 720)
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

/** A sentence of the narrative by which it was mended only after the end, at a time that the timeline does not have. */
export function toldLater(
  lines: readonly Placed[],
  stated: Bound | null,
  end: number,
  entries: readonly PlacedEntry[],
  dayOf: Calendar['dayOf'],
): Doubt[] {
  for (const line of lines) {
    if (line.kind === 'code' || line.line === stated?.line || !NARRATES.has(line.section)) continue;
    if (line.within.some((kind) => UNTOLD.has(kind))) continue;
    for (const sentence of line.text.split(/(?<=[a-z)\d]{2}[.;!?])\s+/)) {
      const stamps = findStamps(sentence);
      const [stamp] = stamps;
      if (!stamp || stamps.length > 1 || LASTING.test(sentence) || !MENDS.test(sentence)) continue;
      const day = stamp.date ? dayOf(stamp.date) : dayAt(end);
      const at = day === null ? end : scale(day, minutesOf(stamp.time));
      const known = entries.some((entry) => entry.at === at);
      if (!known && at >= end + 10 && at < end + (stamp.date ? 10080 : 240))
        return [
          {
            code: 'resolved-vs-timeline',
            line: line.line,
            what: `The end is stated as ${stated?.words ?? 'in the timeline'}, and the text says: ${quote(sentence)}.`,
          },
        ];
    }
  }
  return [];
}

/** Words of what brought service back. */
const MENDS =
  /\b(?:(?:(?:hot)?fix|patch|rollback|change|update|correction)(?:es)? (?:was|were|had been) (?:\w+ )?(?:deployed|applied|rolled out|released|pushed|made|implemented|completed)|(?:rolled|switched|reverted) back|(?:was|were) (?:\w+ )?(?:fixed|resolved|restored|repaired|corrected|reverted|recovered|mended)|(?:service|site|website|system|access|work|operations?)s? (?:\w+ )?resumed|back (?:online|up|to normal))\b/i;
/** What was done for good, once service was back. */
const LASTING =
  /\b(?:permanent\w*|long[- ]term|lasting|follow[- ]?ups?|later|subsequent\w*|afterwards?|prevent\w*|monitor\w*|post-?mortem|not)\b/i;

const NARRATES = new Set<SectionKind>(['resolution', 'response', 'cause']);
const UNTOLD = new Set<SectionKind>(['timeline', 'actions', 'lessons', 'end']);
const NOTICED = new Set<string>(['started', 'detected', 'acknowledged', 'escalated']);
