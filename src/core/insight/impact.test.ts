import { expect, test } from 'vitest';
import { impactByCause } from './impact.ts';
import { incident } from './incident.fixture.ts';

const impact = (percent: number | null) => ({ percent, of: 'users' as const, description: null });

test('impact minutes add up by cause, and what is unknown is counted as missing', () => {
  expect(
    impactByCause([
      incident('2024-01-01-a', { impact: impact(50) }),
      incident('2024-01-02-b', { impact: impact(null) }),
      incident('2024-01-03-c', { cause: 'code-defect', impact: impact(100) }),
    ]),
  ).toEqual([
    { id: 'code-defect', minutes: 60, incidents: 1, missing: 0 },
    { id: 'config-error', minutes: 30, incidents: 2, missing: 1 },
  ]);
});
