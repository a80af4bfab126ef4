/** A mark of an axis of minutes. */
export interface MinuteTick {
  minutes: number;
  label: string;
}

const DURATIONS: readonly MinuteTick[] = [
  { minutes: 1, label: '1m' },
  { minutes: 5, label: '5m' },
  { minutes: 15, label: '15m' },
  { minutes: 60, label: '1h' },
  { minutes: 240, label: '4h' },
  { minutes: 1440, label: '1d' },
  { minutes: 10_080, label: '7d' },
  { minutes: 43_200, label: '30d' },
  { minutes: 525_600, label: '1y' },
];

/** Minutes that are a sum over people or requests: tens, hundreds, thousands. */
const COUNTS: readonly MinuteTick[] = [0, 1, 2, 3, 4, 5, 6, 7, 8].map((power) => {
  const minutes = 10 ** power;
  return { minutes, label: minutes.toLocaleString('en') };
});

/** How minutes are written: as a duration (`4h`), or as a number of impact minutes (`1,000`). */
export type MinuteUnit = 'duration' | 'minutes';

/** The round marks of a log axis from one value to another, those just outside included. */
export function logTicks(from: number, to: number, unit: MinuteUnit): MinuteTick[] {
  const all = unit === 'duration' ? DURATIONS : COUNTS;
  const first = all.findLastIndex(({ minutes }) => minutes <= from);
  const last = all.findIndex(({ minutes }) => minutes >= to);
  return all.slice(Math.max(0, first), last === -1 ? all.length : last + 1);
}

const LINEAR_STEPS = [
  1, 2, 5, 10, 15, 30, 60, 120, 180, 360, 720, 1440, 2880, 10_080, 20_160, 43_200,
];

/** The marks of an axis from 0 in equal round steps, at most `most` of them, the last at or after `to`. */
export function linearTicks(
  to: number,
  unit: MinuteUnit,
  most: number,
  write: (minutes: number) => string,
): MinuteTick[] {
  const decade = 10 ** Math.floor(Math.log10(Math.max(to, 1) / most));
  const decimal = [1, 2, 5, 10, 20, 50].map((digit) => Math.max(1, decade * digit));
  const steps = unit === 'duration' ? LINEAR_STEPS : decimal;
  const step = steps.find((size) => to / size <= most - 1) ?? Math.ceil(to / (most - 1));
  return Array.from({ length: Math.max(1, Math.ceil(to / step)) + 1 }, (_, index) => ({
    minutes: index * step,
    label: index === 0 ? '0' : write(index * step),
  }));
}
