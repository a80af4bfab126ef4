import type { FoundDate } from './dates.ts';
import type { Placed } from './outline.ts';
import type { Stamp } from './stamps.ts';

/** A moment of a foreign timeline, before its day is settled. */
export interface RawEntry {
  stamp: Stamp;
  until: Stamp | null;
  /** A date that a heading or a line of its own gave to all entries below it. */
  under: FoundDate | null;
  text: string;
  line: number;
  /** Section words of the topic that the entry stands under, such as wrong-turns. */
  topic: Placed['section'];
  /** True where the topic's label stands on the entry's own line. */
  labelled: boolean;
  /** True where the time opens a line; false where a sentence only mentions it. */
  leads: boolean;
}

/** What stands between the two times of a range. */
export const RANGE = /^[\s()]*(?:to|until|till|and|&|through|-|–|—|~|,|\/)[\s()]*(?:on)?[\s()]*$/i;

/** An entry that a line mentions with one of its times, and does not begin with. */
export const mentioned = (line: Placed, stamp: Stamp, under: FoundDate | null): RawEntry => ({
  stamp,
  until: null,
  under,
  text: tidy(line.text),
  line: line.line,
  topic: topicOf(line),
  labelled: line.label !== '',
  leads: false,
});

/** "Misleading Investigation" is about the wrong turn more than about the investigation. */
export const topicOf = (line: Placed): Placed['section'] =>
  line.label !== '' && line.within.includes('timeline') && line.within.includes('wrong-turns')
    ? 'wrong-turns'
    : line.section;

/** Text without the separators and empty brackets that a time leaves behind. */
export function tidy(text: string): string {
  return text
    .replace(/^(?:\s|[-–—:;|,.)\]*•]|\(\s*\)|(?:hours|hrs)\b)+/i, '')
    .replace(/[\s|(-]+$/, '')
    .replace(/\s+/g, ' ')
    .trim();
}
