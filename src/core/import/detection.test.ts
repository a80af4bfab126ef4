import { expect, test } from 'vitest';
import { readDetection } from './detection.ts';
import { outline } from './outline.ts';
import { readForeign } from './source.ts';
import { readTimes } from './times.ts';

function detectionOf(text: string) {
  const lines = outline(readForeign(text).lines);
  return readDetection(lines, readTimes(lines, null).entries)?.id ?? null;
}

test.each([
  ['employee', 'Our team observed that the Prometheus pod was restarted.'],
  ['monitoring', 'A Pingdom check alerted us that Grafana was down.'],
  [null, 'Kibana is not accessible. Alertmanager is not accessible.'],
  [null, 'A message to all visitors was posted.'],
  ['employee', 'A developer noticed blank pages while deploying a banner.'],
  ['employee', 'Our marketing director saw that the shop was closed.'],
  ['employee', 'The error was first seen by an intern.'],
  ['employee', 'It was reported by a colleague in the warehouse.'],
  ['employee', 'One of our engineers discovered it on her way home.'],
  ['employee', 'I realised that nothing was saved.'],
  ['employee', 'Detected while trying a new theme.'],
  ['employee', 'The failure was spotted when I opened the front page.'],
  ['employee', 'It came to light in a manual check of the shop.'],
  ['employee', 'We opened the front page and got an error.'],
  ['monitoring', 'The engineer on duty received a page.'],
  ['monitoring', 'Two synthetic checks failed.'],
  ['customer', 'An issue was opened by a user.'],
  ['customer', 'It was reported by a product team.'],
  ['customer', 'A few teams came forward with broken builds.'],
  ['customer', 'Visitors wrote that the pages were blank.'],
  ['customer', 'Dozens of mails were received about blank pages.'],
  ['customer', 'Incoming report that the sandbox hangs.'],
  ['customer', 'We received complaints about blank pages.'],
  ['customer', 'The operator was alerted by a client.'],
  ['customer', 'It was raised by the user community.'],
])('%s noticed first in "%s"', (method, sentence) => {
  expect(detectionOf(`# Blank pages\n\nThe shop was closed.\n\n${sentence}`)).toBe(method);
  expect(detectionOf(`# Blank pages\n\n## Detection\n\n${sentence}`)).toBe(method);
  expect(detectionOf(`# Blank pages\n\n## Timeline\n\n- 09:00 ${sentence}\n- 09:40 Fixed`)).toBe(
    method,
  );
});

test.each([
  'Users saw an error page and could not buy.',
  'The root cause was found by our engineers.',
  'The outage began at 9:00.',
])('nobody noticed first in "%s"', (sentence) => {
  expect(detectionOf(`# Blank pages\n\n${sentence}`)).toBeNull();
});

test('what is planned, learned or thanked for tells of no detection', () => {
  expect(
    detectionOf(
      '# Blank pages\n\n## Lessons learned\n\nA developer noticed it late.\n\n## Actions\n\n- Ask what visitors noticed.',
    ),
  ).toBeNull();
});

test.each([
  ['monitoring', 'The system noticed errors on the start page.'],
  ['monitoring', 'Monitoring tools shouted at the engineer, who found them right.'],
  ['employee', 'It was noticed by the person who had closed the gate.'],
])('what noticed is %s in a timeline that opens with "%s"', (method, sentence) => {
  expect(
    detectionOf(
      `# Blank pages\n\n## Timeline\n\n- 09:00 ${sentence}\n- 09:05 Buyers complained\n- 09:40 Fixed`,
    ),
  ).toBe(method);
});
