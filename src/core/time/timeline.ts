import type { IssueCode } from '../codes/index.ts';
import type { TimelineEntry } from '../postmortem.ts';
import { nameOf } from '../schema/explain.ts';
import type { Frontmatter } from '../schema/frontmatter.ts';
import type { Path } from '../text/yaml.ts';
import type { LocalProblem, Moment } from './moment.ts';
import { readWritten } from './written.ts';

/** A time that could not be read, and what the message says of it. */
export interface TimeFinding {
  code: IssueCode;
  path: Path;
  what: string;
  help?: string;
}

/** Reads one written time; a problem is reported through `report` and gives null. */
export function readMoment(
  text: string,
  zone: string,
  day: string | null,
  path: Path,
  report: (finding: TimeFinding) => void,
): Moment | null {
  const moment = readWritten(text, zone, day);
  if (!('problem' in moment)) return moment;
  report({ path, ...explain(moment, `${nameOf(path)} is ${text}`, zone) });
  return null;
}

function explain(
  problem: LocalProblem | { problem: 'no-day' },
  what: string,
  zone: string,
): Omit<TimeFinding, 'path'> {
  switch (problem.problem) {
    case 'no-such-date':
      return { code: 'no-such-date', what: `${what}: the calendar has no such date.` };
    case 'no-day':
      return {
        code: 'time-without-day',
        what: `${what}, and no day is known that it could fall on.`,
      };
    case 'skipped':
      return {
        code: 'time-skipped',
        what: `${what}: clocks in ${zone} skipped that time.`,
        help: `Write ${problem.before} or ${problem.after}, whichever was meant.`,
      };
    case 'repeated':
      return {
        code: 'time-repeated',
        what: `${what}: clocks in ${zone} showed that time twice.`,
        help: `Write ${problem.earlier} or ${problem.later}, whichever was meant.`,
      };
  }
}

/** A timeline entry and its index in the list as the author wrote it. */
export interface ReadEntry {
  index: number;
  entry: TimelineEntry;
}

/**
 * Reads a timeline: a bare clock time falls on the day of the entry before, the first on `firstDay`. An entry
 * whose time cannot be read is reported and left out. `originalIndex` leads from an index of `written` to the
 * author's, where the schema has refused entries in between.
 */
export function readTimeline(
  written: Frontmatter['timeline'],
  zone: string,
  firstDay: string | null,
  report: (finding: TimeFinding) => void,
  originalIndex: (index: number) => number = (index) => index,
): ReadEntry[] {
  const entries: ReadEntry[] = [];
  const anchorOf = entryAnchors(firstDay);
  let day = firstDay;
  for (const [position, { at, until, kind, text, internal }] of written.entries()) {
    const index = originalIndex(position);
    const moment = readMoment(at, zone, day, ['timeline', index, 'at'], report);
    if (moment === null) continue;
    day = moment.local.slice(0, 10);
    const end =
      until === undefined
        ? null
        : readMoment(until, zone, day, ['timeline', index, 'until'], report);
    entries.push({
      index,
      entry: {
        id: anchorOf(moment),
        at: moment,
        until: end,
        kind,
        text,
        internal: internal ?? false,
      },
    });
  }
  return entries;
}

/** Names entries one after the other: `t-1405` on the first day, with the date on any other; a second of the same minute gets `-2`. */
export function entryAnchors(firstDay: string | null): (at: Moment) => string {
  const taken = new Map<string, number>();
  return (at) => {
    const [day = '', clock = ''] = at.local.split('T');
    const name = `t-${day === firstDay ? '' : `${day}-`}${clock.replace(':', '')}`;
    const count = (taken.get(name) ?? 0) + 1;
    taken.set(name, count);
    return count === 1 ? name : `${name}-${count}`;
  };
}
