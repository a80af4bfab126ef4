import { expect, test } from 'vitest';
import { shippedVocabulary } from '../vocabulary/shipped.ts';
import { FAULTS } from './faults.ts';

test('each names a group of the vocabulary by its first phrase', () => {
  const first = new Set(shippedVocabulary.map(([phrase]) => phrase));
  expect([...FAULTS].filter((fault) => !first.has(fault))).toEqual([]);
});
