import { expect, test } from 'vitest';
import { outline } from '../outline.ts';
import { readForeign } from '../source.ts';
import { readTimes } from '../times.ts';

const doubtsOf = (text: string) =>
  readTimes(outline(readForeign(text).lines), null).doubts.map(({ what }) => what);

const report = (rest: string) => `# Shop

- **Key events**
  - Detected: 2023-06-07 09:10
  - Declared: 2023-06-07 09:20
  - Repaired: 2023-06-07 09:40
  - Resolved: 2023-06-07 10:00

${rest}`;

test.each([
  ['Time to repair: 45 minutes', 1],
  ['Time to repair: 30 minutes', 0],
  ['Time to repair: 20 minutes', 0],
  ['Time to repair: 5 minutes (in office hours)', 0],
])('%j is compared with the entries that it lies between', (line, doubts) => {
  expect(doubtsOf(report(`- **${line.replace(':', '**:')}`))).toEqual(
    Array.from({ length: doubts }, () =>
      expect.stringMatching(/^The text says "Time to repair: 45 minutes", and no entry/),
    ),
  );
});

test('a second list of dated lines is compared with the window', () => {
  const list = (first: string, last: string) =>
    report(`- **Context**
  - 2023-06-07 ${first} - Buyers reported errors
  - 2023-06-07 09:30 - We looked at the logs
  - 2023-06-07 ${last} - Incident resolved`);
  expect(doubtsOf(list('09:10', '10:00'))).toEqual([]);
  expect(doubtsOf(list('08:50', '10:30'))).toEqual([
    expect.stringMatching(/^The start is stated as .*, and the text says at 08:50: /),
    expect.stringMatching(/^The end is stated as .*, and the text says at 10:30: /),
  ]);
});

test('a second list of times runs forward too', () => {
  const list = (time: string) =>
    report(`- **Context**
  - 2023-06-07 09:12: Buyers call
  - 2023-06-07 09:25: The rule is found
  - 2023-06-07 ${time}: The cache is looked at
  - 2023-06-07 09:40: The rule is gone`);
  expect(doubtsOf(list('09:22'))).toEqual([
    'The line of 09:22 stands after a later one: ": The cache is looked at".',
  ]);
  expect(doubtsOf(list('09:28'))).toEqual([]);
});

test('an incident that the second list has repaired and resolved later contradicts the end', () => {
  const list = (time: string) =>
    report(`- **Context**
  - 2023-06-07 09:12: Buyers call
  - 2023-06-07 09:25: The rule is found
  - 2023-06-07 ${time}: Incident repaired and resolved.`);
  expect(doubtsOf(list('11:10'))).toHaveLength(1);
  expect(doubtsOf(list('10:00'))).toEqual([]);
});
