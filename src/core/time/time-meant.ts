import { DATE_TIME, ENTRY_TIME } from './written.ts';

/** Where a time may stand: with its day, or `unknown`; or in the timeline, where the day may be left out. */
export type TimeForm = 'moment' | 'entry';

const NEARLY =
  /^(?:(?:~|≈|ca\.?|about|around|approx\.?) ?)?(?:(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[ T]|, ?))?(\d{1,2})[:.h](\d{2})(?::\d{2}(?:[.,]\d+)?)? ?([ap])?\.?(?:m\.?)? ?(Z|[+-]\d{2}:?\d{2})?$/i;

const NOBODY_KNOWS = /^(?:unknown|unclear|n\/?a|tb[acd]|none|not known|\?+|-+)$/i;

/**
 * The time that was most likely meant by one that is written in another form: without a nought, with seconds, with
 * am or pm. Nothing where the order of day and month, or the zone, would be a guess.
 */
export function timeMeant(written: string, form: TimeForm): string | undefined {
  const text = written
    .replace(/[‘’“”"']/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (form === 'moment' && NOBODY_KNOWS.test(text)) return 'unknown';
  const [, year, month, day, hours, minutes, half, offset] = NEARLY.exec(text) ?? [];
  if (hours === undefined) return undefined;
  const hour = half === undefined ? Number(hours) : hourOf(Number(hours), half);
  const date = year === undefined ? '' : `${year}-${two(month)}-${two(day)}`;
  const zone = offset?.toUpperCase().replace(/^([+-]\d{2}):?(\d{2})$/, '$1:$2');
  const meant = `${date}${date && (zone ? 'T' : ' ')}${two(hour)}:${minutes}${zone ?? ''}`;
  return (form === 'moment' ? DATE_TIME : ENTRY_TIME).test(meant) ? meant : undefined;
}

const two = (number: number | string | undefined): string => String(number).padStart(2, '0');

/** The hour of 24 of one that is said before or after noon; no hour at all for 14 pm. */
const hourOf = (hour: number, half: string): number =>
  hour > 12 ? Number.NaN : (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
