import { expect, test } from 'vitest';
import { daysWords, describeIncident, gapsOf, legendOf, windowWords } from './describe-incident.ts';
import { drawIncident, type IncidentDrawing } from './incident.ts';
import { drawn } from './timeline.fixture.ts';

function draw(...written: Parameters<typeof drawn>): IncidentDrawing {
  const drawing = drawIncident(drawn(...written));
  if (drawing === null) throw new Error('Nothing was drawn.');
  return drawing;
}

const overMidnight = draw(
  '23:00',
  '2024-06-03T01:30',
  '23:05 detected',
  '23:10 wrong-turn',
  '2024-06-03T00:10 identified',
);

test('says in words what the drawing shows', () => {
  expect(describeIncident(overMidnight)).toBe(
    'Times in UTC, from 2 Jun 2024. ' +
      'Phases: undetected 5 minutes, responding 1 hour 5 minutes, repairing 1 hour 20 minutes. ' +
      'Over them 1 wrong turn of 1 hour in all. ' +
      'Marks: started 23:00, detected 23:05, identified 3 Jun 00:10, resolved 3 Jun 01:30. ' +
      'Acknowledged and mitigated: not recorded.',
  );
});

test('a legend has only what occurs', () => {
  expect(legendOf(overMidnight).map(({ word, minutes }) => [word, minutes])).toEqual([
    ['undetected', '5m'],
    ['responding', '1h 5m'],
    ['repairing', '1h 20m'],
    ['wrong turn', '1h'],
  ]);
});

test('a stretch in which a milestone is missing is called by all that it may have been', () => {
  const words = (...written: Parameters<typeof draw>) =>
    legendOf(draw(...written)).map(({ name, word, minutes }) => [name, word, minutes]);
  expect(words('14:00', '15:00', '14:10 detected', '14:40 mitigated')).toEqual([
    ['undetected', 'undetected', '10m'],
    ['responding', 'responding or repairing', '30m'],
    ['settling', 'settling', '20m'],
  ]);
  expect(words('14:00', '15:00', '14:10 note')).toEqual([
    ['undetected', 'undetected, responding or repairing', '1h'],
  ]);
  expect(describeIncident(draw('14:00', '15:00', '14:30 identified'))).toContain(
    'Phases: undetected or responding 30 minutes, repairing 30 minutes.',
  );
});

test('says what is not recorded, and what is only in the list', () => {
  const drawing = draw('14:00', null, '14:05 detected', '14:06 acknowledged', '14:10 identified');
  expect(gapsOf(drawing)).toEqual(['Mitigated and resolved: not recorded.']);
  const far = draw(
    '14:00',
    '14:45',
    '2024-03-01T09:00 trigger',
    '14:01 detected',
    '14:02 acknowledged',
    '14:03 identified',
    '14:04 mitigated',
  );
  expect(gapsOf(far)).toEqual(['1 entry far outside the incident is only in the list.']);
});

test('says the days that it shows', () => {
  expect(daysWords(overMidnight)).toBe('2 Jun 2024 to 3 Jun 2024');
  expect(daysWords(draw('14:00', null, '14:05 detected'))).toBe('2 Jun 2024');
});

test('says the window with its days, and which of its ends is unknown', () => {
  expect(windowWords(overMidnight)).toBe('23:00 to 3 Jun 01:30');
  expect(windowWords(draw('14:00', null, '14:05 detected'))).toBe('14:00 to an unknown end');
  expect(windowWords(draw(null, '15:00', '14:05 detected'))).toBe('an unknown start to 15:00');
});
