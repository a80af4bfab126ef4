/**
 * A point in time as an incident saw it: the instant, and the wall clock of the postmortem's zone.
 * Plain data, so that it survives JSON, a worker and Astro's data store.
 */
export interface Moment {
  /** Minutes since 1970-01-01T00:00Z. */
  epoch: number;
  /** The wall clock in the postmortem's zone, `YYYY-MM-DDTHH:MM`. */
  local: string;
  /** The zone's offset at that instant, `+03:00`. */
  offset: string;
}

/** Why a wall-clock reading names no single instant. */
export type LocalProblem =
  | { problem: 'no-such-date' }
  | { problem: 'skipped'; before: string; after: string }
  | { problem: 'repeated'; earlier: string; later: string };

/** True for an IANA zone name that this runtime knows (`Africa/Nairobi`, `UTC`); offsets such as `+03:00` are not zones. */
export function isZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    // Not Intl: it takes ICU's abbreviations too, and reads "IST" as India where Dublin may be meant.
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
    return true;
  } catch {
    return false;
  }
}

function fromZoned(zoned: Temporal.ZonedDateTime): Moment {
  return {
    epoch: zoned.epochMilliseconds / 60_000,
    local: zoned.toPlainDateTime().toString({ smallestUnit: 'minute' }),
    offset: zoned.offset,
  };
}

/** The moment at an instant (minutes since the epoch) as the given IANA zone's clocks show it. */
export function momentAt(epoch: number, zone: string): Moment {
  const milliseconds = Math.round(epoch * 60_000);
  const utc = zone === 'UTC' ? utcMoment(milliseconds) : null;
  if (utc) return utc;
  const instant = Temporal.Instant.fromEpochMilliseconds(milliseconds);
  return fromZoned(instant.toZonedDateTimeISO(zone));
}

/**
 * Reads a wall clock (`YYYY-MM-DDTHH:MM`) in an IANA zone. A time that daylight saving skips or repeats is
 * a problem and never a guess: RFC 9557 and Temporal's own `disambiguation` would choose silently.
 */
export function momentFromLocal(local: string, zone: string): Moment | LocalProblem {
  const utc =
    zone === 'UTC' && TO_THE_MINUTE.test(local) ? utcMoment(Date.parse(`${local}Z`)) : null;
  // `Date` takes the 30th of February for the 1st of March.
  if (utc?.local === local) return utc;
  let plain: Temporal.PlainDateTime;
  try {
    plain = Temporal.PlainDateTime.from(local, { overflow: 'reject' });
  } catch {
    return { problem: 'no-such-date' };
  }
  const earlier = plain.toZonedDateTime(zone, { disambiguation: 'earlier' });
  const later = plain.toZonedDateTime(zone, { disambiguation: 'later' });
  if (earlier.epochMilliseconds === later.epochMilliseconds) return fromZoned(earlier);
  if (earlier.toPlainDateTime().equals(plain)) {
    return { problem: 'repeated', earlier: withOffset(earlier), later: withOffset(later) };
  }
  return { problem: 'skipped', before: withOffset(earlier), after: withOffset(later) };
}

/** Reads an ISO 8601 date-time with an offset (`2024-06-02T14:00-07:00`, `…Z`); null when there is no such date. */
export function momentFromOffset(text: string, zone: string): Moment | null {
  try {
    return fromZoned(Temporal.Instant.from(text).toZonedDateTimeISO(zone));
  } catch {
    return null;
  }
}

const TO_THE_MINUTE = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/;

/** The most frequent zone has no gaps, and no need of a calendar; null for what only a calendar can write. */
function utcMoment(milliseconds: number): Moment | null {
  const date = new Date(milliseconds);
  const written = Number.isNaN(date.getTime()) ? '' : date.toISOString();
  const isFourDigitYear = written.length === '2024-06-02T14:00:00.000Z'.length;
  if (!isFourDigitYear) return null;
  return { epoch: milliseconds / 60_000, local: written.slice(0, 16), offset: '+00:00' };
}

function withOffset(zoned: Temporal.ZonedDateTime): string {
  return `${zoned.toPlainDateTime().toString({ smallestUnit: 'minute' })}${zoned.offset}`;
}
