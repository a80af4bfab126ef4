import { expect, test } from 'vitest';
import { postmortemText, readFixture } from './parse.fixture.ts';

// An editor on Windows may end lines with CRLF; a postmortem says the same in both.

const crlf = (text: string) => text.replaceAll('\n', '\r\n');

test('a postmortem with CRLF is the one with LF', () => {
  const text = postmortemText({
    summary: 'summary: >-\n  Retries took the API down\n  for its users.',
    notes: 'notes:\n  - |\n    One line,\n    and another.',
  });
  const written = readFixture(text);
  const windows = readFixture(crlf(text));
  expect(written.postmortem).not.toBeNull();
  expect(windows.postmortem).toEqual(written.postmortem);
  expect(windows.issues).toEqual(written.issues);
});

test('issues stand at the same places', () => {
  const text = postmortemText({ severity: 'severity: sev9', services: 'services: [nope, api]' });
  const written = readFixture(text).issues;
  expect(written.length).toBeGreaterThanOrEqual(2);
  expect(readFixture(crlf(text)).issues).toEqual(written);
});
