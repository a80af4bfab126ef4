import { expect, test } from 'vitest';
import { outline } from './outline.ts';
import { readLead, readPassage } from './passage.ts';
import { readForeign } from './source.ts';

const linesOf = (text: string) => outline(readForeign(text).lines);
const summaryOf = (text: string) =>
  readPassage(linesOf(text), 'summary', ['detection', 'duration'])?.text;

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

test('an impact tells how it hit, where another label only names what was hit', () => {
  const services = '**Affected service:** the mailer\n\n';
  const impactOf = (text: string) => readPassage(linesOf(text), 'impact', [])?.text;
  expect(impactOf(`${services}**Impact:** no mail was sent`)).toBe('no mail was sent');
  expect(impactOf(services)).toBe('the mailer');
});
