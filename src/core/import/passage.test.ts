import { expect, test } from 'vitest';
import { outline } from './outline.ts';
import { cutAtSentence, readLead, readPassage, readResolution } from './passage.ts';
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

const leadOf = (text: string) =>
  readLead(outline(readForeign(`# Kiosk down\n\n${text}`).lines))?.text ?? null;

test('a report without a summary is summed up by an opening paragraph that says when', () => {
  const opening =
    'On 7 June 2023 the kiosk sold no tickets between 9:00 and 10:30 UTC. A fuse had blown. We did this:';
  const told =
    'On 7 June 2023 the kiosk sold no tickets between 9:00 and 10:30 UTC. A fuse had blown.';
  expect(leadOf(`${opening}\n\n- looked\n\n## Impact\n\nNo tickets.`)).toBe(told);
  expect(leadOf(`Dear readers, gather round!\n\n${opening}`)).toBe(told);
});

test.each([
  'Dear readers, today we tell of a kiosk that would not sell a single ticket.',
  'This report tells of the kiosk that sold no tickets on 7 June 2023.',
  '## Impact\n\nOn 7 June 2023 the kiosk sold no tickets for more than an hour.',
  '- On 7 June 2023 the kiosk sold no tickets for more than an hour.',
])('no other opening is a summary: %s', (text) => {
  expect(leadOf(text)).toBeNull();
});

test('a text is cut where a sentence ends, and not behind the number of a day', () => {
  const text = 'The kiosk failed. On Monday 20. January it failed again, and all was dark.';
  expect(cutAtSentence(text, 45)).toBe('The kiosk failed.');
  expect(cutAtSentence('It failed, e.g. at the pier. It was dark for a day.', 45)).toBe(
    'It failed, e.g. at the pier.',
  );
  expect(cutAtSentence('We are on version 20. It failed again at the pier.', 45)).toBe(
    'We are on version 20.',
  );
});

test('a second label says what a summary tells of instead', () => {
  const summaryOf = (text: string) =>
    readPassage(outline(readForeign(text).lines), 'summary', ['duration'])?.text ?? null;
  expect(summaryOf('# Summary: Duration: 2 hours (9:00 to 11:00)')).toBeNull();
  expect(summaryOf('# Summary: One thing: the pier was dark')).toBe('One thing: the pier was dark');
});
