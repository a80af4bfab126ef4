import { describe, expect, test } from 'vitest';
import { FIXTURE_LISTS, postmortemText } from '../parse.fixture.ts';
import { parsePostmortem } from '../parse.ts';
import { siteSchema } from '../schema/site.ts';
import { EMPTY_BODY } from '../text/body/body.ts';
import { writingCodes } from './writing.ts';

const LISTS = { ...FIXTURE_LISTS, site: siteSchema.parse({ schema: 1 }) };

function issuesOf(changes: Record<string, string | null>, body = '', today = '2024-08-01') {
  const text = `${postmortemText(changes)}${body}`;
  const { issues } = parsePostmortem(
    { file: 'retries.mdx', id: '2024-06-02-retries', text },
    LISTS,
    () => ({ body: EMPTY_BODY, issues: [] }),
    { today },
  );
  return issues.map(({ code, line, column, severity, message, help }) => [
    `${severity} ${code} ${line}:${column}`,
    message,
    help,
  ]);
}

const train = 'actions:\n  - { text: Train everybody, type: learn, status: open, owner: api }';
const cases: Record<string, [Record<string, string | null>, string, string[][]]> = {
  'a year that is to come': [
    {
      startedAt: 'startedAt: 2062-06-02 14:00',
      resolvedAt: 'resolvedAt: 2062-06-02 14:45',
    },
    '',
    [
      [
        'warning start-in-future 7:12',
        '`startedAt` is 2062-06-02 14:00, which is still to come. Lists are in the order of the starts, so it would be the newest for years, and every interval of it is wrong.',
        'Correct the year or the month of `startedAt`.',
      ],
    ],
  ],
  'blame in a field': [
    { summary: 'summary: It was caused by human error.' },
    '',
    [
      [
        'warning blame 3:27',
        '`summary` says “human error”. Where people fear for themselves they leave out what others need to know, and the next person meets the same trap.',
        'Ask what made the action look right at the time, and what let one slip go so far.',
      ],
    ],
  ],
  'blame in the body': [
    {},
    '\nThe on-call should have known.\n',
    [
      [
        'warning blame 29:13',
        'The text says “should have known”. Where people fear for themselves they leave out what others need to know, and the next person meets the same trap.',
        'Ask what the person could see and knew at the time, and write that.',
      ],
    ],
  ],
  'no-action': [
    { actions: null },
    '',
    [
      [
        'warning no-action 2:1',
        'The postmortem is final and has no `actions`. Without one the same incident can come back the same way.',
        'Write what will be different, however small; if nothing is to change, say why in an exception.',
      ],
    ],
  ],
  'action-without-owner': [
    { actions: 'actions:\n  - { text: Limit retries, type: prevent, status: in-progress }' },
    '',
    [
      [
        'warning action-without-owner 21:5',
        'Action 1 is in-progress and has no `owner`. What everybody owns is done by nobody.',
        'Add `owner` with the team or role that will do it.',
      ],
    ],
  ],
  'only-training': [
    { actions: train },
    '',
    [
      [
        'warning only-training 20:1',
        'The one action is to train or to remind people. Attention fades and people change teams, and the system stays as easy to break as it was.',
        'Add an action that changes the system: a guard, a limit, an alert, a test.',
      ],
    ],
  ],
  'silent-gap': [
    {
      timeline:
        'timeline:\n  - { at: 14:00, kind: started, text: a }\n  - { at: 14:20, kind: note, text: b }\n  - { at: 14:35, kind: note, text: c }\n  - { at: 14:45, kind: resolved, text: d }',
    },
    '',
    [
      [
        'warning silent-gap 17:11',
        'From 2024-06-02 14:00 to 14:20 the timeline tells nothing: 20 minutes of the 45 minutes that the incident lasted. Long silences are where the time went, and where the lessons usually are.',
        'Ask those who were there what was tried or waited for, and add entries; a guess that did not hold is a wrong-turn.',
      ],
    ],
  ],
  'no-detection-action': [
    { detection: 'detection: { method: customer }' },
    '',
    [
      [
        'warning no-detection-action 14:22',
        'Customers noticed the incident first, and no action is of type `detect`. The next incident of the kind will be noticed by customers too.',
        'Add an action of type detect: the alert or check that would have told you first.',
      ],
    ],
  ],
  'action-overdue': [
    {
      actions:
        'actions:\n  - { text: Limit retries, type: prevent, status: open, owner: api, due: 2024-07-31 }',
    },
    '',
    [
      [
        'warning action-overdue 21:74',
        'Action 1 is open, and was due on 2024-07-31. A promise with a day that has passed says to readers that it will not be kept.',
        'Do it, agree on a new day, or set the status to wont-do and say why.',
      ],
    ],
  ],
};

describe('How a postmortem is written', () => {
  for (const [name, [changes, body, expected]] of Object.entries(cases)) {
    test(name, () => expect(issuesOf(changes, body)).toEqual(expected));
  }

  test('every code of the table has a case, and can be excepted', () => {
    const shown = Object.values(cases).flatMap(([, , issues]) =>
      issues.map(([place]) => place?.split(' ')[1]),
    );
    expect(Object.keys(writingCodes).filter((code) => !shown.includes(code))).toEqual([]);
    for (const [changes, body, issues] of Object.values(cases)) {
      const rule = issues[0]?.[0]?.split(' ')[1];
      const exceptions = `exceptions: [{ rule: ${rule}, reason: As it was }]`;
      expect(issuesOf({ ...changes, exceptions }, body)).toEqual([]);
    }
  });

  test('is the author’s own affair in a draft, blame, broken promises and slips apart', () => {
    const draft = { status: 'status: draft' };
    for (const [name, [changes, body, issues]] of Object.entries(cases)) {
      const stays = /^blame|^a year/.test(name) || name === 'action-overdue';
      expect(issuesOf({ ...changes, ...draft }, body)).toHaveLength(stays ? issues.length : 0);
    }
  });

  test('tomorrow may have begun already where the incident was', () => {
    const from = (day: string) => ({
      startedAt: `startedAt: ${day} 14:00`,
      resolvedAt: `resolvedAt: ${day} 14:45`,
    });
    expect(issuesOf(from('2024-08-02'))).toEqual([]);
    expect(issuesOf(from('2024-08-03'))).toHaveLength(1);
  });

  test('an action is due until its day is over, and no more once it is done', () => {
    const due = (status: string) => ({
      actions: `actions:\n  - { text: a, type: prevent, status: ${status}, owner: api, due: 2024-08-01 }`,
    });
    expect(issuesOf(due('open'), '', '2024-08-01')).toEqual([]);
    expect(issuesOf(due('open'), '', '2024-08-02')).toHaveLength(1);
    expect(issuesOf(due('done'), '', '2024-08-02')).toEqual([]);
    expect(issuesOf(due('wont-do'), '', '2024-08-02')).toEqual([]);
  });

  test('an entry that lasts breaks the silence', () => {
    const timeline =
      'timeline:\n  - { at: 14:00, until: 14:30, kind: investigating, text: a }\n  - { at: 14:45, kind: resolved, text: b }';
    expect(issuesOf({ timeline })).toEqual([]);
  });
});
