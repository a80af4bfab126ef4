import { expect, test } from 'vitest';
import { issuesWith } from '../parse.fixture.ts';

const timeline =
  'timeline:\n  - { at: "14:00", kind: started, text: a }\n  - { at: "14:00", kind: detected, text: b }';
const codes = (duration: string) =>
  issuesWith({
    startedAt: 'startedAt: 2024-06-02T14:00:00Z',
    resolvedAt: 'resolvedAt: 2024-06-02T14:00:40Z',
    duration: `duration: ${duration}`,
    timeline,
  }).map(([where]) => where.split(' ')[0]);

test('a window of seconds agrees with the minute that it is next to', () => {
  expect(codes('1m')).not.toContain('duration-mismatch');
  expect(codes('0m')).not.toContain('duration-mismatch');
  expect(codes('2m')).toContain('duration-mismatch');
});
