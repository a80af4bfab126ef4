import { findClockTimes } from './clock.ts';
import { NUMBER_WORDS } from './words/numbers.ts';

/** A length of time as it stands in a text. */
export interface FoundDuration {
  start: number;
  end: number;
  text: string;
  minutes: number;
  /** True where the author hedges: about, nearly, more than. */
  hedged: boolean;
  /** The smallest unit written, in minutes: 60 for "2 hours". */
  grain: number;
}

const WORDS = Object.keys(NUMBER_WORDS)
  .sort((a, b) => b.length - a.length)
  .join('|');
const NUMBER = String.raw`(\d+(?:\.\d+)?|(?:${WORDS})\b)`;
const UNIT = '(days?|d|hours?|hrs?|h|minutes?|mins?|min|m|seconds?|secs?|s)(?![a-z])';
/** "Three long hours", "72 exhausting hours": a word that only says how they were felt. */
const FELT = String.raw`(?:\s+(?:full|whole|entire|long|straight|solid|consecutive|hectic|intense|[a-z]{3,}(?:ing|ful|ous))(?=\s+(?:day|hour|minute)))?`;
const PART = String.raw`${NUMBER}${FELT}[\s-]*${UNIT}`;
const WHOLE = new RegExp(
  String.raw`(?<![\w:.,$/])${PART}(?:\s*(?:,|and|&)?\s*(?:and\s+)?${PART})?(?:\s*(?:,|and|&)?\s*${PART})?(\s+and\s+(?:a\s+)?half)?`,
  'gi',
);
const HALF =
  /(?<![\w])(?:an?\s+)?(hour|day)\s+and\s+(?:a\s+)?half\b|\bhalf\s+(?:an?\s+)?(hour|day)\b/gi;
const AND_A_HALF = new RegExp(
  String.raw`(?<![\w:.,$/])${NUMBER}\s+and\s+a\s+half\s+(hours?|days?)`,
  'gi',
);
const HEDGE =
  /(?:about|approx\w*\.?|around|roughly|nearly|almost|some|over|more than|at least|less than|under|up to|~|≈|a bit over|an? estimated|a total of about)\s*$/i;

/** "1:30 hours" is a length only behind words that measure; elsewhere it is a time of the day. */
const COLON = /(?<![\w:.])(\d{1,2}):([0-5]\d)(?::\d{2})?\s?(?:hours?|hrs?|h)\b/gi;
const MEASURED =
  /\b(?:duration|for|lasted|lasting|took|total|downtime|time to \w+|length)\b(?: of| time)?[\s:(]*(?:(?:about|around|approximately|nearly|almost|over|a total of)\s+)?$/i;

/** Every written length of a text, in minutes. */
export function findDurations(text: string): FoundDuration[] {
  const found: FoundDuration[] = [];
  const clocks = findClockTimes(text);
  const push = (match: RegExpExecArray, minutes: number, grain: number) => {
    const [start, end] = [match.index, match.index + match[0].length];
    if ([...found, ...clocks].some((other) => start < other.end && other.start < end)) return;
    found.push({
      start,
      end,
      text: match[0].trim(),
      minutes,
      hedged: HEDGE.test(text.slice(0, start)),
      grain,
    });
  };
  for (const match of text.matchAll(COLON)) {
    const [start, end] = [match.index, match.index + match[0].length];
    if (!MEASURED.test(text.slice(0, start))) continue;
    const minutes = Number(match[1]) * 60 + Number(match[2]);
    const hedged = HEDGE.test(text.slice(0, start));
    found.push({ start, end, text: match[0], minutes, hedged, grain: 1 });
  }
  for (const match of text.matchAll(HALF)) {
    const unit = (match[1] ?? match[2])?.toLowerCase() === 'day' ? 1440 : 60;
    push(match, match[1] ? unit * 1.5 : unit / 2, 30);
  }
  for (const match of text.matchAll(AND_A_HALF)) {
    const unit = /day/i.test(match[2] ?? '') ? 1440 : 60;
    push(
      match,
      ((NUMBER_WORDS[(match[1] ?? '').toLowerCase()] ?? Number(match[1])) + 0.5) * unit,
      30,
    );
  }
  for (const match of text.matchAll(WHOLE)) {
    let minutes = 0;
    let grain = 1440;
    for (let part = 1; part < 7; part += 2) {
      const [count, unit] = [match[part], match[part + 1]];
      if (count === undefined || unit === undefined) continue;
      const size = sizeOf(unit);
      const number = NUMBER_WORDS[count.toLowerCase()] ?? Number(count);
      minutes += number * size;
      grain = Math.min(grain, Number.isInteger(number) ? size : 1);
    }
    if (match[7] !== undefined) minutes += sizeOf(match[2] ?? 'h') / 2;
    push(match, Math.round(minutes), match[7] === undefined ? grain : 30);
  }
  return found.sort((a, b) => a.start - b.start);
}

function sizeOf(unit: string): number {
  const letter = unit[0]?.toLowerCase();
  return letter === 'd' ? 1440 : letter === 'h' ? 60 : letter === 's' ? 1 / 60 : 1;
}
