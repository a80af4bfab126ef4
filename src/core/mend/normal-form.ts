import { valueAt } from '../schema/explain.ts';
import type { Path } from '../text/yaml.ts';
import { parseDuration, writeDuration } from '../time/duration.ts';
import type { Mend } from './fields-text.ts';

/** Writes times as `2024-06-02 14:05` and `14:05`, and durations as `1h 30m`. */
export const normalTimes: Mend = (text, { yaml }) => {
  const starts = lineStarts(text);
  const edits = timePaths(yaml.value).flatMap(([path, normal]) => {
    const value = valueAt(yaml.value, path);
    if (typeof value !== 'string') return [];
    const wanted = normal(value);
    const { line, column } = yaml.position(path);
    const at = (starts[line - 1] ?? 0) + column - 1;
    const start = /["']/.test(text[at] ?? '') ? at + 1 : at;
    if (wanted === value || !text.startsWith(value, start)) return [];
    return [{ start, end: start + value.length, wanted }];
  });
  return edits
    .toSorted((a, b) => b.start - a.start)
    .reduce(
      (mended, { start, end, wanted }) => mended.slice(0, start) + wanted + mended.slice(end),
      text,
    );
};

function timePaths(value: unknown): [Path, (written: string) => string][] {
  const timeline = valueAt(value, ['timeline']);
  const entries = Array.isArray(timeline) ? timeline.keys() : [];
  return [
    [['startedAt'], normalTime],
    [['resolvedAt'], normalTime],
    [['duration'], normalDuration],
    ...[...entries].flatMap((index): [Path, typeof normalTime][] => [
      [['timeline', index, 'at'], normalTime],
      [['timeline', index, 'until'], normalTime],
    ]),
  ];
}

/**
 * One way of writing for what can be meant in one way only: a local time with a space, hours of two digits, no
 * seconds of zero. A time with an offset keeps its T; anything else stays as it is.
 */
function normalTime(written: string): string {
  const match =
    /^(?:(\d{4}-\d{2}-\d{2})(?:T|[ ]+))?(\d{1,2}):(\d{2})(?::00(?:\.0+)?)?(Z|[+-]\d{2}:\d{2})?$/i.exec(
      written.trim(),
    );
  if (!match) return written;
  const [, date, hour = '', minute = '', offset] = match;
  const clock = `${hour.padStart(2, '0')}:${minute}`;
  if (date === undefined) return offset === undefined ? clock : written;
  return offset === undefined ? `${date} ${clock}` : `${date}T${clock}${offset.toUpperCase()}`;
}

function normalDuration(written: string): string {
  const minutes = parseDuration(written);
  return minutes === null ? written : writeDuration(minutes);
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
