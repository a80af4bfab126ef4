import { describe, expect, test } from 'vitest';
import { drawIncident, type IncidentDrawing, placeOf } from './incident.ts';
import { drawn, epochOf } from './timeline.fixture.ts';

function draw(...written: Parameters<typeof drawn>): IncidentDrawing {
  const drawing = drawIncident(drawn(...written));
  if (drawing === null) throw new Error('Nothing was drawn.');
  return drawing;
}

const span = (from: string, to: string) => ({ from: epochOf(from), to: epochOf(to) });
const marks = ({ marks }: IncidentDrawing) => marks.map(({ kind, entryId }) => [kind, entryId]);

test('draws the phases between the milestones, the wrong turns over them, and what came before', () => {
  const drawing = draw(
    '14:00',
    '14:45',
    '13:50 trigger',
    '14:00 started',
    '14:02 detected',
    '14:10 wrong-turn',
    '14:20 wrong-turn',
    '14:25 escalated',
    '14:30 identified',
    '14:35 mitigated',
    '14:45 resolved',
  );
  expect(drawing.extent).toEqual(span('13:50', '14:45'));
  expect(drawing.before).toEqual(span('13:50', '14:00'));
  expect(drawing.phases).toMatchObject([
    { name: 'undetected', ...span('14:00', '14:02') },
    { name: 'responding', ...span('14:02', '14:30') },
    { name: 'repairing', ...span('14:30', '14:35') },
    { name: 'settling', ...span('14:35', '14:45') },
  ]);
  expect(drawing.wrongTurns).toEqual([
    { entryId: 't-021410-wrong-turn', ...span('14:10', '14:20') },
    { entryId: 't-021420-wrong-turn', ...span('14:20', '14:25') },
  ]);
  expect(marks(drawing)).toEqual([
    ['trigger', 't-021350-trigger'],
    ['started', 't-021400-started'],
    ['detected', 't-021402-detected'],
    ['identified', 't-021430-identified'],
    ['mitigated', 't-021435-mitigated'],
    ['resolved', 't-021445-resolved'],
  ]);
  expect(drawing.missing).toEqual(['acknowledged']);
});

test('a start that only the window states has a mark that leads to no entry', () => {
  expect(marks(draw('14:00', '15:00', '14:00 detected'))).toEqual([
    ['started', null],
    ['detected', 't-021400-detected'],
    ['resolved', null],
  ]);
});

test('an entry is found by its place in the list, drawn or not', () => {
  const drawing = draw('14:00', '15:00', '2024-03-01T09:00 trigger', '14:10 detected');
  expect(marks(drawing).map(([, id]) => placeOf(drawing, id ?? null))).toEqual([
    undefined,
    1,
    undefined,
  ]);
});

test('a missing milestone leaves its phases joined', () => {
  const drawing = draw('14:00', '15:00', '14:10 detected', '14:40 mitigated');
  expect(drawing.phases.map(({ name }) => name)).toEqual(['undetected', 'responding', 'settling']);
  expect(drawing.missing).toEqual(['acknowledged', 'identified']);
});

describe('what is not known', () => {
  test('an unknown end is open: the phases stop at the last entry', () => {
    const drawing = draw('14:00', null, '14:10 detected', '14:30 identified', '15:00 note');
    expect(drawing.open).toEqual([{ side: 'end', from: epochOf('15:00'), to: epochOf('15:06') }]);
    expect(drawing.phases.at(-1)).toMatchObject({ name: 'repairing', ...span('14:30', '15:00') });
    expect(drawing.extent).toEqual(span('14:00', '15:06'));
  });

  test('an unknown start is open: nothing is said to have been undetected', () => {
    const drawing = draw(null, '15:00', '14:00 detected', '14:30 identified');
    expect(drawing.open).toEqual([{ side: 'start', from: epochOf('13:54'), to: epochOf('14:00') }]);
    expect(drawing.phases.map(({ name }) => name)).toEqual(['responding', 'repairing']);
  });

  test('without any time there is nothing to draw', () => {
    expect(drawIncident(drawn(null, null))).toBeNull();
  });

  test('a single moment is drawn with room on both sides', () => {
    const drawing = draw('14:00', '14:00', '14:00 detected');
    expect(drawing.extent).toEqual(span('13:59', '14:01'));
    expect(drawing.phases).toEqual([]);
  });
});

test('entries far outside the window stay in the list, so that they do not squeeze it', () => {
  const drawing = draw(
    '14:00',
    '15:00',
    '2024-03-01T09:00 trigger',
    '13:40 note',
    '14:10 detected',
  );
  expect(drawing.extent).toEqual(span('13:40', '15:00'));
  expect(drawing.entries.map(({ kind, isFar }) => [kind, isFar])).toEqual([
    ['trigger', true],
    ['note', false],
    ['detected', false],
  ]);
});
