import { expect, test } from 'vitest';
import { didYouMean, nearest } from './nearest.ts';

const fields = ['title', 'summary', 'status', 'severity', 'startedAt', 'resolvedAt'];

test('what is near is suggested, and nothing that is not', () => {
  expect(nearest('sumary', fields)).toBe('summary');
  expect(nearest('Status', fields)).toBe('status');
  expect(nearest('config', ['code-defect', 'config-error'])).toBe('config-error');
  expect(nearest('owner', fields)).toBeUndefined();
});

test('two letters in the wrong order are one edit', () => {
  expect(nearest('tilte', fields)).toBe('title');
  expect(nearest('eltit', fields)).toBeUndefined();
});

test('of several that are equally near none is preferred', () => {
  const severities = ['sev1', 'sev2', 'sev3', 'sev4'];
  expect(didYouMean('sev9', severities)).toBe('Did you mean `sev1`, `sev2`, `sev3` or `sev4`?');
  expect(didYouMean('sev9', [...severities, 'sev5'])).toBeUndefined();
});
