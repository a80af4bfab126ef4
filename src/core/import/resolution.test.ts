import { expect, test } from 'vitest';
import { outline } from './outline.ts';
import { readPassage } from './passage.ts';
import { readResolution } from './resolution.ts';
import { readForeign } from './source.ts';

const linesOf = (text: string) => outline(readForeign(text).lines);
const resolutionOf = (text: string) =>
  readResolution(linesOf(`# Kiosk down\n\n${text}`))?.text ?? null;

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

test('a resolution that says the same again and again is looked at once', () => {
  const text = `${'about '.repeat(40)}the kiosk`;
  expect(resolutionOf(`Resolution: ${text}`)).toBe(text);
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
    'To fix the light, we did this: put in a larger fuse; labelled the box',
  );
});

test('the details of the resolution are the resolution', () => {
  const lines = linesOf('Resolution details:\n\nThe mailer was put back.');
  expect(readResolution(lines)?.text).toBe('The mailer was put back.');
  expect(readPassage(lines, 'summary', [])).toBeNull();
});

test.each([
  [
    '## Root cause and resolution\n\nA disk. The second team implemented a fix.',
    'The second team implemented a fix.',
  ],
  [
    '## Root cause and resolution\n\nA disk. It was fixed with:\n\n1. a new disk\n2. a second one',
    'It was fixed with: a new disk; a second one',
  ],
  ['## Resolution\n\n**Actions taken:**\n\nA disk was bought.', 'A disk was bought.'],
  [
    '## Root cause\n\nA disk. The issue was resolved by a new one.',
    'The issue was resolved by a new one.',
  ],
  ['## Root cause\n\nA disk that was fixed to the wall.', undefined],
])('from %j the resolution is read', (text, resolution) => {
  expect(readResolution(linesOf(text))?.text).toBe(resolution);
});
