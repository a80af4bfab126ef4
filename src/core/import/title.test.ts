import { expect, test } from 'vitest';
import { outline } from './outline.ts';
import { readForeign } from './source.ts';
import { readTitle } from './title.ts';

const titleOf = (text: string) => readTitle(outline(readForeign(text).lines), {})?.title;

test.each([
  ['**Postmortem: Web Stack Debugging Outage**\n\n### Issue Summary', 'Web Stack Debugging Outage'],
  ['Postmortem\nPostmortem: Mailer Outage in June\nIssue Summary', 'Mailer Outage in June'],
  ['Our shop postmortem: Every card refused\n\nSummary', 'Every card refused'],
  ['“Mail finds its way”\n\nPost-mortem report: Mailer\n\nSummary', 'Mailer'],
  ['# Вход закрыт\n\n## Summary', 'Вход закрыт'],
])('%j is called %s', (text, title) => {
  expect(titleOf(text)).toBe(title);
});

test('a heading that says the same again and again is looked at once, and too long for a title', () => {
  expect(titleOf(`# ${'postmortem '.repeat(40)}pier\n\n## Summary`)).toBeUndefined();
});

test.each([
  '# Postmortem\n\n## Timeline (all times in UTC)\n\n- 09:10 Alert',
  '# Postmortem\n\n## Timeline\n\n##### All of this was on 3 June 2023.\n\n- 09:10 Alert',
  '# Postmortem\n\n## Timeline\n\n**June 3rd 2023**\n\n- 09:10 Alert',
  'Duration of the disruption:\n\nStart time: 3 June 2023, 09:10 UTC',
  '# Postmrotem\n\n## Issue summary',
])('%j has no title', (text) => {
  expect(titleOf(text)).toBeUndefined();
});

test('a heading of a section is no title, whatever its brackets tell', () => {
  expect(
    titleOf('Status: final\n\n## Timeline (all times in EST/EDT)\n\n- 9:00 dark'),
  ).toBeUndefined();
  expect(titleOf('## Link\n\nThe pier')).toBeUndefined();
  expect(titleOf('## Kiosk dark (all times in EST/EDT)')).toBe('Kiosk dark (all times in EST/EDT)');
});

test('a title that is called so is one, and a greeting that leads to a report is none', () => {
  expect(titleOf('**Title:** *The dark pier*\n\n**Introduction:**\n\nPiers are piers.')).toBe(
    'The dark pier',
  );
  expect(titleOf('Sure! Here is a shorter version of it:\n\n## Summary\n\nDark.')).toBeUndefined();
});
