import { expect, test } from 'vitest';
import { outline } from '../outline.ts';
import { readForeign } from '../source.ts';
import { readTimes } from '../times.ts';

const timesOf = (text: string) => readTimes(outline(readForeign(text).lines), null);
const codesOf = (text: string) => timesOf(text).doubts.map(({ code }) => code);

test('no hour is the zeroth of a morning with AM', () => {
  expect(codesOf('# Shop\n\nOn June 7, 2023 from 00:10 AM to 1:40 AM UTC it was down.')).toEqual([
    'malformed-time',
  ]);
  expect(codesOf('# Shop\n\nOn June 7, 2023 from 00:10 to 01:40 UTC it was down.')).toEqual([]);
});

test.each([
  '- 09:75 We look on',
  '- 2023-06-07 09:7 We look on',
  '- 09.25 We look on',
  '| 09:75 | We look on |',
])('%j in a timeline of times is no time', (line) => {
  const row = line.startsWith('|');
  const [open, close] = row ? ['| ', ' |'] : ['- ', ''];
  const entry = (time: string, text: string) => `${open}${time} ${row ? '| ' : ''}${text}${close}`;
  const head = row ? '| Time | Event |\n|---|---|\n' : '';
  expect(
    codesOf(
      `# Shop\n\nDown on June 7, 2023 from 09:00 to 09:50 UTC.\n\n## Timeline\n\n${head}${[
        entry('09:00', 'Sales stop'),
        entry('09:10', 'Alert'),
        line,
        entry('09:50', 'Restored'),
      ].join('\n')}`,
    ),
  ).toEqual(['malformed-time']);
});

test('a range that has dots in both its times is written with dots', () => {
  const report = (range: string) =>
    `# Shop\n\nOn June 7, 2023 it was down ${range}.\n\n## Timeline\n\n- 09:00 UTC Sales stop\n- 09:40 UTC Restored`;
  expect(codesOf(report('from 09.00 UTC to 09.40 UTC'))).toEqual([]);
});

test('a timeline that has dots throughout is written with dots', () => {
  expect(
    codesOf(
      '# Shop\n\n## Timeline\n\nJune 7, 2023\n\n09.00 Sales stop\n\n09.10 Alert\n\n09.50 Restored',
    ),
  ).toEqual([]);
});
