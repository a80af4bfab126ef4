import { expect, test } from 'vitest';
import { outline } from './outline.ts';
import { readLead, readPassage, readResolution } from './passage.ts';
import { cutAtSentence } from './sentence-end.ts';
import { readForeign } from './source.ts';

const linesOf = (text: string) => outline(readForeign(text).lines);
const summaryOf = (text: string) =>
  readPassage(linesOf(text), 'summary', ['detection', 'duration'])?.text;
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

const leadOf = (text: string) => readLead(linesOf(`# Kiosk down\n\n${text}`))?.text ?? null;

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
  expect(summaryOf('# Summary: Duration: 2 hours (9:00 to 11:00)')).toBeUndefined();
  expect(summaryOf('# Summary: One thing: the pier was dark')).toBe('One thing: the pier was dark');
});

test('a summary outweighs what leads up to it', () => {
  const preface = '## Introduction\n\nWe sell hats.\n\n';
  expect(summaryOf(`${preface}## Issue summary\n\nNo hat could be bought.`)).toBe(
    'No hat could be bought.',
  );
  expect(summaryOf(preface)).toBe('We sell hats.');
  expect(
    summaryOf('# Incident report: Hats\n\n**Reported by**: Ana\n\n**Overview**\n\nNo hats.'),
  ).toBe('No hats.');
});

test('the details of the resolution are the resolution', () => {
  const lines = linesOf('Resolution details:\n\nThe mailer was put back.');
  expect(readResolution(lines)?.text).toBe('The mailer was put back.');
  expect(readPassage(lines, 'summary', [])).toBeNull();
});

test('a text is cut at the end of a sentence, and not behind a month or p.m.', () => {
  expect(cutAtSentence('It is late. From 6:00 p.m. on Sept. 3 nothing was sold at all', 50)).toBe(
    'It is late. From 6:00 p.m. on Sept. 3 nothing...',
  );
  expect(cutAtSentence('Nothing was sold. Nobody knew until the evening', 40)).toBe(
    'Nothing was sold.',
  );
});

test('an impact tells how it hit, where another label only names what was hit', () => {
  const services = '**Affected service:** the mailer\n\n';
  const impactOf = (text: string) => readPassage(linesOf(text), 'impact', [])?.text;
  expect(impactOf(`${services}**Impact:** no mail was sent`)).toBe('no mail was sent');
  expect(impactOf(services)).toBe('the mailer');
});
