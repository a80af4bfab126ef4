import { expect, test } from 'vitest';
import { causeLook } from './cause-hue.ts';
import { writeMarkSheet } from './mark-sheet.ts';
import { severityBars } from './severity-bars.ts';
import { ICON_SHAPES, KIND_SHAPES } from './shapes.ts';

const sheet = writeMarkSheet();
const ids = [...sheet.matchAll(/ id="([^"]*)"/g)].map(([, id = '']) => id);

test('every mark and icon is in the sheet once, under the name that pages use', () => {
  const list = Array.from({ length: 20 }, (_, index) => ({ id: `c${index}` }));
  const names = [
    ...Object.keys(KIND_SHAPES),
    ...[...list, { id: 'gone' }].map(({ id }) => causeLook(id, list).className),
    ...[...list.slice(0, 4), { id: 'gone' }].map(
      ({ id }) => `severity-${severityBars(id, list.slice(0, 4))}`,
    ),
    'hatching',
    ...Object.keys(ICON_SHAPES),
  ];
  expect(new Set(ids)).toEqual(new Set(names));
  expect(ids).toHaveLength(new Set(ids).size);
});

test('a severity has its filled bars in the colour of its place, the others in that of lines', () => {
  expect(sheet).toContain(
    '<symbol id="severity-1" viewBox="-7 -7 14 14" overflow="visible"><path d="M-6.75 6V2h2.5V6z"/><path d="M-3.25 6V-0.75h2.5V6zM0.25 6V-3.5h2.5V6zM3.75 6V-6.25h2.5V6z" fill="var(--line)"/></symbol>',
  );
  expect(sheet).toMatch(
    /<symbol id="severity-4"[^>]*><path d="[^"]*" fill="var\(--danger\)"\/><\/symbol>/,
  );
});

test('nothing in the sheet is a style, which the policy of a page would refuse', () => {
  expect(sheet).not.toMatch(/style/);
});
