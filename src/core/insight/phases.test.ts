import { expect, test } from 'vitest';
import { postmortemText, readFixture } from '../parse.fixture.ts';
import { phasesOf } from './phases.ts';

function phases(entries: readonly string[], changes: Record<string, string | null> = {}) {
  const timeline = ['timeline:', ...entries.map((entry) => `  - { ${entry}, text: x }`)].join('\n');
  const { postmortem, issues } = readFixture(postmortemText({ timeline, ...changes }));
  if (!postmortem) throw new Error(issues.map(({ message }) => message).join('\n'));
  const { phases: list, wrongTurns } = phasesOf(postmortem);
  const clock = (local: string) => local.slice(11);
  return {
    phases: list.map(({ name, from, to, missing }) =>
      [name, clock(from.local), clock(to.local), ...missing].join(' '),
    ),
    wrongTurns: wrongTurns.map(({ from, to }) => `${clock(from.local)} ${clock(to.local)}`),
  };
}

test('every milestone ends a phase', () => {
  expect(
    phases([
      'at: 14:02, kind: detected',
      'at: 14:10, kind: wrong-turn',
      'at: 14:20, kind: note',
      'at: 14:30, kind: identified',
      'at: 14:35, kind: mitigated',
    ]),
  ).toEqual({
    phases: [
      'undetected 14:00 14:02',
      'responding 14:02 14:30',
      'repairing 14:30 14:35',
      'settling 14:35 14:45',
    ],
    wrongTurns: ['14:10 14:20'],
  });
});

test('a missing milestone leaves its phases joined, and says so', () => {
  expect(phases(['at: 14:02, kind: detected', 'at: 14:35, kind: mitigated']).phases).toEqual([
    'undetected 14:00 14:02',
    'responding 14:02 14:35 identified',
    'settling 14:35 14:45',
  ]);
  expect(phases(['at: 14:02, kind: detected', 'at: 14:30, kind: identified']).phases).toEqual([
    'undetected 14:00 14:02',
    'responding 14:02 14:30',
    'repairing 14:30 14:45 mitigated',
  ]);
  expect(phases(['at: 14:20, kind: note', 'at: 14:30, kind: note']).phases).toEqual([
    'undetected 14:00 14:45 detected identified mitigated',
  ]);
});

test('what was detected before it started was never undetected', () => {
  const exceptions = 'exceptions: [{ rule: timeline-outside-window, reason: As reported. }]';
  expect(
    phases(['at: 13:50, kind: detected', 'at: 14:30, kind: identified'], { exceptions }).phases,
  ).toEqual(['responding 14:00 14:30', 'repairing 14:30 14:45 mitigated']);
});

test('without a start or an end there are no phases', () => {
  expect(
    phases(['at: 14:20, kind: detected', 'at: 14:30, kind: note'], {
      resolvedAt: 'resolvedAt: unknown',
      duration: null,
    }),
  ).toEqual({
    phases: [],
    wrongTurns: [],
  });
});
