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

/** A date elsewhere in the line dates its times when it is the only one. */
function soleDate(line: Placed, stamp: Stamp): FoundDate | null {
  const dates = findDates(line.text);
  return dates.length === 1 && dates[0] && Math.abs(dates[0].start - stamp.start) < 200
    ? dates[0]
    : null;
}
