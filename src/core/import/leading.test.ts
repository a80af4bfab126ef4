import { expect, test } from 'vitest';
import { readLeading } from './leading.ts';
import { outline } from './outline.ts';
import { readForeign } from './source.ts';

const entriesOf = (text: string) =>
  readLeading(outline(readForeign(text).lines)).map(
    ({ stamp, text }) => `${stamp.time.text} ${text}`,
  );

test('an item of nothing but its time is told by the next item', () => {
  expect(
    entriesOf(`## Timeline
- Detection:
  - June 7, 2023, 9:10 UTC
  - A probe of the shop failed.
  - It had failed once before.`),
  ).toEqual(['9:10 A probe of the shop failed.']);
});

test('a time in brackets behind a label begins an entry', () => {
  expect(
    entriesOf(`## Timeline
- **Detection (June 7, 2023, 9:10 AM)**: A probe failed. It had been green for a year.
- **Escalation (June 7, 2023, 9:25 AM)**: The second team was called.`),
  ).toEqual([
    '9:10 AM Detection: A probe failed. It had been green for a year.',
    '9:25 AM Escalation: The second team was called.',
  ]);
});
