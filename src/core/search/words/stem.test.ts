import { expect, test } from 'vitest';
import { stem } from './stem.ts';

const SAME: Record<string, string[]> = {
  fail: ['fail', 'fails', 'failed', 'failing'],
  'connect-': ['connect', 'connects', 'connected', 'connecting', 'connection', 'connections'],
  'balance-': ['balance', 'balanced', 'balancing', 'balancer', 'balancers'],
  'query-': ['query', 'queries', 'queried'],
  'expire-': ['expire', 'expired', 'expires', 'expiring'],
  'crash-': ['crash', 'crashes', 'crashed', 'crashing'],
  'key-': ['key', 'keys'],
  'drop-': ['drop', 'drops', 'dropped', 'dropping'],
  'configure-': ['configure', 'configured', 'configures', 'configuration', 'configurations'],
};

test.each(Object.entries(SAME))('the forms of %s have one stem', (_, forms) => {
  expect(new Set(forms.map(stem)).size).toBe(1);
});

test.each([
  ['memory', 'memoir'],
  ['caches', 'catches'],
  ['server', 'service'],
  ['port', 'portal'],
])('%s and %s are two words', (a, b) => {
  expect(stem(a)).not.toBe(stem(b));
});

test('what is no English word stays as it is', () => {
  expect(['e1000e', 'ngs', '502', 'x86', 'größe'].map(stem)).toEqual([
    'e1000e',
    'ngs',
    '502',
    'x86',
    'größe',
  ]);
});

test.each([
  ['resolver', 'resolved'],
  ['container', 'contains'],
  ['providers', 'provides'],
  ['generator', 'generally'],
  ['experience', 'experiment'],
  ['important', 'imported'],
  ['indices', 'indicates'],
  ['severed', 'several'],
  ['terminal', 'terminated'],
  ['functions', 'functionality'],
  ['follower', 'following'],
  ['validity', 'validated'],
  ['contention', 'contents'],
  ['invalid', 'invalidated'],
  ['manifest', 'manifestation'],
  ['settings', 'sets'],
])('%s and %s are two words', (one, other) => {
  expect(stem(one)).not.toBe(stem(other));
});

test('a word that is kept apart is one with its own forms', () => {
  expect(stem('containers')).toBe(stem('container'));
  expect(stem('indices')).toBe(stem('index'));
  expect(stem('experiments')).toBe(stem('experiment'));
});
