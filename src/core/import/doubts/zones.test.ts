import { expect, test } from 'vitest';
import { outline } from '../outline.ts';
import { readForeign } from '../source.ts';
import { readTimes } from '../times.ts';

const timesOf = (text: string) => readTimes(outline(readForeign(text).lines), null);
const doubtsOf = (text: string) => timesOf(text).doubts.map(({ what }) => what);
const codesOf = (text: string) => timesOf(text).doubts.map(({ code }) => code);

test('every zone of the text is asked for its season, also one that the others contradict', () => {
  const report = (month: string) => `# Shop

Down on ${month} 9, 2023 from 1:00 PM to 2:00 PM EST.

## Timeline

- 1:00 PM EAT: Sales stop
- 1:20 PM EAT: The cache is full
- 1:40 PM EAT: The cache is emptied
- 2:00 PM EAT: Restored`;
  expect(codesOf(report('May'))).toEqual(['timezone-not-in-force', 'timezone-conflict']);
  expect(codesOf(report('January'))).toEqual(['timezone-conflict']);
});

test('a summer zone is not in force in winter', () => {
  const report = (day: string) => `# Shop\n\nDown on ${day} from 9:00 AM to 9:40 AM PDT.`;
  expect(codesOf(report('January 7, 2023'))).toEqual(['timezone-not-in-force']);
  expect(codesOf(report('June 7, 2023'))).toEqual([]);
});

test('a date either way round is enough where neither day had the zone', () => {
  const report = (day: string) => `# Shop\n\nDown on ${day} from 9:00 AM to 9:40 AM PST.`;
  expect(codesOf(report('06/07/2023'))).toEqual(['timezone-not-in-force']);
  expect(codesOf(report('06/12/2023'))).toEqual([]);
});

test('a timeline that names the day without its year is enough', () => {
  expect(
    codesOf(
      '# Shop\n\n## Timeline\n\n- July 7, 9:00 AM PST: Down\n- July 7, 9:40 AM PST: Restored',
    ),
  ).toEqual(['timezone-not-in-force']);
});

test('dates that may be read either way round are read so that they lie close together', () => {
  const report = (end: string) =>
    timesOf(`# Shop\n\n## Timeline\n\n- 03/04/2023, 9:00 UTC: Down\n- ${end}, 9:40 UTC: Restored`)
      .startedAt;
  expect(report('03/05/2023')).toBe('2023-03-04T09:00');
  expect(report('04/04/2023')).toBe('2023-04-03T09:00');
  expect(report('03/04/2023')).toBeNull();
});

test('a time in the other season of the zone is not in force', () => {
  expect(
    doubtsOf(`# Outage on June 7, 2023

## Timeline

- 9:00 AM PDT: Down
- 9:10 AM PST: We looked.
- 9:40 AM PDT: Restored`),
  ).toEqual(['The text says PST, which clocks in America/Los_Angeles did not show on 2023-06-07.']);
});

test('a zone that is not in force in any year needs no year', () => {
  const report = (day: string) => `# Shop\n\nOn ${day} we were down from 9:00 AM to 9:40 AM PST.`;
  expect(doubtsOf(report('July 7'))).toEqual([
    'The text says PST, which clocks in America/Los_Angeles show in no year on the day that it names.',
  ]);
  expect(codesOf(report('December 7'))).toEqual([]);
  expect(codesOf(report('March 10'))).toEqual([]);
});

test('a city beside the letters of a zone is in that zone', () => {
  const report = (zone: string) =>
    `# Shop\n\nOn January 9, 2023 the shop was down from 9:00 to 9:40 ${zone}.`;
  expect(codesOf(report('EST Nairobi time'))).toEqual(['timezone-conflict']);
  expect(codesOf(report('EAT (Nairobi)'))).toEqual([]);
  expect(codesOf(report('EST, New York'))).toEqual([]);
  expect(codesOf(report('MSK (Samara)'))).toEqual([]);
});

test('a stamp in a quoted log has the zone of its machine', () => {
  const report = (quoted: string) => `# Outage on January 9, 2023

The worker wrote:

> ${quoted}

## Timeline

- 9:00 AM PST: Down
- 9:40 AM PST: Restored`;
  expect(codesOf(report('{"msg":"no disk","time":"2023-01-09T18:08:30Z"}'))).toEqual([]);
  expect(codesOf(report('no disk (time="2023-01-09T18:08:30+01:00")'))).not.toContain(
    'timezone-conflict',
  );
  expect(codesOf(report('no disk since 18:08 UTC'))).toContain('timezone-conflict');
});

test('the time of a city contradicts another zone, and not the letters of its own', () => {
  const report = (city: string, zone: string) => `# Shop

Down on January 9, 2023 from 1:00 PM to 2:00 PM ${zone}.

## Timeline

- 1:00 PM (${city} time): Sales stop
- 1:20 PM (${city} time): The cache is full
- 2:00 PM (${city} time): Restored`;
  expect(codesOf(report('Harare', 'UTC'))).toEqual(['timezone-conflict']);
  expect(codesOf(report('Harare', 'CAT'))).toEqual([]);
  expect(codesOf(report('London', 'GMT'))).toEqual([]);
  expect(codesOf(report('Madrid', 'CET'))).toEqual([]);
  expect(codesOf(report('Madrid', 'PST'))).toEqual(['timezone-conflict']);
});
