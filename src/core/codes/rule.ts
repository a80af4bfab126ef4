import type { CodeTable } from './entry.ts';

/** What several fields or several files say together. */
export const ruleCodes = {
  'duration-mismatch': {
    title: 'The stated duration and the window disagree',
    severity: 'error',
    why: 'A reader would not know which of the two to believe.',
    mend: 'Correct one of them, or leave `duration` out, since it is computed; if the report really says so, keep it and add an exception with the reason.',
    wrong: 'startedAt: 2024-06-02 14:00\nresolvedAt: 2024-06-02 14:45\nduration: 1h',
    right: 'startedAt: 2024-06-02 14:00\nresolvedAt: 2024-06-02 14:45\nduration: 45m',
    exceptable: true,
  },
  'window-reversed': {
    title: 'The incident ends before it starts',
    severity: 'error',
    why: 'Its duration would be negative, and every metric that needs it would miss it.',
    mend: 'Correct `startedAt` or `resolvedAt`; after midnight the date is the next one.',
    wrong: 'startedAt: 2024-06-02 23:50\nresolvedAt: 2024-06-02 00:20',
    right: 'startedAt: 2024-06-02 23:50\nresolvedAt: 2024-06-03 00:20',
  },
  'milestones-order': {
    title: 'The milestones are out of order',
    severity: 'error',
    why: 'Milestones come as detected, acknowledged, identified, mitigated, resolved; the time between two that are reversed cannot be measured.',
    mend: 'Correct the time or the kind of one of the two entries; if it really went so, add an exception with the reason.',
    wrong:
      '- at: 14:02\n  kind: acknowledged\n  text: On call answers\n- at: 14:05\n  kind: detected\n  text: The alert fires',
    right:
      '- at: 14:02\n  kind: detected\n  text: The alert fires\n- at: 14:05\n  kind: acknowledged\n  text: On call answers',
    exceptable: true,
  },
  'timeline-order': {
    title: 'A timeline entry is earlier than the one before it',
    severity: 'error',
    why: 'A time without a date falls on the day of the entry before it, so a timeline that passes midnight silently runs backwards.',
    mend: 'Move the entry, or write the date with the time where a new day begins.',
    wrong:
      '- at: 23:50\n  kind: detected\n  text: The alert fires\n- at: 00:10\n  kind: resolved\n  text: All clear',
    right:
      '- at: 23:50\n  kind: detected\n  text: The alert fires\n- at: 2024-06-03 00:10\n  kind: resolved\n  text: All clear',
    exceptable: true,
  },
  'timeline-outside-window': {
    title: 'A timeline entry lies outside the incident',
    severity: 'error',
    why: 'Only a trigger or a note may come before the start, and only a note after the end; anything else says that the window is wrong.',
    mend: 'Correct `startedAt`, `resolvedAt` or the entry; if the report really says so, keep it and add an exception with the reason.',
    wrong:
      'startedAt: 2024-06-02 14:00\ntimeline:\n  - at: 13:50\n    kind: detected\n    text: The alert fires',
    right:
      'startedAt: 2024-06-02 13:50\ntimeline:\n  - at: 13:50\n    kind: detected\n    text: The alert fires',
    exceptable: true,
  },
  'started-vs-timeline': {
    title: 'The start and the timeline disagree',
    severity: 'error',
    why: 'Time to detect and time to resolve count from the start.',
    mend: 'Give `startedAt` and the entry of kind `started` the same time; if the report really gives two, keep both and add an exception with the reason.',
    wrong:
      'startedAt: 2024-06-02 14:00\ntimeline:\n  - at: 14:05\n    kind: started\n    text: Errors begin',
    right:
      'startedAt: 2024-06-02 14:05\ntimeline:\n  - at: 14:05\n    kind: started\n    text: Errors begin',
    exceptable: true,
  },
  'resolved-vs-timeline': {
    title: 'The end and the timeline disagree',
    severity: 'error',
    why: 'The duration and the impact minutes count to the end.',
    mend: 'Give `resolvedAt` and the last entry of kind `resolved` the same time; if the report really gives two, keep both and add an exception with the reason.',
    wrong:
      'resolvedAt: 2024-06-02 14:45\ntimeline:\n  - at: 14:40\n    kind: resolved\n    text: All clear',
    right:
      'resolvedAt: 2024-06-02 14:40\ntimeline:\n  - at: 14:40\n    kind: resolved\n    text: All clear',
    exceptable: true,
  },
  'until-before-at': {
    title: 'A timeline entry ends before it begins',
    severity: 'error',
    why: 'Its length is shown on the drawing and would be negative.',
    mend: 'Correct `until`; after midnight it needs its date.',
    wrong: '- at: 23:50\n  until: 00:10',
    right: '- at: 23:50\n  until: 2024-06-03 00:10',
  },
  'unknown-cause': {
    title: 'There is no cause of this id',
    severity: 'error',
    why: 'The incident would be in no index, and nobody who browses by cause would find it.',
    mend: 'Use an id of content/causes.yml, `unknown` among them, or add the cause there.',
    wrong: 'rootCause:\n  category: config',
    right: 'rootCause:\n  category: config-error',
  },
  'human-error-cause': {
    title: 'Human error is not a cause',
    severity: 'error',
    why: 'A person who slips is where the search for causes begins: what let one slip take the system down can be mended, and the person cannot.',
    mend: 'Record what made the action possible, likely or hard to notice: a change that nothing checked is process-procedure or config-error, one that reached everything at once is deploy-rollout.',
    wrong: 'rootCause:\n  category: human-error',
    right: 'rootCause:\n  category: process-procedure',
  },
  'unknown-severity': {
    title: 'There is no severity of this id',
    severity: 'error',
    why: 'Lists and filters go by severity.',
    mend: 'Use an id of the severities in content/site.yml, or add it there.',
    wrong: 'severity: critical',
    right: 'severity: sev1',
  },
  'unknown-service': {
    title: 'There is no service of this id',
    severity: 'error',
    why: 'A misspelt service splits its history in two.',
    mend: 'Use an id of content/services.yml, or add the service there.',
    wrong: 'services: [chekout]',
    right: 'services: [checkout]',
  },
  'unknown-lesson': {
    title: 'There is no lesson of this id',
    severity: 'error',
    why: 'Lessons join the actions of several postmortems; one that stands alone joins nothing.',
    mend: 'Use an id of content/lessons.yml, or add the lesson there.',
    wrong: 'lesson: rate-limit',
    right: 'lesson: rate-limiting',
  },
  'unknown-related': {
    title: 'There is no postmortem of this id',
    severity: 'error',
    why: 'The link would lead nowhere.',
    mend: 'Use the file name of the other postmortem without its extension.',
    wrong: 'related:\n  - id: api-outage\n    relation: same-cause',
    right: 'related:\n  - id: 2024-06-02-api-outage\n    relation: same-cause',
  },
  'related-to-itself': {
    title: 'The postmortem is related to itself',
    severity: 'error',
    why: 'The link would lead back to its own page.',
    mend: 'Name the other postmortem, or remove the entry.',
    wrong: 'related:\n  - id: (this file)\n    relation: recurrence',
    right: 'related:\n  - id: 2023-01-09-api-outage\n    relation: recurrence',
  },
  'action-closed': {
    title: 'The status of an action and its closing date disagree',
    severity: 'error',
    why: 'Open promises are counted by status, kept ones by date.',
    mend: 'Set the status to done or wont-do, or remove `closed`.',
    wrong: 'status: open\nclosed: 2024-07-01',
    right: 'status: done\nclosed: 2024-07-01',
  },
  'unknown-rule': {
    title: 'There is no rule of this code',
    severity: 'error',
    why: 'The exception would excuse nothing.',
    mend: 'Use the code that the issue shows.',
    wrong: 'exceptions:\n  - rule: duration\n    reason: The report says so.',
    right: 'exceptions:\n  - rule: duration-mismatch\n    reason: The report says so.',
  },
  'rule-without-exceptions': {
    title: 'This rule allows no exceptions',
    severity: 'error',
    why: 'What it asks for is needed to build the site at all.',
    mend: 'Mend what the rule found and remove the exception.',
    wrong: 'exceptions:\n  - rule: unknown-cause\n    reason: We have our own causes.',
    right: 'exceptions: []',
  },
  'unused-exception': {
    title: 'An exception excuses nothing',
    severity: 'warning',
    why: 'Its reason is shown on the page, about a rule that the file does not break.',
    mend: 'Remove the exception, or move what it says to `notes`.',
    wrong: 'exceptions:\n  - rule: timeline-order\n    reason: Copied from the report.',
    right: 'notes:\n  - The timeline is copied from the report.',
  },
} as const satisfies CodeTable;
