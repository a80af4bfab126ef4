import type { CodeTable } from './entry.ts';

/** How a postmortem is written: warnings, each of which a team can set in content/site.yml and a file except. */
export const writingCodes = {
  blame: {
    title: 'A person is made the cause',
    severity: 'warning',
    why: 'Where people fear for themselves they leave out what others need to know, and the next person meets the same trap.',
    mend: 'Ask what made the action look right at the time, and what let one slip go so far; write that instead.',
    wrong: 'The outage was caused by human error.',
    right: 'The command took a pattern, and nothing showed what it would match.',
    exceptable: true,
  },
  'no-action': {
    title: 'A postmortem promises no action',
    severity: 'warning',
    why: 'Without one the same incident can come back the same way.',
    mend: 'Write what will be different, however small; if nothing is to change, say why in an exception.',
    wrong: 'status: final\nactions: []',
    right:
      'status: final\nactions:\n  - text: Alert when the queue is older than five minutes\n    type: detect\n    status: open\n    owner: payments',
    exceptable: true,
  },
  'action-without-owner': {
    title: 'An action has no owner',
    severity: 'warning',
    why: 'What everybody owns is done by nobody.',
    mend: 'Add `owner` with the team or role that will do it.',
    wrong: '- text: Limit retries\n  type: prevent\n  status: open',
    right: '- text: Limit retries\n  type: prevent\n  status: open\n  owner: payments',
    exceptable: true,
  },
  'only-training': {
    title: 'The only actions are training and reminders',
    severity: 'warning',
    why: 'Attention fades and people change teams, and the system stays as easy to break as it was.',
    mend: 'Add an action that changes the system: a guard, a limit, an alert, a test.',
    wrong: '- text: Remind everybody to check the weights\n  type: learn\n  status: open',
    right:
      '- text: Refuse a configuration whose weights do not add up\n  type: prevent\n  status: open',
    exceptable: true,
  },
  'silent-gap': {
    title: 'The timeline is silent for more than a third of the incident',
    severity: 'warning',
    why: 'Long silences are where the time went, and where the lessons usually are.',
    mend: 'Ask those who were there what was tried or waited for, and add entries; a guess that did not hold is a wrong-turn.',
    wrong:
      '- at: 14:00\n  kind: started\n  text: Errors begin\n- at: 16:00\n  kind: resolved\n  text: All clear',
    right:
      '- at: 14:00\n  kind: started\n  text: Errors begin\n- at: 14:40\n  kind: wrong-turn\n  text: The database is suspected\n- at: 15:20\n  kind: identified\n  text: The change is found\n- at: 16:00\n  kind: resolved\n  text: All clear',
    exceptable: true,
  },
  'no-detection-action': {
    title: 'Customers noticed first, and no action would change that',
    severity: 'warning',
    why: 'The next incident of the kind will be noticed by customers too.',
    mend: 'Add an action of type detect: the alert or check that would have told you first.',
    wrong: 'detection:\n  method: customer\nactions: []',
    right:
      'detection:\n  method: customer\nactions:\n  - text: Alert on failed sign-ups\n    type: detect\n    status: open',
    exceptable: true,
  },
  'start-in-future': {
    title: 'The incident is still to come',
    severity: 'warning',
    why: 'Lists are in the order of the starts, so it would be the newest for years, and every interval of it is wrong.',
    mend: 'Correct the year or the month of `startedAt`.',
    wrong: 'startedAt: 2062-06-02 14:00',
    right: 'startedAt: 2026-06-02 14:00',
    exceptable: true,
  },
  'action-overdue': {
    title: 'An open action is overdue',
    severity: 'warning',
    why: 'A promise with a day that has passed says to readers that it will not be kept.',
    mend: 'Do it, agree on a new day, or set the status to wont-do and say why.',
    wrong: 'status: open\ndue: 2024-01-31',
    right: 'status: done\ndue: 2024-01-31\nclosed: 2024-01-29',
    exceptable: true,
  },
} as const satisfies CodeTable;
