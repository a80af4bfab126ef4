import type { Placed } from './outline.ts';
import { findStamps, type Stamp } from './stamps.ts';

const OPENING =
  /^[^\p{L}\p{N}]*(?:\d{1,2}[.)]\s|\d{1,2}\s\|)?[^\p{L}\p{N}]*(?:(?:time|at|by|around|about|approximately|approx|from|between|circa|ca|c(?=\.)|on|day \d+)\b[^\p{L}\p{N}]*){0,2}$/iu;
/** Names of weekdays, short and long. */
export const WEEKDAYS = /\b(?:mon|tues?|wednes|wed|thurs?|fri|satur|sat|sun)(?:day)?\b/gi;

/** The stamps of a line that begin an entry: the one at its head, and those that are set off further on. */
export function headsOf(line: Placed, loose: boolean): Stamp[] {
  const stamps = findStamps(line.text, loose);
  const first = stamps[0];
  if (!first) return [];
  const before = line.text.slice(0, first.start).replace(WEEKDAYS, '');
  if (before.trim() !== '' && !OPENING.test(before)) {
    if (labelBefore(line, first) !== null) return [first];
    return line.kind === 'row' && line.cells.some((cell) => findStamps(cell)[0]?.start === 0)
      ? [first]
      : [];
  }
  const prose = line.kind === 'text' && line.within.includes('timeline') && /\p{L}/u.test(before);
  return stamps.filter((stamp, index) => {
    if (index === 0) return true;
    return (
      setOff(line.text, stamp, stamps[index - 1]) ||
      (prose && OPENS_SENTENCE.test(line.text.slice(0, stamp.start)))
    );
  });
}

/** The label of "Escalation (June 3, 9:10 AM): the second team is called", whose time is in brackets; null for none. */
export function labelBefore(line: Placed, stamp: Stamp): string | null {
  if (line.kind !== 'item' && line.kind !== 'text') return null;
  const label = /^\W*(\p{L}[^:.;()]{2,40}?)\s*\($/u.exec(line.text.slice(0, stamp.start))?.[1];
  return label !== undefined && /^[^()]{0,12}\)\s*(?::|[-–—]\s)/.test(line.text.slice(stamp.end))
    ? label
    : null;
}

/** "At 9:00 the alert fired. At 9:10 we looked.": in a paragraph whose first words lead to a time, so do those of its entries. */
export const OPENS_SENTENCE =
  /(?<=[\p{L}\d)]{2}[.;!?])\s*(?:(?:then|and|finally|at|by|around|about|on)\b[\s,]*)+$/iu;

function setOff(text: string, stamp: Stamp, previous: Stamp | undefined): boolean {
  const before = text.slice(previous?.end ?? 0, stamp.start);
  const after = text.slice(stamp.end);
  return (
    isWhole(text, stamp, previous) ||
    (/(?:[.;!?)]\s*|\s[-–—•*]\s*|[.;]\s*[-–—•*]\s*)$/.test(before) &&
      /[\p{L}]{3}/u.test(before) &&
      /^\s*(?:\([^)]*\))?\s*(?:[:–—]|-\s)/.test(after))
  );
}

/** A whole time with its colon begins an entry even without a stop before it, unless a word leads to it. */
export function isWhole(text: string, stamp: Stamp, previous: Stamp | undefined): boolean {
  const before = text.slice(previous?.end ?? 0, stamp.start);
  return (
    (stamp.time.meridiem !== null || stamp.zone !== null) &&
    /^\s*:\s/.test(text.slice(stamp.end)) &&
    !LEADS_TO.test(before) &&
    /[\p{L}]{3}/u.test(before)
  );
}

const LEADS_TO = /\b(?:at|by|from|to|until|till|around|about|since|and|between|after|before)\s*$/i;
