import { type FoundDate, findDates } from './dates.ts';
import type { Placed } from './outline.ts';
import type { Stamp } from './stamps.ts';

/** One end of the window as a text states it. */
export interface Bound {
  stamp: Stamp;
  date: FoundDate | null;
  line: number;
  words: string;
  from: 'label' | 'range' | 'sentence';
}

export interface StatedWindow {
  start: Bound | null;
  end: Bound | null;
}

/** A stamp of a line as one end of the window, with the date that goes for it. */
export function boundAt(line: Placed, stamp: Stamp, from: Bound['from']): Bound {
  const zoned = stamp.zone?.end ?? stamp.end;
  return {
    stamp,
    date: stamp.date ?? soleDate(line, stamp),
    line: line.line,
    words: line.text.slice(stamp.start, Math.max(stamp.end, zoned)),
    from,
  };
}

/** A date elsewhere in the line dates its times when it is the only one, or the only one of their sentence. */
function soleDate(line: Placed, stamp: Stamp): FoundDate | null {
  const dates = findDates(line.text).filter(
    (date) => !OF_A_THING.test(line.text.slice(0, date.start)),
  );
  const from =
    [...line.text.slice(0, stamp.start).matchAll(/[a-z)\d]{2}[.!?]\s+(?=[A-Z])/g)].at(-1)?.index ??
    0;
  const to = /[a-z)\d]{2}[.!?]\s+(?=[A-Z])/.exec(line.text.slice(stamp.end))?.index;
  const here = dates.filter(
    ({ start }) => start >= from && (to === undefined || start < stamp.end + to),
  );
  const [date, ...others] = dates.length === 1 ? dates : here;
  if (!date || others.length > 0 || Math.abs(date.start - stamp.start) >= 200) return null;
  const day = ORDINAL.exec(line.text.slice(stamp.end))?.[1];
  return day === undefined ? date : { ...date, day: Number(day) };
}

/** "A certificate issued on 7 June 2022" dates the certificate. */
const OF_A_THING =
  /\b(?:issued|created|introduced|merged|installed|signed|bought|written|added|since)\b[^.;\d]{0,12}$/i;

/** "10:00 on the 5th to 11:30 on the 6th of March": a day whose month is that of the other. */
const ORDINAL = /^[\s,]*on the (0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)\b/i;
