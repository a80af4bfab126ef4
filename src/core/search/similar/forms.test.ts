import { expect, test } from 'vitest';
import { conceptTerm } from '../terms.ts';
import { vocabularyOf } from '../vocabulary/vocabulary.ts';
import { addForms, type FormTable } from './forms.ts';

const vocabulary = vocabularyOf([
  ['file watches', 'watch'],
  ['not ready', 'unready'],
]);

/** How much a text speaks of each term, where each occurrence counts 1. */
function weightsOf(text: string): Record<string, number> {
  const table: FormTable = new Map();
  addForms(table, text, { weight: 1, reasoned: false }, vocabulary);
  return Object.fromEntries([...table].map(([term, { weight }]) => [term, weight]));
}

test('the parts of a name count no more than it does', () => {
  expect(weightsOf('CloudWatch')).toMatchObject({ cloudwatch: 1, cloud: 0.5, watch: 0.5 });
  expect(weightsOf('wp-cron')).toMatchObject({ wpcron: 1, wp: 1, cron: 1 });
});

test('a name does not speak of what one part of it alone would mean', () => {
  expect(weightsOf('CloudWatch')).not.toHaveProperty([conceptTerm(0)]);
  expect(weightsOf('nothing could watch it')).toHaveProperty([conceptTerm(0)], 1);
  expect(weightsOf('NodeNotReady')).toHaveProperty([conceptTerm(1)], 1);
});
