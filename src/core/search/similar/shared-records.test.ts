import { expect, test } from 'vitest';
import { sharedRecords } from './shared-records.ts';

const record = (cause: string, trigger: string, services: string[], lessons: string[] = []) => ({
  cause,
  trigger,
  services,
  lessons,
});
const entries = [
  record('config-error', 'config-push', ['api', 'web'], ['rollouts']),
  record('config-error', 'capacity', ['web']),
  record('unknown', 'unknown', ['api'], ['rollouts']),
  record('unknown', 'unknown', ['mail']),
];

test('what two have on record adds up, and unknown is nothing in common', () => {
  const worth = sharedRecords(entries);
  expect(worth(0, 1)).toBeCloseTo(0.06 + 0.04);
  expect(worth(0, 2)).toBeCloseTo(0.04 + 0.02);
  expect(worth(2, 3)).toBe(0);
  expect(worth(0, 3)).toBe(0);
});

test('who was compared before changes nothing', () => {
  const worth = sharedRecords(entries);
  const numbers = [...entries.keys()];
  const pairs = numbers.flatMap((one) => numbers.map((other) => [one, other] as const));
  for (const [one, other] of [...pairs, ...pairs.toReversed()])
    expect(worth(one, other), `${one} and ${other}`).toBe(sharedRecords(entries)(one, other));
});
