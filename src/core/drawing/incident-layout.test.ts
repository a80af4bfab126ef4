import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawIncident, type IncidentDrawing } from './incident.ts';
import { layOutTall } from './incident-tall.ts';
import { layOutWide } from './incident-wide.ts';
import { drawn } from './timeline.fixture.ts';

const kinds = [
  'detected',
  'acknowledged',
  'identified',
  'mitigated',
  'note',
  'wrong-turn',
  'trigger',
];
const clock = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

/** Incidents of up to a day with up to twelve entries at random minutes of it. */
const drawings = fc
  .record({
    start: fc.integer({ min: 0, max: 700 }),
    length: fc.integer({ min: 0, max: 700 }),
    entries: fc.array(
      fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(...kinds)),
      {
        maxLength: 12,
      },
    ),
  })
  .map(({ start, length, entries }) => {
    const timeline = entries.map(
      ([part, kind]) => `${clock(start + Math.round(part * length))} ${kind}`,
    );
    const drawing = drawIncident(drawn(clock(start), clock(start + length), ...timeline));
    if (drawing === null) throw new Error('Nothing was drawn.');
    return drawing;
  });

/** How much further along the drawing a minute later stands, between each two marks. */
function paces({ marks }: IncidentDrawing, place: (epoch: number) => number): number[] {
  return marks.slice(1).flatMap(({ at }, index) => {
    const before = marks[index]?.at.epoch ?? at.epoch;
    return at.epoch === before ? [] : [(place(at.epoch) - place(before)) / (at.epoch - before)];
  });
}

test('lying down, equal times take equal widths', () => {
  fc.assert(
    fc.property(drawings, (drawing) => {
      const { x } = layOutWide(drawing);
      const pace = 97.5 / (drawing.extent.to - drawing.extent.from);
      for (const one of paces(drawing, x)) expect(Math.abs(one - pace)).toBeLessThan(0.002);
    }),
  );
});

test('standing up, equal times take equal heights', () => {
  fc.assert(
    fc.property(drawings, (drawing) => {
      const { y, height } = layOutTall(drawing);
      const pace = (height - 28) / (drawing.extent.to - drawing.extent.from);
      for (const one of paces(drawing, y)) expect(Math.abs(one - pace)).toBeLessThan(0.15);
    }),
  );
});

test('every phase and every mark is on the drawing', () => {
  fc.assert(
    fc.property(drawings, (drawing) => {
      const { span, labels, band } = layOutWide(drawing);
      for (const phase of drawing.phases) {
        const { x, width } = span(phase);
        expect(x).toBeGreaterThanOrEqual(0);
        expect(width).toBeGreaterThan(0);
        expect(x + width).toBeLessThanOrEqual(100);
      }
      for (const { x, y } of labels) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(100);
        expect(y).toBeGreaterThan(0);
        expect(y).toBeLessThan(band.y);
      }
    }),
  );
});

test('a mark is drawn before those that its line passes under', () => {
  fc.assert(
    fc.property(drawings, (drawing) => {
      const heights = layOutWide(drawing).labels.map(({ y }) => y);
      expect(heights).toEqual(heights.toSorted((a, b) => a - b));
    }),
  );
});

test('an ordinary incident keeps all its labels', () => {
  const drawing = drawIncident(
    drawn(
      '14:00',
      '14:45',
      '13:50 trigger',
      '14:02 detected',
      '14:05 acknowledged',
      '14:30 identified',
      '14:35 mitigated',
    ),
  );
  const labels = drawing ? layOutWide(drawing).labels : [];
  expect(labels.toSorted((a, b) => a.x - b.x).map(({ word, clock }) => `${word} ${clock}`)).toEqual(
    [
      'trigger 13:50',
      'started 14:00',
      'detected 14:02',
      'acknowledged 14:05',
      'identified 14:30',
      'mitigated 14:35',
      'resolved 14:45',
    ],
  );
  expect(labels.every(({ side }) => side !== null)).toBe(true);
});
