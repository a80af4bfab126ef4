import { findClockTimes, minutesOf } from './clock.ts';
import { headsOf } from './heads.ts';
import type { Placed } from './outline.ts';
import { findStamps } from './stamps.ts';
import { CITIES, type FoundZone, findZones, seasonsOf } from './zones.ts';

/** The zone of a document's times. */
export interface DocumentZone {
  zone: FoundZone;
  line: number;
  /** True where the letters stand for several zones and nothing decides. */
  ambiguous: boolean;
  /** A zone that other times of the incident name, at another offset. */
  conflict: { zone: FoundZone; line: number } | null;
  /** Every other zone that times of the incident name, or the same one by the letters of its other season. */
  others: readonly { zone: FoundZone; line: number }[];
}

/** The zone that the times of a document name most, those of the summary first; null where none is named. */
export function readZone(lines: readonly Placed[]): DocumentZone | null {
  const named: { zone: FoundZone; line: number; weight: number; machine: boolean }[] = [];
  let glossed: DocumentZone['conflict'] = null;
  for (const line of lines) {
    if (line.kind === 'code' || line.within.includes('actions')) continue;
    const zones = findZones(line.text);
    if (zones.length === 0) continue;
    const timed =
      findClockTimes(line.text).length > 0 || /\b(?:time|times|zone|timezone)\b/i.test(line.text);
    if (!timed && line.text.length > 40) continue;
    glossed ??= glossOf(line, zones);
    for (const zone of zones) {
      // "14:00 UTC (07:00 PDT)": the bracket converts, it does not contradict.
      const converted =
        zones.length > 1 &&
        /\([^)]*$/.test(line.text.slice(0, zone.start)) &&
        zones.some((other) => other.end < zone.start && sizeOf(other) !== sizeOf(zone));
      if (converted) continue;
      const stated = line.within.includes('duration') || line.within.includes('summary');
      named.push({
        zone,
        line: line.line,
        weight: stated ? 3 : line.within.includes('timeline') ? 1 : 0.8,
        machine: isMachines(line.text.slice(0, zone.start)),
      });
    }
  }
  const totals = new Map<string, number>();
  for (const { zone, weight } of named)
    totals.set(keyOf(zone), (totals.get(keyOf(zone)) ?? 0) + weight);
  const winner = [...totals].sort((a, b) => b[1] - a[1])[0]?.[0];
  const first = named.find(({ zone }) => keyOf(zone) === winner);
  if (!first) return null;
  const others = named.filter((one) => !one.machine && conflicts(one.zone, first.zone));
  const other = glossed ?? others.find((one) => !tellsAgain(one, first.zone, lines));
  return {
    zone: first.zone,
    line: first.line,
    // Letters of several zones mean the one in which a time of another zone is told again.
    ambiguous: first.zone.or !== undefined && !(others.length > 0 && other === undefined),
    conflict: other ?? null,
    others: named.filter(({ zone, machine }) => !machine && keyOf(zone) !== keyOf(first.zone)),
  };
}

/** "21:18:29.579Z" and `"time":"2021-03-04T21:18:29Z"` are pasted from a machine, which has a zone of its own. */
const isMachines = (before: string) =>
  /:\d{2}\.\d+\s?$|["'=]\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}:\d{2}\s?$/.test(before);

/**
 * True where every time of a line in another zone is, converted, a time that another line tells in the document's own.
 * A time that opens its line is no such mention: an entry stands for itself.
 */
function tellsAgain(
  { zone, line }: { zone: FoundZone; line: number },
  own: FoundZone,
  lines: readonly Placed[],
): boolean {
  if (zone.offset === null || own.offset === null) return false;
  const apart = own.offset - zone.offset;
  const at = (one: Placed) => findStamps(one.text);
  const heads = lines
    .filter((one) => one.line === line)
    .flatMap((one) => headsOf(one, false).map(({ start }) => start));
  const foreign = lines
    .filter((one) => one.line === line)
    .flatMap(at)
    .filter((stamp) => stamp.zone && keyOf(stamp.zone) === keyOf(zone));
  if (foreign.some(({ start }) => heads.includes(start))) return false;
  const told = new Set(
    lines
      .flatMap(at)
      .filter((stamp) => !stamp.zone || keyOf(stamp.zone) === keyOf(own))
      .map(({ time }) => minutesOf(time)),
  );
  return (
    foreign.length > 0 &&
    foreign.every(({ time }) => told.has((minutesOf(time) + apart + 1440) % 1440))
  );
}

/** "CET (UTC+2)", "EST Nairobi": an offset or a city right behind the letters of a zone that they do not stand for. */
function glossOf(line: Placed, zones: readonly FoundZone[]): DocumentZone['conflict'] {
  for (const [index, zone] of zones.entries()) {
    const next = zones[index + 1];
    const beside =
      next !== undefined && /^\s*[([,=/]\s*$/.test(line.text.slice(zone.end, next.start));
    const numbered = next !== undefined && /\d/.test(`${zone.text}${next.text}`);
    if (beside && numbered && zone.offset !== null && next.offset !== null && !zone.or && !next.or)
      if (zone.offset !== next.offset) return { zone: next, line: line.line };
    const city = cityBehind(line.text, zone);
    if (city) return { zone: city, line: line.line };
  }
  return null;
}

/** A city of the zone database right behind the letters of a zone more than an hour from what its clocks show in either season. */
function cityBehind(text: string, { offset, or, iana, end }: FoundZone): FoundZone | null {
  const match = CITY.exec(text.slice(end));
  const zone = match ? CITIES.get(match[1] ?? '') : undefined;
  if (!match || !zone || offset === null || or || /^(?:UTC|Etc\/)/.test(iana)) return null;
  // Where a country gave up the change of clocks, people go on using the letters of an hour before or after.
  const near = seasonsOf(zone).some((shown) => Math.abs(shown - offset) <= 60);
  if (near) return null;
  return { iana: zone, offset: null, text: match[1] ?? '', start: end, end: end + match[0].length };
}

const CITY = /^[\s(,]*(?:in\s+)?([A-Z][a-z]+(?: [A-Z][a-z]+){0,2})(?=\s*(?:$|[,.;)]|time\b))/;

const keyOf = (zone: FoundZone) => `${zone.iana} ${zone.offset}`;
const sizeOf = (zone: FoundZone) => zone.offset ?? zone.iana;

/** Two seasons of one zone are no contradiction, nor are two names of one offset, nor "London time" and GMT. */
function conflicts(a: FoundZone, b: FoundZone): boolean {
  if (a.iana === b.iana || a.or || b.or)
    return (
      a.iana !== b.iana &&
      a.text.toUpperCase() !== b.text.toUpperCase() &&
      (a.offset ?? 0) !== (b.offset ?? 0)
    );
  if (a.offset === null || b.offset === null) {
    const other = seasonsOf(b.iana);
    return !seasonsOf(a.iana).some((offset, season) => offset === other[season]);
  }
  return a.offset !== b.offset;
}

/** How far the clocks of a zone stand from UTC at a local time, in minutes. */
export function offsetAt(iana: string, local: string): number {
  return Temporal.PlainDateTime.from(local).toZonedDateTime(iana).offsetNanoseconds / 60e9;
}
