import { expect, test } from 'vitest';
import { issuesWith } from '../parse.fixture.ts';

// What an author is told to write, for what people write instead.
const told = (changes: Record<string, string>) => issuesWith(changes).map(([, , help]) => help);
const entry = (fields: string) => ({
  timeline: `timeline:\n  - { ${fields} }\n  - { at: 14:45, kind: resolved, text: b }`,
});

test.each([
  [{ services: 'services: api, web' }, 'Write `[api, web]`.'],
  [{ authors: 'authors: Ada Lovelace' }, 'Write `[Ada Lovelace]`.'],
  [
    { actions: 'actions: Limit retries' },
    'Begin each entry with a hyphen; its fields are `text`, `type`, `status`, `lesson`, `owner`, `due`, `closed`, `url` or `internal`.',
  ],
  [{ detection: 'detection: customer' }, 'Write `{ method: customer }`.'],
  [
    { rootCause: 'rootCause: It broke.' },
    'Write what it says into one of its fields: `category`, `trigger` or `summary`.',
  ],
  [{ severity: 'severity: P1' }, 'Use one of sev1, sev2, sev3 or sev4.'],
  [{ severity: 'severity: 2' }, 'Use one of sev1, sev2, sev3 or sev4.'],
  [{ startedAt: 'startedAt: 2024-6-2 2:00 pm' }, 'Did you mean `2024-06-02 14:00`?'],
  [{ startedAt: 'startedAt: 1717336800' }, 'Write it as 2024-06-02 14:05, or unknown.'],
  [{ startedAt: 'startedAt: June 2nd' }, 'Write the value in the form that the message names.'],
  [entry('at: 2:00 pm, kind: started, text: a'), 'Did you mean `14:00`?'],
  [
    entry('at: 1400, kind: started, text: a'),
    'Write it as 14:05, or with its day as 2024-06-02 14:05.',
  ],
  [entry('at: 14:00-14:10, kind: started, text: a'), 'Write `at: 14:00` and `until: 14:10`.'],
])('of %j', (changes, help) => expect(told(changes)).toContain(help));
