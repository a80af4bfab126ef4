import { scaleLinear } from 'd3-scale';
import { clockBeside } from './clock.ts';
import { clockTicks, nightsBetween } from './clock-axis.ts';
import type { IncidentDrawing, Span } from './incident.ts';
import { spreadLabels } from './label-column.ts';
import { KIND_WORDS } from './words.ts';

const LINE = 22;
const TOP = 14;

/**
 * The drawing standing up, for narrow columns: time runs down, the clock is at the left of the band and the labels
 * at its right, where there is always room for them. All lengths are in pixels, and it grows with its labels.
 */
export function layOutTall(drawing: IncidentDrawing) {
  const { extent, marks, zone, day } = drawing;
  const length = Math.max(240, marks.length * (LINE + 10));
  const scale = scaleLinear([extent.from, extent.to], [TOP, TOP + length]);
  const y = (epoch: number) => Math.round(scale(epoch) * 10) / 10;
  const span = ({ from, to }: Span) => ({
    y: y(from),
    height: Math.round((y(to) - y(from)) * 10) / 10,
  });
  const spread = spreadLabels(
    marks.map(({ at }) => y(at.epoch)),
    LINE,
    TOP,
    TOP + length,
  );
  return {
    height: length + 2 * TOP,
    y,
    span,
    ticks: clockTicks(extent.from, extent.to, zone, 7).map((tick) => ({
      ...tick,
      y: y(tick.epoch),
    })),
    nights: nightsBetween(extent.from, extent.to, zone).map(span),
    labels: marks.map((mark, index) => ({
      mark,
      word: KIND_WORDS[mark.kind],
      clock: clockBeside(day, mark.at.local),
      from: y(mark.at.epoch),
      to: Math.round((spread[index] ?? 0) * 10) / 10,
    })),
  };
}
