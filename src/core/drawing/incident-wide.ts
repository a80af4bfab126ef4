import { scaleLinear } from 'd3-scale';
import { clockBeside, dayAndMonth } from './clock.ts';
import { clockTicks, nightsBetween } from './clock-axis.ts';
import type { IncidentDrawing, IncidentMark, Span } from './incident.ts';
import { placeLabels } from './label-rows.ts';
import { KIND_WORDS, textWidth } from './words.ts';

/** The narrowest width for which the wide layout is made; the style sheet shows the tall one below it. */
const WIDE_FROM = 640;

const ROW = 22;
const BAND = 30;
const RUG = 16;
const AXIS = 22;
const MOST_ROWS = 5;

/** Which labels stay where not all fit. */
const WEIGHTS: Record<IncidentMark['kind'], number> = {
  trigger: 0,
  acknowledged: 1,
  mitigated: 3,
  detected: 4,
  identified: 5,
  resolved: 6,
  started: 7,
};

/**
 * The drawing lying down. Every x is a percentage of the width, so that shapes and texts keep their size while the
 * drawing is as wide as its column; every y is in pixels.
 */
export function layOutWide(drawing: IncidentDrawing) {
  const { extent, marks, zone, day } = drawing;
  const scale = scaleLinear([extent.from, extent.to], [1.25, 98.75]);
  const x = (epoch: number) => Math.round(scale(epoch) * 1000) / 1000;
  const span = ({ from, to }: Span) => ({
    x: x(from),
    width: Math.round((x(to) - x(from)) * 1000) / 1000,
  });
  const texts = marks.map(({ kind, at }) => ({
    word: KIND_WORDS[kind],
    clock: clockBeside(day, at.local),
  }));
  const places = placeLabels(
    marks.map(({ at, kind }, index) => ({
      x: (x(at.epoch) / 100) * WIDE_FROM,
      width: 10 + textWidth(`${texts[index]?.word} ${texts[index]?.clock}`),
      weight: WEIGHTS[kind],
    })),
    WIDE_FROM,
    MOST_ROWS,
  );
  const rows = Math.max(0, ...places.map((place) => (place?.row ?? 0) + 1));
  const band = { y: rows * ROW + 8, height: BAND };
  const rug = band.y + BAND + RUG / 2 + 1;
  const axis = band.y + BAND + RUG + 2;
  const ticks = clockTicks(extent.from, extent.to, zone, 9).map((tick) => ({
    ...tick,
    x: x(tick.epoch),
  }));
  // The day stands under the first tick, unless a midnight says it soon after.
  const firstDay = ticks[0]?.midnight ? null : dayAndMonth(day);
  return {
    height: axis + AXIS + (firstDay === null ? 0 : 16),
    band,
    rug,
    axis,
    x,
    span,
    firstDay,
    ticks,
    nights: nightsBetween(extent.from, extent.to, zone).map(span),
    // The highest first: the line down from a mark passes under whatever stands lower.
    labels: marks
      .map((mark, index) => {
        const place = places[index] ?? null;
        return {
          mark,
          ...(texts[index] ?? { word: '', clock: '' }),
          side: place?.side ?? null,
          x: x(mark.at.epoch),
          // A label that found no room leaves its shape on the band.
          y: place === null ? band.y - 1 : band.y - 16 - place.row * ROW,
        };
      })
      .toSorted((a, b) => a.y - b.y),
  };
}
