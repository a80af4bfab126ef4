import { describe, expect, test } from 'vitest';
import { postmortemText, readFixture } from '../parse.fixture.ts';
import type { Postmortem } from '../postmortem.ts';
import { metricsOf, wrongTurnsOf } from './metrics.ts';

function fixture(changes: Record<string, string | null>): Postmortem {
  const { postmortem, issues } = readFixture(postmortemText({ duration: null, ...changes }));
  if (!postmortem) throw new Error(issues.map(({ message }) => message).join('\n'));
  return postmortem;
}

const timeline = (...entries: string[]) => ({
  timeline: ['timeline:', ...entries.map((entry) => `  - { ${entry}, text: x }`)].join('\n'),
});

describe('metricsOf', () => {
  test('counts each interval between its two milestones, in minutes', () => {
    const metrics = metricsOf(
      fixture(
        timeline(
          'at: 14:00, kind: started',
          'at: 14:02, kind: detected',
          'at: 14:05, kind: acknowledged',
          'at: 14:10, kind: wrong-turn',
          'at: 14:16, kind: wrong-turn',
          'at: 14:25, kind: investigating',
          'at: 14:30, kind: identified',
          'at: 14:35, kind: mitigated',
          'at: 14:45, kind: resolved',
        ),
      ),
    );
    expect(metrics).toEqual({
      timeToDetect: 2,
      timeToAcknowledge: 3,
      timeToIdentify: 28,
      timeToMitigate: 35,
      timeToResolve: 45,
      wrongTurnTime: 15,
      impactMinutes: 40.5,
    });
  });

  test('a milestone that is not recorded leaves its intervals missing, and is never filled in', () => {
    const metrics = metricsOf(
      fixture(timeline('at: 14:00, kind: started', 'at: 14:45, kind: resolved')),
    );
    expect(metrics).toEqual({
      timeToDetect: null,
      timeToAcknowledge: null,
      timeToIdentify: null,
      timeToMitigate: null,
      timeToResolve: 45,
      wrongTurnTime: 0,
      impactMinutes: 40.5,
    });
  });

  test('an interval that would be negative is missing', () => {
    const early = fixture({
      ...timeline('at: 13:50, kind: detected', 'at: 14:45, kind: resolved'),
      exceptions: 'exceptions: [{ rule: timeline-outside-window, reason: As the report has it. }]',
    });
    expect(metricsOf(early).timeToDetect).toBeNull();
  });

  test('an unknown end, and an unknown percentage, are missing in what needs them', () => {
    const open = fixture({ resolvedAt: 'resolvedAt: unknown' });
    expect(metricsOf(open)).toMatchObject({
      timeToResolve: null,
      impactMinutes: null,
      timeToDetect: 15,
    });
    const unmeasured = fixture({ impact: 'impact: { percent: unknown, of: users }' });
    expect(metricsOf(unmeasured)).toMatchObject({ timeToResolve: 45, impactMinutes: null });
  });

  test('impact minutes are what a person would compute, without the noise of binary fractions', () => {
    // 45 × 0.7 / 100 is 0.31499999999999995 to a computer.
    const share = fixture({ impact: 'impact: { percent: 0.7, of: users }' });
    expect(metricsOf(share).impactMinutes).toBe(0.315);
  });
});

describe('wrongTurnsOf', () => {
  test('a wrong turn that nothing follows lasts to the end of the incident, if that is known', () => {
    const changes = timeline('at: 14:00, kind: started', 'at: 14:30, kind: wrong-turn');
    const [turn] = wrongTurnsOf(fixture(changes));
    expect(turn?.end?.local).toBe('2024-06-02T14:45');
    const open = fixture({ ...changes, resolvedAt: 'resolvedAt: unknown' });
    expect(wrongTurnsOf(open)[0]?.end).toBeNull();
    expect(metricsOf(open).wrongTurnTime).toBeNull();
  });

  test('a wrong turn ends with the incident, and not with a note of the day after', () => {
    const noted = fixture(
      timeline(
        'at: 14:00, kind: started',
        'at: 14:30, kind: wrong-turn',
        'at: 14:40, kind: wrong-turn',
        'at: 2024-06-03 09:00, kind: note',
      ),
    );
    expect(wrongTurnsOf(noted).map(({ end }) => end?.local)).toEqual([
      '2024-06-02T14:40',
      '2024-06-02T14:45',
    ]);
    expect(metricsOf(noted).wrongTurnTime).toBe(15);
  });
});
