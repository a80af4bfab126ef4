import { expect, test } from 'vitest';
import { shippedVocabulary } from '../vocabulary/shipped.ts';
import { FAULTS } from './faults.ts';

test('each names a group of the vocabulary by its first phrase', () => {
  const first = new Set(shippedVocabulary.map(([phrase]) => phrase));
  expect([...FAULTS].filter((fault) => !first.has(fault))).toEqual([]);
});

test('that something was wrong, how it came about and what was done about it are none', () => {
  const first = new Set(shippedVocabulary.map(([phrase]) => phrase));
  for (const phrase of ['bug', 'misconfiguration', 'by mistake', 'manual step', 'rollback']) {
    expect(first).toContain(phrase);
    expect(FAULTS).not.toContain(phrase);
  }
});
