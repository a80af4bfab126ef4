import { writingCodes } from './codes/writing.ts';
import { parsePostmortem, type Reading, type RenderBody } from './parse.ts';
import type { TeamLists } from './rules/rule.ts';
import { siteSchema } from './schema/site.ts';
import { EMPTY_BODY } from './text/body/body.ts';

// What the tests of parsing and of the rules start from: a final postmortem without a fault, and lists it fits.

/** How a postmortem is written is left aside, so that a test of a field or a time sees only what it is about. */
const NOT_ABOUT_WRITING = Object.fromEntries(
  Object.keys(writingCodes).map((code) => [code, 'off']),
);

export const FIXTURE_LISTS: TeamLists = {
  site: siteSchema.parse({ schema: 1, rules: NOT_ABOUT_WRITING }),
  causes: [
    { id: 'config-error', title: 'Configuration error' },
    { id: 'capacity-load', title: 'Capacity and load' },
    { id: 'unknown', title: 'Unknown' },
  ],
  lessons: [{ id: 'rate-limiting', title: 'Rate limiting' }],
  services: [
    { id: 'api', title: 'API' },
    { id: 'web', title: 'Web' },
  ],
};

/** The fields of the fixture in their order, each as the lines it has in the file. */
const FIELDS = {
  title: 'title: A flood of retries',
  summary: 'summary: Retries took the API down for its users.',
  status: 'status: final',
  severity: 'severity: sev2',
  timezone: 'timezone: UTC',
  startedAt: 'startedAt: 2024-06-02 14:00',
  resolvedAt: 'resolvedAt: 2024-06-02 14:45',
  duration: 'duration: 45m',
  impact: 'impact: { percent: 90, of: users }',
  services: 'services: [api]',
  rootCause: 'rootCause: { category: config-error, trigger: config-push }',
  resolution: 'resolution: The change was rolled back.',
  detection: 'detection: { method: monitoring }',
  timeline: `timeline:
  - { at: 14:00, kind: started, text: Errors begin }
  - { at: 14:15, kind: detected, text: The alert fires }
  - { at: 14:30, kind: identified, text: The change is found }
  - { at: 14:45, kind: resolved, text: All clear }`,
  actions: `actions:
  - { text: Limit retries, type: prevent, status: open, owner: api, lesson: rate-limiting }`,
  authors: 'authors: [Ada]',
};

/** A postmortem's text: the fixture, with fields replaced, added, or left out by `null`. */
export function postmortemText(changes: Record<string, string | null> = {}): string {
  const fields = Object.entries({ ...FIELDS, ...changes }).flatMap(([, lines]) => lines ?? []);
  return `---\n${fields.join('\n')}\n---\n\n## What happened\n\nRetries.\n`;
}

const noBody: RenderBody = () => ({
  body: EMPTY_BODY,
  issues: [],
});

export const readFixture = (text: string, lists: TeamLists = FIXTURE_LISTS): Reading =>
  parsePostmortem({ file: 'retries.mdx', id: '2024-06-02-retries', text }, lists, noBody);

/** The issues of the fixture with these changes, each as `code line:column`, its message, and its help. */
export const issuesWith = (
  changes: Record<string, string | null>,
  lists?: TeamLists,
): [string, string, string][] =>
  readFixture(postmortemText(changes), lists).issues.map(
    ({ code, line, column, message, help }) => [`${code} ${line}:${column}`, message, help],
  );
