import { expect, test } from 'vitest';
import { outline } from './outline.ts';
import { readForeign } from './source.ts';
import { readTimeline } from './timeline.ts';

const entriesOf = (text: string) =>
  readTimeline(outline(readForeign(text).lines)).map(
    ({ stamp, text }) => `${stamp.time.text} ${text}`,
  );

test.each([
  'Timeline (West African Time)',
  'Timeline (all times in UTC)',
  '### Timeline (in the 24-hour clock that our team in the Central European Timezone uses)',
  '**Timeline [June 7, 2023]**',
])('%s is a title, and the timeline ends where the next part begins', (title) => {
  expect(
    entriesOf(
      `${title}\n\n- 09:00: Alerts fired\n- 09:40: Shop restored\n\n### Root Cause\n\nAt 08:50 a rule was merged.`,
    ),
  ).toEqual(['09:00 Alerts fired', '09:40 Shop restored']);
});

test('a dot stands for the colon right after a date, and before a zone', () => {
  expect(
    entriesOf(`## Key events
- Declared 2023-06-07 09.10
- Repaired 2023-06-07 09:40
- Resolved 2023-06-07 09.50`),
  ).toHaveLength(3);
  expect(
    entriesOf('## Timeline\n- 09:10 CET we look\n- 10.10 CET we still look at version 2.10'),
  ).toEqual(['09:10 we look', '10.10 we still look at version 2.10']);
});

test('an item that tells its time at its end is an entry like those beside it', () => {
  expect(
    entriesOf(`## Timeline
- At 9:10 AM, a buyer complained.
- The ticket came to the web team at 9:15 AM.
- At 9:40 AM, the rule was taken back.
  - It had been merged at 8:50 AM.`),
  ).toEqual([
    '9:10 AM a buyer complained.',
    '9:15 AM The ticket came to the web team at 9:15 AM.',
    '9:40 AM the rule was taken back. It had been merged at 8:50 AM.',
  ]);
});

test('a whole time in the middle of a line begins an entry, and what stands before it ends the last', () => {
  expect(
    entriesOf(`## Timeline

9:10am UTC: The log was read.

* error: no such file 9:15am UTC: The file was put back. 9:20am UTC: Shop restored.`),
  ).toEqual([
    '9:10am The log was read. error: no such file',
    '9:15am The file was put back.',
    '9:20am Shop restored.',
  ]);
});

test('a timeline in a code fence is read where no other lines tell it, logs are not', () => {
  const fenced = '```\n09:10 Alert\n09:40 Shop restored\n```';
  expect(entriesOf(`# Outage\n\n## Timeline\n\n${fenced}`)).toEqual([
    '09:10 Alert',
    '09:40 Shop restored',
  ]);
  expect(entriesOf(`## Timeline\n\n- 09:00 We read the log:\n\n${fenced}`)).toHaveLength(1);
  const log = '2023/06/07 09:31:05 [crit] 12#12: *1 open() failed';
  expect(entriesOf(`# Outage\n\n## Timeline\n\n\`\`\`\n${log}\n${log}\n\`\`\``)).toEqual([]);
});

test('a paragraph whose sentences begin with their times tells one entry each', () => {
  expect(
    entriesOf(
      '## Timeline\n\nAt 9:10 AM an alert fired. At 9:15 AM we read the logs, which ended at 9:05 AM. By 9:40 AM the shop was restored.',
    ),
  ).toEqual([
    '9:10 AM an alert fired.',
    '9:15 AM we read the logs, which ended at 9:05 AM.',
    '9:40 AM the shop was restored.',
  ]);
});

test('a line under a heading that is a time tells what happened then, whatever its words', () => {
  expect(
    entriesOf(
      '## Timeline\n\n### 09:10\n\nThe cause is detected\n\n### 09:40\n\nFix released\n\n## Root cause\n\nA full disk since 08:50.',
    ),
  ).toEqual(['09:10 The cause is detected', '09:40 Fix released']);
});

test('a question of the timeline with a time right under its title does not end it', () => {
  expect(
    entriesOf(
      'Timeline:\n\n  How was the issue detected\n  09:10 AM: A buyer complains\n\nhow the issue was resolved\n  09:40 AM: The disk is emptied\n\n  09:50 AM: All is well\n\nRoot cause:\n  At 08:50 the disk was full.',
    ),
  ).toHaveLength(3);
});

test('an item of nothing but its time is told by the paragraph below it, whatever label that has', () => {
  expect(
    entriesOf(`## Timeline

- 9:10 AM:

Sales stop.
The shop shows an error.

- 9:40 AM:

Resolution:

The cache was emptied.

## Root cause

The cache was full.`),
  ).toEqual([
    '9:10 AM Sales stop. The shop shows an error.',
    '9:40 AM Resolution: The cache was emptied.',
  ]);
});

test('a date goes for the time that a label stands before', () => {
  const [entry] = readTimeline(
    outline(readForeign('## Timeline\n\nDate: June 7, 2023 Time: 9:10 AM - 9:50 AM').lines),
  );
  expect(entry?.stamp.date?.text).toBe('June 7, 2023');
  expect(entry?.until?.time.text).toBe('9:50 AM');
});

test('a label for a misleading investigation tells its own entry, and not those below it', () => {
  const entries = readTimeline(
    outline(
      readForeign(`## Timeline

**Detection:** A buyer called at 9:10 AM

**Misleading investigation:** At 9:20 AM the mailer was restarted

**Resolution:** The cache was emptied at 9:40 AM`).lines,
    ),
  );
  expect(entries.map(({ topic, labelled }) => [topic, labelled])).toEqual([
    ['detection', true],
    ['wrong-turns', true],
    ['resolution', true],
  ]);
});

test.each(['ca. ', 'c. ', 'circa ', 'approx. ', 'around ', '~'])(
  'a time that is about right, "%s9:10", begins an entry like any other',
  (about) => {
    expect(entriesOf(`## Timeline\n\n- ${about}9:10 Dark\n- 9:40 Light`)).toEqual([
      '9:10 Dark',
      '9:40 Light',
    ]);
    expect(
      entriesOf(`## Timeline\n\n### 2023-06-07 ${about}9:10\n\nDark\n\n### 9:40\n\nLight`),
    ).toEqual(['9:10 Dark', '9:40 Light']);
  },
);

test('times that run on in one line are told by the zone behind each', () => {
  expect(entriesOf('## Timeline\n\n09:10 WAT: Dark at the pier 09:40 WAT: Light again')).toEqual([
    '09:10 Dark at the pier',
    '09:40 Light again',
  ]);
});

test('an entry of a report without a heading of its timeline ends where a section begins', () => {
  expect(
    entriesOf(`## What we saw

- 09:10: Dark
- 09:20: Someone falls
- 09:40: Light

## Sources

- The town
  - a page about the pier`),
  ).toEqual(['09:10 Dark', '09:20 Someone falls', '09:40 Light']);
});
