import { expect, test } from 'vitest';
import { outline } from './outline.ts';
import { readForeign } from './source.ts';
import { readTitle } from './title.ts';

const titleOf = (text: string) => readTitle(outline(readForeign(text).lines), {})?.title ?? null;

test('a heading of a section is no title, whatever its brackets tell', () => {
  expect(titleOf('Status: final\n\n## Timeline (all times in EST/EDT)\n\n- 9:00 dark')).toBeNull();
  expect(titleOf('## Link\n\nThe pier')).toBeNull();
  expect(titleOf('## Kiosk dark (all times in EST/EDT)')).toBe('Kiosk dark (all times in EST/EDT)');
});

test('a title that is called so is one, and a greeting that leads to a report is none', () => {
  expect(titleOf('**Title:** *The dark pier*\n\n**Introduction:**\n\nPiers are piers.')).toBe(
    'The dark pier',
  );
  expect(titleOf('Sure! Here is a shorter version of it:\n\n## Summary\n\nDark.')).toBeNull();
});
