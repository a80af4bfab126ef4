/** `45m`, `1h 30m`, `2d 4h`, or the ISO 8601 forms `PT45M`, `PT1H30M`, `P1DT2H`. */
export const DURATION =
  /^(?=.*\d)(?:(\d+)d)? ?(?:(\d+)h)? ?(?:(\d+)m)?$|^P(?!$)(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?)?$/;

/** Minutes of a written duration, or null when it is written in no known form. */
export function parseDuration(text: string): number | null {
  const match = DURATION.exec(text.trim());
  if (!match) return null;
  const part = (human: number, iso: number) => Number(match[human] ?? match[iso] ?? 0);
  return part(1, 4) * 1440 + part(2, 5) * 60 + part(3, 6);
}

/**
 * The normal form of a duration in minutes, as an author writes it: `2d 4h 5m`, `45m`, `0m`. What was not nothing and
 * rounds to it, which only times with seconds can, is `<1m`.
 */
export function writeDuration(minutes: number): string {
  const whole = Math.round(minutes);
  if (whole === 0 && minutes > 0) return '<1m';
  const parts = [
    [Math.floor(whole / 1440), 'd'],
    [Math.floor((whole % 1440) / 60), 'h'],
    [whole % 60, 'm'],
  ] as const;
  return (
    parts
      .filter(([n]) => n > 0)
      .map(([n, unit]) => `${n}${unit}`)
      .join(' ') || '0m'
  );
}

/** A duration as a sentence says it: `45 minutes`, `1 hour 30 minutes`, `2 days`, `less than a minute`. */
export function sayDuration(minutes: number): string {
  if (minutes > 0 && Math.round(minutes) === 0) return 'less than a minute';
  const words: Record<string, string> = { d: 'day', h: 'hour', m: 'minute' };
  return writeDuration(minutes)
    .split(' ')
    .map((part) => {
      const n = part.slice(0, -1);
      return `${n} ${words[part.slice(-1)]}${n === '1' ? '' : 's'}`;
    })
    .join(' ');
}
