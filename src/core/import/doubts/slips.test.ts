import { expect, test } from 'vitest';
import { outline } from '../outline.ts';
import { readForeign } from '../source.ts';
import { readTimes } from '../times.ts';

function doubtsOf(text: string): string[] {
  const { lines, fields } = readForeign(text);
  return readTimes(outline(lines), null, fields).doubts.map(({ what }) => what);
}

const report = (more: string, day = '2023-06-07') => `# Shop

## Summary

Down on ${day} from 09:00 to 10:00 UTC.

${more}`;

test('a time whose date is wrong in its year or its month alone is a slip of the pen', () => {
  expect(doubtsOf(report('## Notes\n\n- 2022-06-07 09:20 We looked at the cache'))).toEqual([
    'The incident is on 2023-06-07, and this looks like a slip of the pen for it: "2022-06-07".',
  ]);
  expect(doubtsOf(report('## Notes\n\n- 2023-07-07 09:20 We looked at the cache'))).toHaveLength(1);
  expect(doubtsOf(report('## Notes\n\nA certificate valid until 2024-06-07 09:00.'))).toEqual([]);
  expect(doubtsOf(report('## Notes\n\n- 2023-06-12 09:20 We looked again'))).toEqual([]);
});

test('one time of a list that runs forward, days before the one above it, is out of line', () => {
  const list = (day: string) =>
    report(`## Notes

- 2023-06-07 09:10: Alert
- 2023-06-07 09:20: The cache is full
- 2023-06-07 09:40: The cache is emptied
- ${day} 09:50: Sales go on`);
  expect(doubtsOf(list('2023-06-02'))).toContain(
    '"2023-06-02" stands below a later day: "2023-06-02 09:50: Sales go on".',
  );
  expect(doubtsOf(list('2023-06-07'))).toEqual([]);
});

test('a sentence that dates the incident itself dates it like the rest', () => {
  expect(doubtsOf(report('## Cause\n\nThe outage on June 9, 2023 had one cause.'))).toEqual([
    'The incident is on 2023-06-07, and the text says: "The outage on June 9, 2023".',
  ]);
  expect(doubtsOf(report('## Cause\n\nA rule of June 2, 2023 had a typo.'))).toEqual([]);
  expect(doubtsOf(report('It was first noticed on June 5, 2023.'))).toHaveLength(1);
  expect(doubtsOf(report('## Cause\n\nOn June 9, 2023 the cache ran out of memory.'))).toHaveLength(
    1,
  );
  expect(
    doubtsOf(report('## Cause\n\nOn June 9, 2023 the vendor fixed the cache for good.')),
  ).toEqual([]);
});

test('a weekday without a date is that of the incident', () => {
  expect(doubtsOf(report('It broke on a quiet Sunday morning.'))).toEqual([
    'The text says "on a quiet Sunday morning", and 2023-06-07 was a Wednesday.',
  ]);
  expect(doubtsOf(report('It broke on a Wednesday morning.'))).toEqual([]);
});

test('a pasted log at the minute of an entry is of the same day', () => {
  const log = (day: string) =>
    report(
      `## Timeline\n\n- 09:00 Sales stop\n- 10:00 Restored\n\n\`\`\`\n${day} 09:02:11 refused\n\`\`\``,
    );
  expect(doubtsOf(log('2023-06-06'))).toEqual([
    'The log of 09:02:11 is of 2023-06-06, and the timeline has 09:00 on 2023-06-07.',
  ]);
  expect(doubtsOf(log('2023-06-07'))).toEqual([]);
});

test('no text is dated before what it tells', () => {
  const dated = (day: string) => doubtsOf(`---\ndate: ${day}\n---\n${report('')}`);
  expect(dated('2023-06-06')).toEqual([
    'The frontmatter dates the text 2023-06-06, and the incident was on 2023-06-07.',
  ]);
  expect(dated('2023-06-09')).toEqual([]);
});

test('dates are compared where no year is written too', () => {
  expect(
    doubtsOf(
      '# Shop\n\n## Summary\n\nDown on June 7 from 09:00 to 10:00 UTC.\n\n## Timeline\n\n- May 7, 09:00: Sales stop\n- May 7, 10:00: Restored',
    ).some((what) => what.includes('here')),
  ).toBe(true);
});

test('the minute of the stated start or end is on one day', () => {
  const dated = (start: string, first: string) =>
    doubtsOf(`# Shop

Start: ${start} 09:00
End: 2023-06-07 10:00

## Timeline

- ${first} 09:00 Sales stop
- ${first} 10:00 Restored`);
  expect(dated('2023-06-04', '2023-06-07')).toContain(
    'The timeline has 09:00 on 2023-06-07, and the window has it on 2023-06-04.',
  );
  expect(dated('2023-06-07', '2023-06-07')).toEqual([]);
});
