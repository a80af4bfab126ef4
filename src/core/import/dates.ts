import { MONTHS } from './words/months.ts';

/** A calendar date as it stands in a text; the year is null where the text leaves it out. */
export interface FoundDate {
  start: number;
  end: number;
  text: string;
  year: number | null;
  month: number;
  day: number;
  /** True where day and month could be read either way and nothing decides. */
  ambiguous: boolean;
  /** True for digits only, `05/06/2024`: other dates of the document may decide their order. */
  numeric: 'day-first' | 'month-first' | 'either' | null;
}

const MONTH = `(${Object.keys(MONTHS)
  .sort((a, b) => b.length - a.length)
  .join('|')})\\.?(?![a-z])`;
const DAY = String.raw`([0-3]?\d)\s?(?:st|nd|rd|th)?(?![\d:])`;
const YEAR = String.raw`((?:19|20)\d{2})(?!\d|:\d)`;
const AFTER = String.raw`(?:\s*,?\s*|\s+of\s+|-|/)`;
const NAMED = [
  // June 2, 2024 · Jun 2nd 2024 · June 2
  {
    of: new RegExp(String.raw`\b${MONTH}[\s-]+(?:the\s+)?${DAY}(?:[\s,./-]+${YEAR})?`, 'gi'),
    order: [2, 1, 3],
  },
  // June2, 2024: only with its year, since names run on into numbers too
  { of: new RegExp(String.raw`\b${MONTH}${DAY}[\s,./-]+${YEAR}`, 'gi'), order: [2, 1, 3] },
  // 2 June 2024 · 2nd of June, 2024 · 2-Jun-2024
  {
    of: new RegExp(String.raw`(?<![\d:.])${DAY}${AFTER}${MONTH}(?:[\s,./-]+${YEAR})?`, 'gi'),
    order: [1, 2, 3],
  },
  // 2024 June 2
  { of: new RegExp(String.raw`\b${YEAR}[\s,-]+${MONTH}[\s-]+${DAY}`, 'gi'), order: [3, 2, 1] },
] as const;
/** The year behind the time: "Feb 15 10:25:00 UTC 2022", "15 Feb at 10:25 AM, 2022". */
const YEAR_LATER =
  /^,?\s*(?:at\s+)?\d{1,2}:\d{2}(?::\d{2})?\s?(?:[AaPp]\.?[Mm]\b\.?)?\s?(?:\(?[A-Z]{3,4}\)?)?,?\s+((?:19|20)\d{2})(?![\d:]|\s?(?:[AaPp]\.?[Mm]|hrs|hours|UTC|GMT)\b)/;
const ISO = /(?<![\d.-])((?:19|20)\d{2})([-‐‑–—/.])(\d{1,2})\2(\d{1,2})(?![\d-])/g;
const NUMERIC = /(?<![\d.:/-])(\d{1,2})([-‐‑–—/.]|, ?)(\d{1,2})\2((?:20)?\d{2})(?![\d:/-])/g;
/** 6/14 9:10 · 6/14 at 9:10 PM: without a year, two numbers are a date only before a time. */
const YEARLESS =
  /(?<![\d.:/-])(?!24\/7)(0?[1-9]|[12]\d|3[01])\/(0?[1-9]|[12]\d|3[01])(?=,?\s+(?:at\s+)?(?:\d{1,2}:\d{2}|\d{1,2}\s?[ap]\.?m\b))/gi;

/** Every date of a text, from left to right, never two that overlap. */
export function findDates(text: string): FoundDate[] {
  const found: FoundDate[] = [];
  if (!/\d/.test(text)) return found;
  for (const match of text.matchAll(ISO))
    add(found, text, match, Number(match[1]), Number(match[3]), Number(match[4]));
  for (const { of, order } of NAMED) {
    for (const match of text.matchAll(of)) {
      const groups = [match[1], match[2], match[3]];
      const [day, month, year] = order.map((index) => groups[index - 1]);
      const named = MONTHS[(month ?? '').toLowerCase()];
      const later = year ?? YEAR_LATER.exec(text.slice(match.index + match[0].length))?.[1];
      if (named !== undefined)
        add(found, text, match, later === undefined ? null : Number(later), named, Number(day));
    }
  }
  for (const match of text.matchAll(NUMERIC))
    addNumeric(found, text, match, [match[1], match[3]], yearOf(match[4] ?? ''), match[2] ?? '');
  for (const match of text.matchAll(YEARLESS))
    addNumeric(found, text, match, [match[1], match[2]], null, '/');
  return found.sort((a, b) => a.start - b.start);
}

function add(
  found: FoundDate[],
  text: string,
  match: RegExpExecArray,
  year: number | null,
  month: number,
  day: number,
): void {
  const start = match.index;
  const end = start + match[0].trimEnd().length;
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return;
  if (found.some((other) => start < other.end && other.start < end)) return;
  found.push({
    start,
    end,
    text: text.slice(start, end),
    year,
    month,
    day,
    ambiguous: false,
    numeric: null,
  });
}

const yearOf = (written: string) => (written.length === 2 ? 2000 : 0) + Number(written);

function addNumeric(
  found: FoundDate[],
  text: string,
  match: RegExpExecArray,
  numbers: readonly (string | undefined)[],
  year: number | null,
  mark: string,
): void {
  const [first = 0, second = 0] = numbers.map(Number);
  if (!/^[-/]$/.test(mark) && match[4]?.length === 2) return;
  const dayFirst = first > 12 || mark === '.';
  const either = first <= 12 && second <= 12 && first !== second && mark !== '.';
  add(found, text, match, year, dayFirst ? second : first, dayFirst ? first : second);
  const date = found.at(-1);
  if (date?.start !== match.index) return;
  date.numeric = either
    ? 'either'
    : first === second
      ? null
      : dayFirst
        ? 'day-first'
        : 'month-first';
  date.ambiguous = either;
}

/** Settles ambiguous dates by the others of the document: one that can only be read one way decides for all. */
export function settle(dates: readonly FoundDate[], all: readonly FoundDate[]): FoundDate[] {
  const orders = new Set(
    all
      .map((date) => date.numeric)
      .filter((order) => order === 'day-first' || order === 'month-first'),
  );
  const named = all.filter((date) => date.numeric === null);
  return dates.map((date) => {
    if (date.numeric !== 'either') return date;
    const swapped = { ...date, month: date.day, day: date.month };
    if (orders.size === 1)
      return { ...(orders.has('day-first') ? swapped : date), ambiguous: false };
    const agrees = (one: FoundDate) =>
      named.some((other) => other.month === one.month && other.day === one.day);
    if (agrees(date) !== agrees(swapped))
      return { ...(agrees(date) ? date : swapped), ambiguous: false };
    return date;
  });
}

/** `2024-06-02`; null where the year is missing. */
export function writeDay(date: Pick<FoundDate, 'year' | 'month' | 'day'>): string | null {
  if (date.year === null) return null;
  return `${date.year}-${String(date.month).padStart(2, '0')}-${String(date.day).padStart(2, '0')}`;
}

/** The day some days after (or before) a day, both `YYYY-MM-DD`. */
export function addDays(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

/** Days from one day to another; negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).days;
}

function daysIn(year: number | null, month: number): number {
  return Temporal.PlainYearMonth.from({ year: year ?? 2024, month }).daysInMonth;
}
