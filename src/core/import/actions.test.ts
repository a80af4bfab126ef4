import { expect, test } from 'vitest';
import { readActions } from './actions.ts';
import { outline } from './outline.ts';
import { readForeign } from './source.ts';

const actionsOf = (text: string) => readActions(outline(readForeign(text).lines), []);
const textsOf = (text: string) =>
  actionsOf(`## Action items\n\n${text}`).map((action) => action.text);

test('a label over one paragraph goes before it, and one over several heads them', () => {
  expect(
    textsOf(`1. Alarms:

Add an alarm for the disk.

2. Disks:

Clean the disk every night.

Buy a larger disk.`),
  ).toEqual([
    'Alarms: Add an alarm for the disk.',
    'Clean the disk every night.',
    'Buy a larger disk.',
  ]);
  expect(textsOf('- **Alarms:**\nAdd an alarm.\n\n- **Disks:**\nClean them.')).toEqual([
    'Alarms: Add an alarm.',
    'Disks: Clean them.',
  ]);
});

test('what the author says between the items is no item', () => {
  expect(
    textsOf(`To keep the mailer awake in all the nights to come:

- Add an alarm for the disk.
Let's ensure that it is heard.
- Clean the disk every night.
We'll keep an eye on it.`),
  ).toEqual(['Add an alarm for the disk.', 'Clean the disk every night.']);
});

test('a task with a label stays one, also where it is about lessons learned', () => {
  const tasks = ['Disk: Buy a larger disk.', 'Review: Schedule a talk on the lessons learned.'];
  expect(textsOf(tasks.join('\n'))).toEqual(tasks);
});

test('a mark goes, also where no blank is behind it or where it is an o', () => {
  expect(textsOf('-Add an alarm for the disk.\n-Clean the disk.')).toEqual([
    'Add an alarm for the disk.',
    'Clean the disk.',
  ]);
  expect(
    textsOf('1. Watch the disk:\no Add an alarm for the disk,\nand hear it.\no Clean the disk.'),
  ).toEqual(['Add an alarm for the disk, and hear it.', 'Clean the disk.']);
});

test('lessons under the title of the actions are none, and a title of both promises', () => {
  const told = '- The alarm was late\n- The disk was small';
  const tasks = '\n\n### Tasks\n\n- Add an alarm for the disk';
  expect(textsOf(`### Lessons learned\n\n${told}${tasks}`)).toEqual(['Add an alarm for the disk']);
  expect(actionsOf('## Lessons and actions\n\n- Add an alarm\n- Buy a disk')).toHaveLength(2);
});

test('a length and words that close a report are no actions', () => {
  const tasks = '- Add an alarm for the disk\n- Buy a larger disk\n\n';
  expect(
    textsOf(
      `${tasks}Resolution time: 1 hour and 20 minutes\n\nGoing forward, we commit to taking the outlined steps.`,
    ),
  ).toHaveLength(2);
});

test.each([
  ['A check of every rule has been established.', 'done'],
  ['The team has undergone a training.', 'done'],
  ['Ensure that all rules have been deployed to staging.', 'open'],
  ['Try rules before being implemented in production.', 'open'],
  ['A check of rules is being implemented.', 'in-progress'],
])('"%s" is %s', (text, status) => {
  expect(actionsOf(`## Action items\n\n- ${text}`)[0]?.status).toBe(status);
});

test('a mark in any column of a table tells how far its action has come', () => {
  const table = `| Action item | Type | Owner | Bug |
|---|---|---|---|
| Add an alarm | detect | Ana | n/a **DONE** |
| Buy a disk | prevent | Ben | 4711 **TODO** |`;
  expect(
    actionsOf(`## Action items\n\n${table}`).map(({ status, owner }) => [status, owner]),
  ).toEqual([
    ['done', 'Ana'],
    ['open', 'Ben'],
  ]);
});
