import { describe, expect, test } from 'vitest';
import { issuesWith } from '../parse.fixture.ts';
import { ruleCodes } from './rule.ts';

// Each code: the fields of the fixture that are changed, and whole messages.
const cases: Record<string, [Record<string, string | null>, [string, string, string][]]> = {
  'duration-mismatch': [
    { duration: 'duration: 1h' },
    [
      [
        'duration-mismatch 9:11',
        '`duration` says 1 hour, and from `startedAt` to `resolvedAt` it is 45 minutes. A reader would not know which of the two to believe.',
        'Write `duration: 45m`, correct the window, or leave `duration` out, since it is computed; if the report really says so, keep it and add an exception with the reason.',
      ],
    ],
  ],
  'window-reversed': [
    {
      duration: null,
      resolvedAt: 'resolvedAt: 2024-06-02 13:00',
      // No entry can lie inside such a window, and that is no fault of the entries.
      timeline:
        'timeline:\n  - { at: 2024-06-02 14:00, kind: note, text: a }\n  - { at: 14:10, kind: detected, text: b }',
    },
    [
      [
        'window-reversed 8:13',
        '`resolvedAt` (2024-06-02 13:00) is earlier than `startedAt` (2024-06-02 14:00). Its duration would be negative, and every metric that needs it would miss it.',
        'Correct `startedAt` or `resolvedAt`; after midnight the date is the next one.',
      ],
    ],
  ],
  'started-vs-timeline': [
    {
      timeline:
        'timeline:\n  - { at: 14:05, kind: started, text: Errors begin }\n  - { at: 14:45, kind: resolved, text: All clear }',
    },
    [
      [
        'started-vs-timeline 16:11',
        'The timeline has the incident start at 2024-06-02 14:05, and `startedAt` says 2024-06-02 14:00. Time to detect and time to resolve count from the start.',
        'Give `startedAt` and the entry of kind `started` the same time; if the report really gives two, keep both and add an exception with the reason.',
      ],
    ],
  ],
  'resolved-vs-timeline': [
    {
      timeline:
        'timeline:\n  - { at: 14:00, kind: started, text: Errors begin }\n  - { at: 14:40, kind: resolved, text: All clear }',
    },
    [
      [
        'resolved-vs-timeline 17:11',
        'The timeline has the incident resolved at 2024-06-02 14:40, and `resolvedAt` says 2024-06-02 14:45. The duration and the impact minutes count to the end.',
        'Give `resolvedAt` and the last entry of kind `resolved` the same time; if the report really gives two, keep both and add an exception with the reason.',
      ],
    ],
  ],
  'timeline-order': [
    {
      timeline:
        'timeline:\n  - { at: 14:20, kind: note, text: Later }\n  - { at: 14:10, kind: note, text: Earlier }',
    },
    [
      [
        'timeline-order 17:11',
        'The entry of 2024-06-02 14:10 stands after the one of 14:20. A time without a date falls on the day of the entry before it, so a timeline that passes midnight silently runs backwards.',
        'Move the entry, or write the date with the time where a new day begins.',
      ],
    ],
  ],
  'timeline-outside-window early': [
    {
      timeline:
        'timeline:\n  - { at: 13:50, kind: detected, text: Alert }\n  - { at: 14:10, kind: note, text: b }',
    },
    [
      [
        'timeline-outside-window 16:11',
        'The entry of kind `detected` at 2024-06-02 13:50 lies before the start at 14:00. Only a trigger or a note may come before the start, and only a note after the end; anything else says that the window is wrong.',
        'Correct `startedAt`, `resolvedAt` or the entry; if the report really says so, keep it and add an exception with the reason.',
      ],
    ],
  ],
  'timeline-outside-window late': [
    {
      timeline:
        'timeline:\n  - { at: 14:10, kind: note, text: b }\n  - { at: 2024-06-03 09:00, kind: mitigated, text: Late }',
    },
    [
      [
        'timeline-outside-window 17:11',
        'The entry of kind `mitigated` at 2024-06-03 09:00 lies after the end at 2024-06-02 14:45. Only a trigger or a note may come before the start, and only a note after the end; anything else says that the window is wrong.',
        'Correct `startedAt`, `resolvedAt` or the entry; if the report really says so, keep it and add an exception with the reason.',
      ],
    ],
  ],
  'until-before-at': [
    {
      timeline:
        'timeline:\n  - { at: 14:10, until: 14:05, kind: note, text: b }\n  - { at: 14:20, kind: note, text: c }',
    },
    [
      [
        'until-before-at 16:25',
        'The entry of 2024-06-02 14:10 lasts until 2024-06-02 14:05. Its length is shown on the drawing and would be negative.',
        'Correct `until`; after midnight it needs its date.',
      ],
    ],
  ],
  'milestones-order': [
    {
      timeline:
        'timeline:\n  - { at: 14:02, kind: acknowledged, text: a }\n  - { at: 14:05, kind: detected, text: b }',
    },
    [
      [
        'milestones-order 16:11',
        'The incident is acknowledged at 2024-06-02 14:02, before it is detected at 14:05. Milestones come as detected, acknowledged, identified, mitigated, resolved; the time between two that are reversed cannot be measured.',
        'Correct the time or the kind of one of the two entries; if it really went so, add an exception with the reason.',
      ],
    ],
  ],
  'unknown-severity': [
    { severity: 'severity: critical' },
    [
      [
        'unknown-severity 5:11',
        '`critical` is no severity of content/site.yml. Lists and filters go by severity.',
        'Use an id of content/site.yml, or add it there. It has sev1, sev2, sev3 or sev4.',
      ],
    ],
  ],
  'unknown-cause': [
    { rootCause: 'rootCause: { category: config }' },
    [
      [
        'unknown-cause 12:24',
        '`config` is no cause of content/causes.yml. The incident would be in no index, and nobody who browses by cause would find it.',
        'Did you mean `config-error`?',
      ],
    ],
  ],
  'unknown-cause none near': [
    { rootCause: 'rootCause: { category: gremlins }' },
    [
      [
        'unknown-cause 12:24',
        '`gremlins` is no cause of content/causes.yml. The incident would be in no index, and nobody who browses by cause would find it.',
        'Use an id of content/causes.yml, or add it there. It has config-error, capacity-load or unknown.',
      ],
    ],
  ],
  'unknown-cause in a factor': [
    { contributingFactors: 'contributingFactors:\n  - { category: capacity, role: latent }' },
    [
      [
        'unknown-cause 24:17',
        '`capacity` is no cause of content/causes.yml. The incident would be in no index, and nobody who browses by cause would find it.',
        'Did you mean `capacity-load`?',
      ],
    ],
  ],
  'human-error-cause': [
    { rootCause: 'rootCause: { category: human-error }' },
    [
      [
        'human-error-cause 12:24',
        '`human-error` is no cause here. A person who slips is where the search for causes begins: what let one slip take the system down can be mended, and the person cannot.',
        'Record what made the action possible, likely or hard to notice: a change that nothing checked is process-procedure or config-error, one that reached everything at once is deploy-rollout.',
      ],
    ],
  ],
  'unknown-service': [
    { services: 'services: [apii]' },
    [
      [
        'unknown-service 11:12',
        '`apii` is no service of content/services.yml. A misspelt service splits its history in two.',
        'Did you mean `api`?',
      ],
    ],
  ],
  'unknown-lesson': [
    { actions: 'actions:\n  - { text: x, type: prevent, status: open, lesson: rate-limit }' },
    [
      [
        'unknown-lesson 21:53',
        '`rate-limit` is no lesson of content/lessons.yml. Lessons join the actions of several postmortems; one that stands alone joins nothing.',
        'Did you mean `rate-limiting`?',
      ],
    ],
  ],
  'action-closed': [
    { actions: 'actions:\n  - { text: x, type: prevent, status: open, closed: 2024-07-01 }' },
    [
      [
        'action-closed 21:53',
        'The action is open, and was closed on 2024-07-01. Open promises are counted by status, kept ones by date.',
        'Set the status to done or wont-do, or remove `closed`.',
      ],
    ],
  ],
  'related-to-itself': [
    { related: 'related:\n  - { id: 2024-06-02-retries, relation: recurrence }' },
    [
      [
        'related-to-itself 24:11',
        '`2024-06-02-retries` is this postmortem. The link would lead back to its own page.',
        'Name the other postmortem, or remove the entry.',
      ],
    ],
  ],
  'unknown-rule': [
    { exceptions: 'exceptions:\n  - { rule: duration, reason: As reported }' },
    [
      [
        'unknown-rule 24:13',
        'There is no rule `duration`. The exception would excuse nothing.',
        'Did you mean `duration-mismatch`?',
      ],
    ],
  ],
  'rule-without-exceptions': [
    { exceptions: 'exceptions:\n  - { rule: unknown-cause, reason: As reported }' },
    [
      [
        'rule-without-exceptions 24:13',
        '`unknown-cause` allows no exceptions. What it asks for is needed to build the site at all.',
        'Mend what the rule found and remove the exception.',
      ],
    ],
  ],
  'unused-exception': [
    { exceptions: 'exceptions:\n  - { rule: duration-mismatch, reason: As reported }' },
    [
      [
        'unused-exception 24:13',
        'The file does not break `duration-mismatch`. Its reason is shown on the page, about a rule that the file does not break.',
        'Remove the exception, or move what it says to `notes`.',
      ],
    ],
  ],
  excused: [
    {
      duration: 'duration: 1h',
      exceptions: 'exceptions:\n  - { rule: duration-mismatch, reason: As reported }',
    },
    [],
  ],
};

describe('What several fields say together', () => {
  for (const [name, [changes, expected]] of Object.entries(cases)) {
    test(name, () => expect(issuesWith(changes)).toEqual(expected));
  }

  test('every code of the table has a case', () => {
    const shown = Object.values(cases).flatMap(([, issues]) =>
      issues.map(([place]) => place.split(' ')[0]),
    );
    const elsewhere: string[] = ['unknown-related', 'rule-setting'];
    expect(
      Object.keys(ruleCodes).filter((code) => !shown.includes(code) && !elsewhere.includes(code)),
    ).toEqual([]);
  });
});
