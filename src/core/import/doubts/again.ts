import type { StatedWindow } from '../bound.ts';
import type { Calendar } from '../calendar.ts';
import { minutesOf } from '../clock.ts';
import { findDurations } from '../durations.ts';
import { scale } from '../ends.ts';
import { headsOf } from '../heads.ts';
import type { Placed } from '../outline.ts';
import { bestOf } from '../phrases.ts';
import { KIND_WORDS } from '../words/kinds.ts';
import { type Doubt, type PlacedEntry, quote, type Span } from './doubt.ts';

/** What a second list of dated lines, apart from the timeline, says of start and end against the window. */
export function listDoubts(
  stated: StatedWindow,
  { start, end }: Span,
  entries: readonly PlacedEntry[],
  lines: readonly Placed[],
  dayOf: Calendar['dayOf'],
): Doubt[] {
  const own = new Set(entries.map((entry) => entry.line));
  const told = lines.flatMap((line) => {
    const stamp = line.kind === 'item' && !own.has(line.line) ? headsOf(line, false)[0] : undefined;
    const day = stamp?.date ? dayOf(stamp.date) : null;
    if (!stamp || day === null || stamp.start > 2) return [];
    const text = line.text.slice(stamp.end);
    return [
      { line: line.line, day, at: scale(day, minutesOf(stamp.time)), text, time: stamp.time.text },
    ];
  });
  const back = told.find(({ day, at }, index) => {
    const before = told[index - 1];
    return before?.day === day && at < before.at;
  });
  const disorder: Doubt[] =
    back && told.length >= 4
      ? [
          {
            code: 'timeline-order',
            line: back.line,
            what: `The line of ${back.time} stands after a later one: ${quote(back.text)}.`,
          },
        ]
      : [];
  if (told.length < 3 || start === null || end === null) return disorder;
  const first = told.find(
    (one) =>
      one.at < start && one.at > start - 240 && BEGUN.has(bestOf(one.text, KIND_WORDS) ?? 'note'),
  );
  const last = told.findLast((one) => CLOSED.test(one.text));
  const doubts = disorder;
  if (first)
    doubts.push({
      code: 'started-vs-timeline',
      line: first.line,
      what: `The start is stated as ${stated.start?.words ?? 'in the timeline'}, and the text says at ${first.time}: ${quote(first.text)}.`,
    });
  if (last && last.at !== end)
    doubts.push({
      code: 'resolved-vs-timeline',
      line: last.line,
      what: `The end is stated as ${stated.end?.words ?? 'in the timeline'}, and the text says at ${last.time}: ${quote(last.text)}.`,
    });
  return doubts;
}

const BEGUN = new Set<string>(['started', 'detected']);
const CLOSED =
  /^\W*(?:the )?(?:incident|outage|issue) (?:is |was )?(?:now )?(?:\w+ and )?(?:resolved|over|closed)\W*$/i;

/** "Time to repair: 30 minutes" against the entries that it measures between. */
export function partDoubts(entries: readonly PlacedEntry[], lines: readonly Placed[]): Doubt[] {
  for (const line of lines) {
    const part = PART.exec(line.text);
    const [length] = part ? findDurations(line.text) : [];
    // What follows a length says which hours it counts.
    if (!part || !length || /\w/.test(line.text.slice(length.end))) continue;
    const stem = part[1]?.slice(0, 6).toLowerCase() ?? '';
    const to = entries.filter(
      (entry) => entry.text.split(/\s+/).length <= 5 && entry.text.toLowerCase().startsWith(stem),
    );
    const end = to[0]?.at;
    if (to.length !== 1 || end === undefined) continue;
    const from = entries.filter(({ at }) => at <= end);
    if (from.some(({ at }) => Math.abs(end - at - length.minutes) <= 5)) continue;
    return [
      {
        code: 'duration-mismatch',
        line: line.line,
        what: `The text says ${quote(line.text)}, and no entry of the timeline is as long before ${quote(to[0]?.text ?? '')}.`,
      },
    ];
  }
  return [];
}

const PART = /^\W*(?:mean )?time to (repair|resolv|recover|restor|mitigat)\w*\W/i;
