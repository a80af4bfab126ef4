import { expect, test } from 'vitest';
import { incident } from '../../insight/incident.fixture.ts';
import { momentFromLocal } from '../../time/moment.ts';
import { exportSource } from '../source.fixture.ts';
import { postmortemMarkdown } from './postmortem.ts';

const at = momentFromLocal('2024-06-11T00:10', 'UTC');
const until = momentFromLocal('2024-06-11T00:30', 'UTC');

test('a postmortem is its record, its story and its promises', () => {
  if ('problem' in at || 'problem' in until) throw new Error('no such time');
  const postmortem = incident('2024-06-10-b', {
    title: 'It *broke*',
    impact: { percent: 50, of: 'users', description: 'They saw errors.' },
    timeline: [
      { id: 't', at, until: null, kind: 'detected', text: 'Seen', internal: false },
      { id: 'u', at, until, kind: 'note', text: 'Watched', internal: false },
    ],
    reviewers: ['Bo', 'Cy'],
    source: 'The wiki',
    related: [{ id: '2024-01-01-a', relation: 'recurrence' }],
    actions: [
      {
        status: 'open',
        text: 'Limit it',
        lesson: 'rate-limiting',
        owner: 'Blue',
        due: '2024-07-01',
      },
      { status: 'done', text: 'Alert', closed: '2024-06-12', url: 'https://tickets.example/1' },
    ],
    dataNotes: [{ rule: 'window-vs-timeline', text: 'The clock was late.' }],
  });
  const html =
    '<h2 id="why">Why</h2><p>See <a href="/base/postmortems/2024-01-01-a/">this</a>.</p>';
  expect(postmortemMarkdown(postmortem, { html }, exportSource())).toBe(`# It \\*broke\\*

It broke.

- **Page**: https://site.example/base/postmortems/2024-06-10-b/
- **Status**: Final
- **Severity**: Sev 2
- **Started**: 2024-06-10 12:00 (UTC)
- **Resolved**: 2024-06-10 13:00 (UTC)
- **Duration**: 1 hour
- **Impact**: 50 % of users. They saw errors.
- **Services**: API
- **Cause**: Configuration error
- **Trigger**: Configuration push
- **What ended it**: It was rolled back.
- **Detected by**: Monitoring
- **Authors**: Ada
- **Reviewers**: Bo, Cy
- **Source**: The wiki

## Timeline

- **2024-06-11 00:10** detected: Seen
- **2024-06-11 00:10 to 00:30** note: Watched

## Why

See [this](https://site.example/base/postmortems/2024-01-01-a/).

## Actions

- Limit it (prevent; open; lesson: Rate limiting; owner: Blue; due 2024-07-01)
- [Alert](https://tickets.example/1) (prevent; done; closed 2024-06-12)

## Related

- **2024-01-01-a**: This is a recurrence of it

## Data notes

- window-vs-timeline: The clock was late.
`);
});

test('what is unknown is said to be', () => {
  const unknown = incident('2024-06-10-b', { started: null, resolved: null, summary: null });
  const text = postmortemMarkdown(unknown, { html: '' }, exportSource());
  expect(text).toContain(
    '- **Started**: unknown\n- **Resolved**: unknown\n- **Duration**: unknown\n- **Impact**: impact unknown\n',
  );
  const share = { percent: null, of: 'users', description: null } as const;
  expect(postmortemMarkdown({ ...unknown, impact: share }, { html: '' }, exportSource())).toContain(
    '- **Impact**: share of users unknown\n',
  );
  const part = { percent: 5, of: null, description: null } as const;
  expect(postmortemMarkdown({ ...unknown, impact: part }, { html: '' }, exportSource())).toContain(
    '- **Impact**: 5 %\n',
  );
});
