/** A clock time as it stands in a text. */
export interface ClockTime {
  start: number;
  end: number;
  text: string;
  hour: number;
  minute: number;
  meridiem: 'am' | 'pm' | null;
  /** True for what no clock shows, such as 13:20 PM: read as far as it can be, and reported. */
  malformed: boolean;
  /** True for what is a time only where one is expected, or a zone follows: `1600`, `19.08`, `10.40 CET`. */
  loose: boolean;
}

// A lone letter is a meridiem cut short: read, and reported.
const MERIDIEM = String.raw`(?:\s*(am|pm|amm|pmm|a\.m\.?|p\.m\.?|[apm](?=[\s,)]*(?:$|[-–—(\d])))(?![a-z]))`;
const HOURS = String.raw`(?:\s*(?:hours|hrs|hr|o['’]?clock)(?![a-z]))`;
const ZONES = String.raw`(?:[ECMP][SD]T|CES?T|EES?T|WES?T|WAT|CAT|EAT|SAST|BST|IST)\b`;
const PATTERNS = [
  {
    of: new RegExp(
      String.raw`(\d{1,2})\s?(?:[:：]|(?<=\d)h(?=\d))\s?(\d{2})(?:[:.]\d{2}(?:\.\d+)?)?(?:${MERIDIEM}|${HOURS})?`,
      'iy',
    ),
    loose: false,
  },
  { of: new RegExp(String.raw`(\d{1,2})\.(\d{2})${MERIDIEM}`, 'iy'), loose: false },
  { of: new RegExp(String.raw`(\d{1,2})()${MERIDIEM}`, 'iy'), loose: false },
  // "3:AM": the minutes were left out, and are read as none; reported.
  { of: new RegExp(String.raw`(\d{1,2})(:)${MERIDIEM}`, 'iy'), loose: false },
  { of: /([01]\d|2[0-3])([0-5]\d)\s?(?:hours|hrs|hr|h)(?![a-z])/iy, loose: false },
  {
    of: new RegExp(String.raw`([01]\d|2[0-3])([0-5]\d)(?=\s?\(?(?:UTC|GMT|Z\b|${ZONES}))`, 'y'),
    loose: false,
  },
  // "0900–1300 PST": the zone stands behind the second.
  {
    of: new RegExp(
      String.raw`([01]\d|2[0-3])([0-5]\d)(?=\s?[-–—]\s?(?:[01]\d|2[0-3])[0-5]\d\s?\(?(?:UTC|GMT|${ZONES}))`,
      'y',
    ),
    loose: false,
  },
  // "10.40 CET": letters of a zone behind it tell a time from a number.
  {
    of: new RegExp(String.raw`([01]?\d|2[0-3])\.([0-5]\d)(?=\s?\(?(?:UTC\b|GMT\b|${ZONES}))`, 'y'),
    loose: false,
    odd: true,
  },
  {
    of: /([01]?\d|2[0-3])\.([0-5]\d)(?![\d%])(?!\s*(?:hours?|hrs?|minutes?|mins?|seconds?|ms|s|x|[kmgt]b)\b)/iy,
    loose: true,
  },
  { of: /([01]\d|2[0-3])([0-5]\d)/y, loose: true },
  { of: /(\d{1,2})()h(?![a-z\d])/iy, loose: true },
] as const;
const NAMED = /(?:12(?::00)?[ -]?)?\b(noon|midday|midnight)\b/iy;

/** Every clock time of a text, from left to right; loose ones only when asked for. */
export function findClockTimes(text: string, loose = false): ClockTime[] {
  const found: ClockTime[] = [];
  for (let at = 0; at < text.length; at++) {
    const time = readAt(text, at, loose);
    if (time === null) continue;
    found.push(time);
    at = time.end - 1;
  }
  return shareOn(text, share(text, found));
}

function readAt(text: string, at: number, loose: boolean): ClockTime | null {
  if (/[\w.:/$#,+-]/.test(text[at - 1] ?? '') && !isRangeMark(text, at)) return null;
  NAMED.lastIndex = at;
  const named = NAMED.exec(text);
  if (named) {
    const hour = /midnight/i.test(named[0]) ? 0 : 12;
    return {
      start: at,
      end: at + named[0].length,
      text: named[0],
      hour,
      minute: 0,
      meridiem: null,
      malformed: false,
      loose: false,
    };
  }
  for (const pattern of PATTERNS) {
    if (pattern.loose && !loose) continue;
    pattern.of.lastIndex = at;
    const match = pattern.of.exec(text);
    if (!match || /^(?:(?!Z\b)[\w%]|[.:]\d|\/\d)/.test(text.slice(at + match[0].length))) continue;
    const time = timeOf(match, at, pattern.loose || 'odd' in pattern);
    if (time) return inHalf(time, text.slice(time.end));
  }
  return null;
}

/** "9:10 in the evening" says which half of the day it means. */
function inHalf(time: ClockTime, after: string): ClockTime {
  const part = PART_OF_DAY.exec(after)?.[1];
  if (part === undefined || time.meridiem !== null || time.hour > 12 || time.hour === 0)
    return time;
  const meridiem = part.toLowerCase() === 'morning' ? 'am' : 'pm';
  return { ...time, meridiem, hour: (time.hour % 12) + (meridiem === 'pm' ? 12 : 0) };
}

const PART_OF_DAY = /^,? in the (morning|afternoon|evening)\b/i;

/** `10:00-11:00`, `2024-06-02T14:00`, a lone `T14:00` and `UTC+1 10:00` begin after a mark that elsewhere rules a time out. */
const isRangeMark = (text: string, at: number) =>
  /(?:\d|[ap]m|hrs|\s|^|UTC|GMT|[A-Z]{3,4})[-–]$|(?:^|[\d\s:(])T$|[a-z)]\.$|[^\d],$|\d{4},$/i.test(
    text.slice(Math.max(0, at - 6), at),
  ) &&
  !/\d[.:]$|(?:^|\D)\d{1,2}[-/]$/.test(
    text.slice(Math.max(0, at - 6), at).replace(/\d{1,2}[:.]\d{2}[-–]$/, 'T-'),
  );

function timeOf(match: RegExpExecArray, at: number, loose: boolean): ClockTime | null {
  const letters = match[3]?.toLowerCase();
  const meridiem =
    letters === undefined || letters === 'm' ? null : letters.startsWith('p') ? 'pm' : 'am';
  const written = Number(match[1]);
  const cut = match[2] === ':';
  const minute = cut ? 0 : Number(match[2] || 0);
  if (minute > 59 || written > 29) return null;
  // "1h30m" is a length.
  if (letters === 'm' && /h/i.test(match[0])) return null;
  if (meridiem === null && match[2] === '' && !loose) return null;
  const malformed =
    cut ||
    written > 23 ||
    (meridiem !== null && written > 12) ||
    (meridiem !== null && written === 0) ||
    letters === 'm' ||
    letters?.endsWith('mm') === true;
  const hour =
    meridiem === null || written > 12
      ? written % 24
      : (written % 12) + (meridiem === 'pm' ? 12 : 0);
  return {
    start: at,
    end: at + match[0].length,
    text: match[0],
    hour,
    minute,
    meridiem,
    malformed,
    loose,
  };
}

const JOINED = /^[\s(]*(?:to|and|until|till|through|-|–|—|~|&|,)[\s(]*$/i;

/** "9:00 and 11:00 AM": a time without AM or PM takes the one that the times it is joined to allow. */
function share(text: string, found: ClockTime[]): ClockTime[] {
  for (let index = found.length - 2; index >= 0; index--) {
    const [time, next] = [found[index], found[index + 1]];
    if (!time || !next || time.meridiem !== null || next.meridiem === null || next.malformed)
      continue;
    if (
      time.hour > 12 ||
      time.hour === 0 ||
      /[a-ln-z]/i.test(time.text) ||
      !JOINED.test(text.slice(time.end, next.start))
    )
      continue;
    const same = (time.hour % 12) + (next.meridiem === 'pm' ? 12 : 0);
    const before = same * 60 + time.minute <= next.hour * 60 + next.minute;
    time.meridiem = before ? next.meridiem : next.meridiem === 'pm' ? 'am' : 'pm';
    time.hour = (time.hour % 12) + (time.meridiem === 'pm' ? 12 : 0);
  }
  return found;
}

const GOES_ON_TO =
  /^[\s(]*(?:[A-Z]{2,5}\b[\s)]*)?(?:to|until|till|through|-|–|—)\s*(?:about|around|approximately)?\s*$/;

/** "1:10pm until 1:19": the end of a range without AM or PM is the next such time after its start. */
function shareOn(text: string, found: ClockTime[]): ClockTime[] {
  for (const [index, next] of found.entries()) {
    const time = found[index - 1];
    if (!time || time.meridiem === null || time.malformed || next.meridiem !== null) continue;
    if (!/^[1-9]\d?:\d{2}$/.test(next.text) || next.hour > 12) continue;
    if (!GOES_ON_TO.test(text.slice(time.end, next.start))) continue;
    const same = (next.hour % 12) * 60 + next.minute + (time.meridiem === 'pm' ? 720 : 0);
    next.meridiem = same >= minutesOf(time) === (time.meridiem === 'pm') ? 'pm' : 'am';
    next.hour = (next.hour % 12) + (next.meridiem === 'pm' ? 12 : 0);
  }
  return found;
}

/** Minutes since midnight. */
export const minutesOf = (time: Pick<ClockTime, 'hour' | 'minute'>) => time.hour * 60 + time.minute;

/** `09:05`. */
export const writeClock = (time: Pick<ClockTime, 'hour' | 'minute'>) =>
  `${String(time.hour).padStart(2, '0')}:${String(time.minute).padStart(2, '0')}`;
