import { ODD_OFFSETS, ZONE_ABBREVIATIONS, ZONE_NAMES, type ZoneWord } from './words/zones.ts';

/** A time zone as it stands in a text. */
export interface FoundZone extends ZoneWord {
  start: number;
  end: number;
  text: string;
}

const OFFSET =
  /\b(UTC|GMT|Greenwich Mean Time|Coordinated Universal Time)\s?([+\-−–])\s?(\d{1,2})(?::?([0-5]\d))?(?!\d|:\d)/gi;
const BARE_OFFSET = /(?<=\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s?)([+-])(\d{2}):?(\d{2})(?!\d)/g;
const IANA =
  /\b(?:Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)\/[A-Z]\w+(?:\/[A-Z]\w+)?/g;
/** Older names of the zone database that people go on using, by what they are called today. */
const LINKS: Readonly<Record<string, string>> = {
  'US/Pacific': 'America/Los_Angeles',
  'US/Mountain': 'America/Denver',
  'US/Arizona': 'America/Phoenix',
  'US/Central': 'America/Chicago',
  'US/Eastern': 'America/New_York',
  'US/Alaska': 'America/Anchorage',
  'US/Hawaii': 'Pacific/Honolulu',
  'Etc/UTC': 'UTC',
};
const LINK = new RegExp(String.raw`(?<![\w/])(?:${Object.keys(LINKS).join('|')})\b`, 'g');
const ABBREVIATION = new RegExp(
  String.raw`(?<![\w/-])(${Object.keys(ZONE_ABBREVIATIONS).join('|')})(?![\w/])`,
  'g',
);
const AFTER_TIME = new RegExp(
  String.raw`(?<=\d\s?(?:am|pm|a\.m\.|p\.m\.|hrs|hours)?[\s(]*)(${Object.keys(ZONE_ABBREVIATIONS).join('|')})(?![\w/])`,
  'gi',
);
const ZULU = /(?<=\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s?)Z\b/g;
const NAMES = ZONE_NAMES.map(({ words, zone }) => ({
  of: new RegExp(String.raw`\b${words}`, 'gi'),
  zone,
}));

/** The zones of the zone database by the city that each is named after. */
export const CITIES: ReadonlyMap<string, string> = new Map(
  Intl.supportedValuesOf('timeZone').map((iana) => [
    iana.slice(iana.lastIndexOf('/') + 1).replaceAll('_', ' '),
    iana,
  ]),
);
/** "Madrid time" beside a clock time or after "in"; three of the names are words of their own. */
const CITY_TIME =
  /(?<=\d\s?(?:[AaPp]\.?[Mm]\.?|hrs|hours)?[\s(]*|\b(?:[Ii]n|times)\W+)(?!(?:Center|Easter|Reunion)\b)([A-Z][a-z]+(?: [A-Z][a-z]+){0,2})(?: [Ll]ocal| [Ss]tandard)? [Tt]ime\b/g;

/** How far the clocks of a zone stand from UTC in January and in July, in minutes. */
export const seasonsOf = (iana: string): number[] =>
  ['2023-01-01T12:00', '2023-07-01T12:00'].map(
    (at) => Temporal.PlainDateTime.from(at).toZonedDateTime(iana).offsetNanoseconds / 60e9,
  );

/** What "Madrid time" names: with the offset where its clocks never change. */
function zoneOfCity(city: string): ZoneWord | null {
  const iana = CITIES.get(city);
  if (iana === undefined) return null;
  const [winter, summer] = seasonsOf(iana);
  return { iana, offset: winter !== undefined && winter === summer ? winter : null };
}

/** Every zone that a text names, from left to right. */
export function findZones(text: string): FoundZone[] {
  const found: FoundZone[] = [];
  const add = (match: RegExpExecArray, zone: ZoneWord) => {
    const [start, end] = [match.index, match.index + match[0].length];
    if (!found.some((other) => start < other.end && other.start < end))
      found.push({ start, end, text: match[0], ...zone });
  };
  for (const match of text.matchAll(OFFSET)) {
    const size = Number(match[3]) * 60 + Number(match[4] ?? 0);
    addOffset(add, match, match[2] === '+' ? size : -size);
  }
  for (const match of text.matchAll(BARE_OFFSET)) {
    const size = Number(match[2]) * 60 + Number(match[3]);
    addOffset(add, match, match[1] === '+' ? size : -size);
  }
  if (text.includes('/')) {
    for (const match of text.matchAll(IANA)) add(match, { iana: match[0], offset: null });
    for (const match of text.matchAll(LINK)) {
      const iana = LINKS[match[0]] ?? match[0];
      add(match, { iana, offset: iana === 'UTC' ? 0 : null });
    }
  }
  // Some thirty patterns, and seldom one of their words.
  if (/time|pacific|eastern/i.test(text))
    for (const { of, zone } of NAMES) for (const match of text.matchAll(of)) add(match, zone);
  if (/\btime\b/i.test(text))
    for (const match of text.matchAll(CITY_TIME)) {
      const zone = zoneOfCity(match[1] ?? '');
      if (zone) add(match, zone);
    }
  for (const match of text.matchAll(ZULU)) add(match, { iana: 'UTC', offset: 0 });
  for (const pattern of [ABBREVIATION, AFTER_TIME]) {
    for (const match of text.matchAll(pattern)) {
      const zone = ZONE_ABBREVIATIONS[match[0].toUpperCase()];
      if (zone) add(match, zone);
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function addOffset(
  add: (match: RegExpExecArray, zone: ZoneWord) => void,
  match: RegExpExecArray,
  offset: number,
): void {
  const iana = zoneOfOffset(offset);
  if (iana !== null) add(match, { iana, offset });
}

/** An IANA zone whose clocks always stand at an offset (minutes east of UTC); null when there is none. */
export function zoneOfOffset(offset: number): string | null {
  if (offset === 0) return 'UTC';
  if (offset % 60 !== 0) return ODD_OFFSETS[offset] ?? null;
  const hours = offset / 60;
  if (hours < -12 || hours > 14) return null;
  return `Etc/GMT${hours > 0 ? '-' : '+'}${Math.abs(hours)}`;
}
