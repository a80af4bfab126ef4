import { momentAt, momentFromLocal, momentFromOffset } from '../time/moment.ts';
import { clockOf, dayAndMonth } from './clock.ts';

const HOUR = 60;
const DAY = 24 * HOUR;

/** Minutes between two ticks: only steps that a clock or a calendar shows as round. */
export const CLOCK_STEPS: readonly number[] = [
  ...[1, 2, 5, 10, 15, 30],
  ...[1, 2, 3, 6, 12].map((hours) => hours * HOUR),
  ...[1, 2, 7, 14, 28, 91, 182, 364].map((days) => days * DAY),
];

export interface ClockTick {
  epoch: number;
  /** `14:05`, or the day where the tick is a midnight: `3 Jun`. */
  label: string;
  midnight: boolean;
}

/**
 * The ticks of an axis from one instant to another (minutes since the epoch): at round wall-clock times of the
 * zone, with the smallest round step that gives `most` ticks or fewer. A clock time that daylight saving skips
 * has no tick; of one that it repeats, the earlier has it.
 */
export function clockTicks(from: number, to: number, zone: string, most: number): ClockTick[] {
  const step =
    CLOCK_STEPS.find((minutes) => (to - from) / minutes <= most - 1) ??
    Math.ceil((to - from) / most / DAY) * DAY;
  const ticks: ClockTick[] = [];
  const days = Math.max(1, step / DAY);
  const first = momentAt(from, zone).local;
  let date = Temporal.PlainDate.from(first.slice(0, 10));
  let minute = Math.floor(minuteOfDay(first) / step) * step;
  for (;;) {
    for (; minute < DAY; minute += step) {
      const local = `${date.toString()}T${twoDigits(minute / HOUR)}:${twoDigits(minute % HOUR)}`;
      const epoch = epochOf(local, zone);
      if (epoch === null || epoch < from) continue;
      if (epoch > to) return ticks;
      const midnight = minute === 0;
      ticks.push({ epoch, label: midnight ? dayAndMonth(local) : clockOf(local), midnight });
    }
    date = date.add({ days });
    minute = 0;
  }
}

/**
 * The nights (22:00 to 6:00 in the zone) between two instants, where a midnight lies between them. Past ten days
 * there are none: stripes that narrow say nothing.
 */
export function nightsBetween(
  from: number,
  to: number,
  zone: string,
): { from: number; to: number }[] {
  if (to - from > 10 * DAY) return [];
  const nights: { from: number; to: number }[] = [];
  const last = momentAt(to, zone).local.slice(0, 10);
  let date = Temporal.PlainDate.from(momentAt(from, zone).local.slice(0, 10));
  for (; date.toString() <= last; date = date.add({ days: 1 })) {
    const midnight = epochOf(`${date.toString()}T00:00`, zone);
    if (midnight === null || midnight <= from || midnight >= to) continue;
    const dusk = epochOf(`${date.subtract({ days: 1 }).toString()}T22:00`, zone) ?? midnight;
    const dawn = epochOf(`${date.toString()}T06:00`, zone) ?? midnight;
    nights.push({ from: Math.max(from, dusk), to: Math.min(to, dawn) });
  }
  return nights;
}

function minuteOfDay(local: string): number {
  return Number(local.slice(11, 13)) * HOUR + Number(local.slice(14, 16));
}

function epochOf(local: string, zone: string): number | null {
  const moment = momentFromLocal(local, zone);
  if (!('problem' in moment)) return moment.epoch;
  return moment.problem === 'repeated'
    ? (momentFromOffset(moment.earlier, zone)?.epoch ?? null)
    : null;
}

function twoDigits(number: number): string {
  return String(Math.floor(number)).padStart(2, '0');
}
