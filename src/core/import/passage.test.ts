import { expect, test } from 'vitest';
import { outline } from './outline.ts';
import { readResolution } from './passage.ts';
import { readForeign } from './source.ts';

const resolutionOf = (text: string) =>
  readResolution(outline(readForeign(`# Kiosk down\n\n${text}`).lines))?.text ?? null;

test.each([
  'Time to recovery: 40 minutes',
  '- **Time to repair**: 0h 40m',
  'Recovery: 6h (of working hours)',
  'Resolution: n/a',
  'Mitigation: about half an hour',
  'Fix: ?',
])('what only says how long it took is no resolution: %s', (line) => {
  expect(resolutionOf(line)).toBeNull();
  expect(resolutionOf(`${line}\n\n- **Resolution**: The old kiosk was put back.`)).toBe(
    'The old kiosk was put back.',
  );
});

test('a resolution may say how long it took beside what it was', () => {
  expect(resolutionOf('Resolution: restarted after 40 minutes')).toBe('restarted after 40 minutes');
  expect(resolutionOf('Resolution: (a new fuse)')).toBe('(a new fuse)');
});

test('a sentence that announces a list is told by the list', () => {
  const text = `## Root cause and resolution

The fuse was too small.

To fix the light, we did this:
* put in a larger fuse
* labelled the box

The box is grey.`;
  expect(resolutionOf(text)).toBe(
    'To fix the light, we did this: put in a larger fuse labelled the box',
  );
});
