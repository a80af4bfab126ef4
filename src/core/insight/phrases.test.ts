import { describe, expect, test } from 'vitest';
import { postmortemText, readFixture } from '../parse.fixture.ts';
import { momentFromLocal } from '../time/moment.ts';
import { incident } from './incident.fixture.ts';
import {
  factsInWords,
  intervalInWords,
  lowerFirst,
  sayCount,
  sayDay,
  sayNumber,
  sayPercent,
  sayShare,
} from './phrases.ts';

function at(local: string) {
  const moment = momentFromLocal(local, 'UTC');
  if ('problem' in moment) throw new Error(local);
  return moment;
}

const entry = (kind: 'detected', local: string) => ({
  id: 't',
  at: at(local),
  until: null,
  kind,
  text: 'x',
  internal: false,
});

describe('factsInWords', () => {
  test('says duration, impact, detection, trigger and cause', () => {
    const facts = factsInWords(
      incident('2024-06-02-a', {
        impact: { percent: 90, of: 'users', description: null },
        timeline: [entry('detected', '2024-06-02T12:02')],
      }),
      'Configuration error',
    );
    expect(facts.join(', ')).toBe(
      '1 hour, 90\u00A0% of users, found by monitoring in 2 minutes, configuration push, configuration error',
    );
  });

  test('says in words what is unknown', () => {
    const facts = factsInWords(
      incident('2024-06-02-a', {
        started: null,
        cause: 'unknown',
        trigger: 'unknown',
        detection: 'unknown',
        impact: { percent: null, of: 'requests', description: null },
      }),
      'Unknown',
    );
    expect(facts).toEqual([
      'duration unknown',
      'share of requests unknown',
      'detection unknown',
      'trigger unknown',
      'cause unknown',
    ]);
  });

  test('an incident that was seen in its first minute was found at once', () => {
    const facts = factsInWords(
      incident('2024-06-02-a', {
        detection: 'customer',
        timeline: [entry('detected', '2024-06-02T12:00')],
      }),
      'DNS',
    );
    expect(facts[2]).toBe('found by a customer at once');
    expect(facts[4]).toBe('DNS');
  });
});

test('numbers stand with their thousands apart and no more decimals than they need', () => {
  expect([0, 40.5, 0.125, 1234567, 999.6, 99.96].map(sayNumber)).toEqual([
    '0',
    '40.5',
    '0.13',
    '1,234,567',
    '1,000',
    '100',
  ]);
  expect(sayPercent(12.5)).toBe('12.5\u00A0%');
});

test('counts and shares agree with their number', () => {
  expect(sayCount(1, 'incident')).toBe('1 incident');
  expect(sayCount(1200, 'incident')).toBe('1,200 incidents');
  expect(sayShare(0, 1, 'action')).toBe('0 of 1 action');
  expect(sayShare(3, 5, 'entry', 'entries')).toBe('3 of 5 entries');
});

test('a day is said with its month', () => {
  expect(sayDay('2024-06-02')).toBe('2 June 2024');
});

test('a title within a sentence keeps its abbreviations', () => {
  expect(['Network and DNS', 'DNS', 'API gateway', 'A bad day'].map(lowerFirst)).toEqual([
    'network and DNS',
    'DNS',
    'API gateway',
    'a bad day',
  ]);
});

describe('intervalInWords', () => {
  const read = (changes: Record<string, string>) => {
    const { postmortem } = readFixture(postmortemText({ duration: null, ...changes }));
    if (!postmortem) throw new Error('The fixture has a fault.');
    return postmortem;
  };

  test('gives the time, or why there is none', () => {
    expect(intervalInWords('timeToDetect', read({}))).toBe('15m');
    const brief = {
      timeline:
        'timeline:\n  - { at: 14:00, kind: started, text: a }\n  - { at: 14:45, kind: resolved, text: b }',
    };
    expect(intervalInWords('timeToMitigate', read(brief))).toBe('not recorded');
    const early = read({
      timeline:
        'timeline:\n  - { at: 13:50, kind: detected, text: Alert }\n  - { at: 14:10, kind: note, text: b }',
      exceptions: 'exceptions: [{ rule: timeline-outside-window, reason: As reported. }]',
    });
    expect(intervalInWords('timeToDetect', early)).toBe('detected before started');
  });
});
