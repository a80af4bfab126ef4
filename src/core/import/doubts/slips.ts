import { type Calendar, isWrittenOn } from '../calendar.ts';
import { daysBetween } from '../dates.ts';
import { dayAt } from '../ends.ts';
import { headsOf } from '../heads.ts';
import type { Placed } from '../outline.ts';
import { findStamps } from '../stamps.ts';
import { type Doubt, quote } from './doubt.ts';
import {
  type Found,
  type IncidentDays,
  loggedOnAnother,
  OF_ANOTHER,
  otherWeekday,
  toldOnAnother,
} from './told-days.ts';

/** The first date or weekday of the text that cannot be the incident's, though the text means it to be. */
export function slipDoubts(
  lines: readonly Placed[],
  { dayOf }: Pick<Calendar, 'dayOf'>,
  days: IncidentDays,
): Doubt[] {
  const told = lines.filter(
    (line) =>
      line.kind !== 'code' && !line.within.some((kind) => kind === 'actions' || kind === 'authors'),
  );
  const found =
    slipOfThePen(told, dayOf, days) ??
    sameClock(days) ??
    outOfLine(told, dayOf) ??
    toldOnAnother(told, dayOf, days) ??
    otherWeekday(told, days) ??
    loggedOnAnother(lines, dayOf, days);
  return found ? [{ code: 'date-conflict', ...found }] : [];
}

/** A time whose date is that of the incident but for its year, its month, or the order of its numbers. */
function slipOfThePen(
  lines: readonly Placed[],
  dayOf: Calendar['dayOf'],
  { start, end, entries }: IncidentDays,
): Found {
  const own = mostOf(entries.flatMap(({ stamp: { date } }) => (date && dayOf(date)) ?? []));
  const right = own ?? start;
  if (own === null && start !== end) return null;
  for (const line of lines) {
    for (const { date, start: at } of findStamps(line.text)) {
      const day = date && date.year !== null && !date.ambiguous ? dayOf(date) : null;
      if (date === null || day === null || isWrittenOn(line.text, date)) continue;
      if (isSlip(day, right) && !OF_ANOTHER.test(line.text.slice(Math.max(0, at - 50), at)))
        return {
          line: line.line,
          what: `The incident is on ${right}, and this looks like a slip of the pen for it: "${date.text}".`,
        };
    }
  }
  return null;
}

/** True where all but one of year, month and day agree, or month and day changed places. */
function isSlip(day: string, right: string): boolean {
  const [year, month, date] = day.split('-');
  const [rightYear, rightMonth, rightDate] = right.split('-');
  if (day === right) return false;
  if (month === rightMonth && date === rightDate)
    return Math.abs(Number(year) - Number(rightYear)) === 1;
  if (year !== rightYear) return false;
  return date === rightDate || (month === rightDate && date === rightMonth);
}

/** The day that two thirds of three or more have; null for none. */
function mostOf(days: readonly string[]): string | null {
  const [day] = [...new Set(days)].filter(
    (one) => days.filter((other) => other === one).length * 3 >= days.length * 2,
  );
  return days.length >= 3 ? (day ?? null) : null;
}

/** The first or last entry at the minute of the stated start or end, and dated another day that the other has no entry on. */
function sameClock({ entries, stated: { start, end } }: IncidentDays): Found {
  const dated = entries.filter(({ stamp, under }) => stamp.date ?? under);
  for (const [bound, entry] of [[start, dated[0]] as const, [end, dated.at(-1)] as const]) {
    if (bound === null || !entry || entry.at === bound || (entry.at - bound) % 1440 !== 0) continue;
    const day = dayAt(bound);
    if (entry.day !== null && !entries.some((one) => one.day === day))
      return {
        line: entry.line,
        what: `The timeline has ${entry.stamp.time.text} on ${entry.day}, and the window has it on ${day}.`,
      };
  }
  return null;
}

/** In a list of dated times that runs forward, the one time that is two days or more before the one above it. */
function outOfLine(lines: readonly Placed[], dayOf: Calendar['dayOf']): Found {
  const lists = Map.groupBy(
    lines.flatMap((line) => {
      const [head] = line.kind === 'item' || line.kind === 'row' ? headsOf(line, false) : [];
      const day = head?.date && !head.date.ambiguous ? dayOf(head.date) : null;
      return head?.date && day !== null ? [{ line, day, text: head.date.text }] : [];
    }),
    ({ line }) => line.group,
  );
  for (const list of lists.values()) {
    const back = list.filter(
      ({ day }, index) => index > 0 && daysBetween(day, list[index - 1]?.day ?? day) >= 2,
    );
    const [one] = back;
    if (one && back.length === 1 && list.length >= 4)
      return {
        line: one.line.line,
        what: `"${one.text}" stands below a later day: ${quote(one.line.text)}.`,
      };
  }
  return null;
}
