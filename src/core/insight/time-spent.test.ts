import { expect, test } from 'vitest';
import type { EntryKind, TimelineEntry } from '../postmortem.ts';
import { momentFromLocal } from '../time/moment.ts';
import { incident } from './incident.fixture.ts';
import { timeSpentOf, timeSpentOver } from './time-spent.ts';
import { wrongTurnCost } from './wrong-turn-cost.ts';

const entry = (clock: string, kind: EntryKind): TimelineEntry => {
  const at = momentFromLocal(`2024-01-01T${clock}`, 'UTC');
  if ('problem' in at) throw new Error(`${clock} is no time.`);
  return { id: `t-${clock}`, at, until: null, kind, text: kind, internal: false };
};
const day = (id: string, timeline: TimelineEntry[], changes = {}) =>
  incident(`2024-01-01-${id}`, {
    started: '2024-01-01T12:00',
    resolved: '2024-01-01T13:00',
    timeline,
    ...changes,
  });

const whole = day('whole', [
  entry('12:05', 'detected'),
  entry('12:10', 'wrong-turn'),
  entry('12:25', 'identified'),
  entry('12:40', 'mitigated'),
]);

test('the parts of an incident are its phases, its wrong turns taken out of them', () => {
  expect(timeSpentOf(whole)).toEqual({
    undetected: 5,
    diagnosing: 5,
    'wrong-turn': 15,
    mitigating: 15,
    settling: 20,
    unsplit: 0,
  });
});

test('a wrong turn across a milestone is taken out of both parts, and only within the window', () => {
  const across = day('across', [
    entry('11:50', 'wrong-turn'),
    entry('12:10', 'detected'),
    entry('12:20', 'identified'),
    entry('12:50', 'wrong-turn'),
    entry('13:30', 'note'),
  ]);
  expect(timeSpentOf(across)).toEqual({
    undetected: 0,
    diagnosing: 10,
    'wrong-turn': 20,
    mitigating: 30,
    settling: 0,
    unsplit: 0,
  });
});

test('without a mitigation the time after the cause was known is mitigating', () => {
  const parts = timeSpentOf(
    day('open', [entry('12:10', 'detected'), entry('12:30', 'identified')]),
  );
  expect(parts).toMatchObject({ undetected: 10, diagnosing: 20, mitigating: 30, settling: 0 });
});

test('without the milestone between them two parts are not told apart', () => {
  expect(
    timeSpentOf(day('gap', [entry('12:10', 'detected'), entry('12:40', 'mitigated')])),
  ).toEqual({
    undetected: 10,
    diagnosing: 0,
    'wrong-turn': 0,
    mitigating: 0,
    settling: 20,
    unsplit: 30,
  });
  expect(timeSpentOf(day('bare', []))).toMatchObject({ undetected: 0, unsplit: 60 });
});

test('an unknown or negative window is missing, and never filled in', () => {
  expect(timeSpentOf(day('unknown', [], { resolved: null }))).toBeNull();
  expect(timeSpentOf(day('negative', [], { resolved: '2024-01-01T11:00' }))).toBeNull();
});

test('over many, the sums count those that are known and the longest comes first', () => {
  const long = day('long', [], { resolved: '2024-01-01T16:00' });
  const over = timeSpentOver([whole, long, day('unknown', [], { started: null })]);
  expect([over.n, over.missing, over.total]).toEqual([2, 1, 300]);
  expect(over.sum).toMatchObject({ undetected: 5, 'wrong-turn': 15, unsplit: 240 });
  expect(over.incidents.map(({ postmortem, minutes }) => [postmortem.id, minutes])).toEqual([
    ['2024-01-01-long', 240],
    ['2024-01-01-whole', 60],
  ]);
  expect(timeSpentOver([])).toMatchObject({ n: 0, missing: 0, total: 0, incidents: [] });
});

test('the cost of wrong turns counts incidents without any as 0, and those of unknown end as missing', () => {
  const two = day('two', [
    entry('12:00', 'wrong-turn'),
    entry('12:10', 'wrong-turn'),
    entry('12:45', 'note'),
  ]);
  const endless = day('endless', [entry('12:00', 'wrong-turn')], { resolved: null });
  // The end of the incident lies before its last wrong turn: a negative cost is missing.
  const negative = day('negative', [entry('12:30', 'wrong-turn')], {
    resolved: '2024-01-01T12:10',
  });
  const cost = wrongTurnCost([whole, two, day('none', []), endless, negative]);
  expect([cost.n, cost.missing, cost.minutes, cost.median]).toEqual([3, 2, 60, 30]);
  expect(
    cost.detours.map(({ postmortem, turns, minutes }) => [postmortem.id, turns, minutes]),
  ).toEqual([
    ['2024-01-01-two', 2, 45],
    ['2024-01-01-whole', 1, 15],
  ]);
  expect(wrongTurnCost([])).toEqual({ n: 0, missing: 0, minutes: 0, median: null, detours: [] });
});
