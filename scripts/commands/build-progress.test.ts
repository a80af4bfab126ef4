import { expect, test } from 'vitest';
import { progressText } from './build-progress.ts';

test('what is under way stands in one line, with counts, until it is over', () => {
  const shown: string[] = [];
  const report = progressText((text) => shown.push(text));
  report('reading', 400, 1000);
  report('bundling', 0, 1);
  report('reading', 1000, 1000);
  report('bundling', 1, 1);
  report('indexing', 950, 1000);
  report('rendering', 1200, 3693);
  report('rendering', 3693, 3693);
  report('indexing', 1000, 1000);
  report('verifying', 0, 3693);
  expect(shown).toEqual([
    'reading 400 of 1,000 postmortems',
    'reading 400 of 1,000 postmortems, bundling the pages',
    'bundling the pages',
    '',
    'indexing 950 of 1,000',
    'rendering 1,200 of 3,693 pages, indexing 950 of 1,000',
    'indexing 950 of 1,000',
    '',
    'verifying 3,693 pages',
  ]);
});
