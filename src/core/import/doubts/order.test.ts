import { expect, test } from 'vitest';
import { outline } from '../outline.ts';
import { readForeign } from '../source.ts';
import { readTimes } from '../times.ts';

const timesOf = (text: string) => readTimes(outline(readForeign(text).lines), null);
const doubtsOf = (text: string) => timesOf(text).doubts.map(({ what }) => what);
const codesOf = (text: string) => timesOf(text).doubts.map(({ code }) => code);

test('nobody reviews what has yet to happen', () => {
  const report = (day: string) =>
    `# Shop\n\nReview held: ${day}\n\n## Summary\n\nDown on June 7, 2023 from 9:00 to 9:40 UTC.`;
  expect(codesOf(report('2023-05-09'))).toContain('timeline-order');
  expect(codesOf(report('2023-06-09'))).toEqual([]);
  expect(codesOf(report('2023-06-07'))).toEqual([]);
});

test('an entry that fits between its neighbours only in the other half of the day is out of order', () => {
  const report = (...times: string[]) =>
    `# Shop\n\n## Timeline\n\n${times.map((time) => `- ${time}: We looked on`).join('\n')}`;
  expect(doubtsOf(report('10:15 AM', '10:45 PM', '11:00 AM'))).toEqual([
    'The entry of 10:45 PM fits between its neighbours only in the other half of the day: "We looked on".',
  ]);
  expect(codesOf(report('11:40 AM', '12:00 AM', '12:20 AM', '1:00 PM'))).toEqual([
    'timeline-order',
  ]);
  expect(codesOf(report('11:15 AM', '11:40 AM', '12:10 AM'))).toEqual(['timeline-order']);
  expect(codesOf(report('10:15 PM', '11:50 PM', '12:10 AM'))).toEqual([]);
  expect(codesOf(report('9:00 PM', '10:00 AM', '11:00 AM', '10:30 PM'))).toEqual([]);
});

test('a timeline that begins half a day off the start has the wrong half somewhere', () => {
  const report = (start: string) => `# Shop

Down on June 7, 2023 from ${start} to June 8, 2023 4:00 AM UTC.

## Timeline

- 4:00 PM We open the shop
- 4:20 PM We look at the rules
- 5:00 PM We turn one off`;
  expect(codesOf(report('4:00 AM'))).toContain('started-vs-timeline');
  expect(codesOf(report('4:00 PM'))).not.toContain('started-vs-timeline');
});
