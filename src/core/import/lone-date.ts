import { isWrittenOn } from './calendar.ts';
import { type FoundDate, findDates } from './dates.ts';
import { WEEKDAYS } from './heads.ts';
import type { Placed } from './outline.ts';

/** A line that is no more than a date heads the entries below it. */
export function loneDate(line: Placed): FoundDate | null {
  const dates = findDates(line.text);
  const date = dates[0];
  if (!date || dates.length > 1 || isWrittenOn(line.text, date)) return null;
  if (line.title) return date;
  const rest = `${line.text.slice(0, date.start)}${line.text.slice(date.end)}`
    .replace(WEEKDAYS, '')
    .replace(/\b(?:date|day|on|the)\b|\d(?:st|nd|rd|th)?\b/gi, '');
  return rest.replace(/[^\p{L}]/gu, '').length <= 4 ? date : null;
}
