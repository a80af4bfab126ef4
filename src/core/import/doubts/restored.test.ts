import { expect, test } from 'vitest';
import { outline } from '../outline.ts';
import { readForeign } from '../source.ts';
import { readTimes } from '../times.ts';

const timesOf = (text: string) => readTimes(outline(readForeign(text).lines), null);
const codesOf = (text: string) => timesOf(text).doubts.map(({ code }) => code);

test('service that is back only after the end, or well before it, contradicts the end', () => {
  const report = (end: string) => `# Shop

Down on June 7, 2023 from 09:00 to ${end} UTC.

## Timeline

- 09:00 Sales fail
- 09:20 We restarted the cache
- 09:35 All buyers regained access to the shop`;
  expect(codesOf(report('09:30'))).toEqual(['resolved-vs-timeline']);
  expect(codesOf(report('09:50'))).toEqual(['resolved-vs-timeline']);
  expect(codesOf(report('09:35'))).toEqual([]);
});

test.each([
  '100% of traffic online',
  'Full service recovery confirmed',
  'The shop was up and running',
  'Sales work again',
])('%j leaves no doubt that it was over before the stated end', (text) => {
  expect(
    codesOf(`# Shop

Down on June 7, 2023 from 09:00 to 11:00 UTC.

## Timeline

- 09:00 Alert of failed payments
- 09:30 ${text}
- 11:00 The team wrote down what to do next`),
  ).toEqual(['resolved-vs-timeline']);
});

test('what failed to come back is not back', () => {
  expect(
    codesOf(`# Shop

Down on June 7, 2023 from 09:00 to 11:00 UTC.

## Timeline

- 09:00 Alert of failed payments
- 09:30 Restarted the database, but it failed to come back online
- 11:00 The team wrote down what to do next`),
  ).toEqual([]);
});

test.each([
  'Restarted the database, temporarily resolving the issue',
  'A restart brought temporary relief: sales work again',
  'The shop was up and running for a short while',
])('%j did not last', (text) => {
  expect(
    codesOf(`# Shop

Down on June 7, 2023 from 09:00 to 11:00 UTC.

## Timeline

- 09:00 Alert of failed payments
- 09:30 ${text}
- 11:00 The team put the new driver in`),
  ).toEqual([]);
});

test.each(['Buyers pay, business as usual', 'All our customers were back to buying'])(
  'servers that are up before the end contradict nothing where at the end %j',
  (text) => {
    expect(
      codesOf(`# Shop

Down on June 7, 2023 from 09:00 to 11:00 UTC.

## Timeline

- 09:00 Alert of failed payments
- 10:20 The servers are back up
- 11:00 ${text}`),
    ).toEqual([]);
  },
);
