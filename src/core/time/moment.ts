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
  const instant = Temporal.Instant.fromEpochMilliseconds(Math.round(epoch * 60_000));
  return fromZoned(instant.toZonedDateTimeISO(zone));
}

/**
 * Reads a wall clock (`YYYY-MM-DDTHH:MM`) in an IANA zone. A time that daylight saving skips or repeats is
 * a problem and never a guess: RFC 9557 and Temporal's own `disambiguation` would choose silently.
 */
export function momentFromLocal(local: string, zone: string): Moment | LocalProblem {
  let plain: Temporal.PlainDateTime;
  try {
    plain = Temporal.PlainDateTime.from(local, { overflow: 'reject' });
  } catch {
    return { problem: 'no-such-date' };
  }
  if (zone === 'UTC') return momentUtc(plain);
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

/** UTC has no gaps: the shortcut spares two zone look-ups for the most frequent zone. */
function momentUtc(plain: Temporal.PlainDateTime): Moment {
  const epoch =
    Date.UTC(plain.year, plain.month - 1, plain.day, plain.hour, plain.minute, plain.second) /
    60_000;
  return { epoch, local: plain.toString({ smallestUnit: 'minute' }), offset: '+00:00' };
}

function withOffset(zoned: Temporal.ZonedDateTime): string {
  return `${zoned.toPlainDateTime().toString({ smallestUnit: 'minute' })}${zoned.offset}`;
}
