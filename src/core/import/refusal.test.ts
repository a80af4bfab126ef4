import { expect, test } from 'vitest';
import { FIXTURE_LISTS } from '../parse.fixture.ts';
import { importPostmortem } from './import.ts';

const reasonOf = (text: string) =>
  importPostmortem('a.md', text, { lists: FIXTURE_LISTS, zone: null }).reason;

test('a template is refused, and a report that quotes a placeholder is not', () => {
  expect(
    reasonOf(`# {{ name of the outage }}

## Summary
What was down, for whom and how long, and what caused it.

## Timeline
- hh:mm the first sign of the incident
- hh:mm the issue was resolved

## Actions
1. [Insert action]
2. [Insert action]`),
  ).toBe('The file is a template: its places for times and texts are not filled in.');
  expect(
    reasonOf(`# Mails to {{ name }}

Every mail began with {{ name }}, {{ city }} and {{ order }} because a deploy dropped the variables.

## Timeline
- 09:00 The deploy went out and users reported it.
- 09:40 We rolled back, and the issue was resolved.`),
  ).toBeNull();
});

test('a page that lists incidents is refused', () => {
  expect(
    reasonOf(`# Incidents

Time to repair: 2h

- [Incident of 2023-01-09, the shop was down for an hour](a.md)
- [Incident of 2023-03-14, orders were lost because of a bug](b.md)
- [Incident of 2023-06-07, the root cause was a full disk](c.md)`),
  ).toBe('The file lists other documents, and tells of no incident of its own.');
});

test('the readme of a repository that holds a report elsewhere is refused', () => {
  expect(
    reasonOf(`# Shop outage postmortem

This repository contains our report on an outage.

- **Duration:** June 7, 2023, 09:00 to 10:10 UTC
- **Root cause:** a full disk

Read the full report in [report.md](report.md). Contributions are welcome.`),
  ).toBe(
    'The text tells how to write a postmortem, or sets one as a task, and tells of no incident of its own.',
  );
});

test('a report with the words of an assignment around it is read', () => {
  expect(
    reasonOf(`# Shop outage postmortem

In this project you write a postmortem. This repository contains the one of our shop.

- **Start Time:** June 7, 2023, 09:00 UTC
- **End Time:** June 7, 2023, 10:10 UTC

## Timeline

- June 7, 2023, 09:00 UTC: buyers saw errors
- We searched the network first, and found the full disk later.

## Root cause

The log was written to the disk of the database and was never rotated, until no space was left.

## Actions

- Rotate the log
- Watch the disk`),
  ).toBeNull();
});

test.each([
  `# Report

## Summary
- when it began and when it was over
- what was down, and for whom (which share of the buyers?)

## Timeline
- how was it found (an alarm, a colleague, a buyer)
- which people were called

## Root cause
- explain what was wrong and how the fault was repaired, so that the outage was resolved`,
  `# What belongs in a report

1. **Summary:**
   - Briefly state how long the outage was and who was affected.
2. **Timeline:**
   - List each step in the order in which it was taken.
   - Mention who was called.
3. **Root cause:**
   - Describe what failed, and how the issue was resolved.

Good reports are read.`,
])('a list of what a report is to hold is refused', (text) => {
  expect(reasonOf(text)).toBe(
    'The text asks for the parts of a postmortem, and tells of no incident of its own.',
  );
});

test('blanks in brackets are those of a template', () => {
  expect(
    reasonOf(`# Outage

- Start: [Timestamp]
- Impact: [What was down, and for whom]
- Root cause: [Why it was down]

The outage was resolved when the issue was fixed.`),
  ).toBe('The file is a template: its places for times and texts are not filled in.');
});

test('what is to be done after an incident is asked of the team, not of a reader', () => {
  expect(
    reasonOf(`# Lost orders

The root cause was a full disk. Users were affected until the disk was replaced.

## Action items
- Add an alarm for disks
- Document how to replace one
- Write down who is called
- Review the size of all disks`),
  ).toBeNull();
});

test('a log of incidents and a text about reports are refused', () => {
  expect(
    reasonOf(`# Incidents

| Day | What |
|---|---|
| 2023-01-09 | The shop was down |
| 2023-02-03 | A disk was full |
| 2023-06-07 | The issue was resolved by hand |`),
  ).toBe('The file lists incidents of several months, and tells of none by itself.');
  expect(
    reasonOf(`# Blameless postmortems

When an incident happens, its owner writes down what was seen within two days, and who was told. Good postmortems
are read by all. Users were affected is not enough: say how many, and for how long it was caused by what.`),
  ).toBe(
    'The text tells how to write a postmortem, or sets one as a task, and tells of no incident of its own.',
  );
});

test('a report with one stated time and what was done is read', () => {
  expect(
    reasonOf(`Report

Time of outage: 2:35 PM
Affected service: the mailer

Log in: asked for a key to the mailer.

Full disk: a command said that there was no space left on the device.

Preventive measures
Empty the log of the mailer every night.

Keep a copy of it elsewhere.`),
  ).toBeNull();
});
