import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { FIXTURE_LISTS, postmortemText, readFixture } from '../parse.fixture.ts';
import { readSource } from '../text/frontmatter.ts';
import { type JsonSchema, postmortemJsonSchema } from './json-schema.ts';

const schema = postmortemJsonSchema(FIXTURE_LISTS, ['2024-01-01-other']);
const ajv = new Ajv({ strict: false, allErrors: true });
addFormats.default(ajv);
const validate = ajv.compile(schema);

/** What only `check` sees: what several fields say together, the calendar, and the team's zones and rules. */
const BEYOND_SHAPE = new Set([
  'missing-in-final',
  'duration-mismatch',
  'unknown-timezone',
  'no-such-date',
  'time-without-day',
  'started-vs-timeline',
  'resolved-vs-timeline',
]);

const changes: Record<string, string | null>[] = [
  {},
  { title: null },
  { title: 'title: ""' },
  { title: `title: ${'x'.repeat(121)}` },
  { title: 'title: 503' },
  { title: 'title: "two\\nlines"' },
  { status: 'status: published' },
  { status: 'status:' },
  { severity: 'severity: critical' },
  { summary: 'summary:' },
  { sumary: 'sumary: A' },
  { timezone: 'timezone: ""' },
  { timezone: 'timezone: PST' },
  { startedAt: 'startedAt: unknown' },
  { startedAt: 'startedAt: yesterday' },
  { resolvedAt: 'resolvedAt: 2024-06-02T14:45:00Z' },
  { resolvedAt: 'resolvedAt: 2024-06-02T14:45' },
  { resolvedAt: 'resolvedAt: 2024-02-30 14:45' },
  { duration: 'duration: PT45M' },
  { duration: 'duration: 45 minutes' },
  { impact: 'impact: { percent: unknown, of: users }' },
  { impact: 'impact: { percent: 101, of: users }' },
  { impact: 'impact: { percent: 10 }' },
  { impact: 'impact: { percent: 10, of: people }' },
  { services: 'services: api' },
  { services: 'services: [apii]' },
  { rootCause: 'rootCause: { category: gremlins }' },
  { rootCause: 'rootCause: { category: unknown, trigger: full-moon }' },
  { contributingFactors: 'contributingFactors: [{ category: unknown, role: latent }]' },
  { contributingFactors: 'contributingFactors: [{ category: none, role: latent }]' },
  { detection: 'detection: { method: luck }' },
  { timeline: 'timeline: [{ at: 14:00, kind: started }]' },
  {
    timeline: 'timeline: [{ at: 25:00, kind: note, text: a }, { at: 14:00, kind: note, text: a }]',
  },
  { actions: 'actions: [{ text: a, type: prevent, status: open, lesson: rate-limiting }]' },
  { actions: 'actions: [{ text: a, type: prevent, status: open, lesson: none }]' },
  { actions: 'actions: [{ text: a, type: prevent, status: open, due: 2024-02-30 }]' },
  { actions: 'actions: [{ text: a, type: prevent, status: open, url: "javascript:alert(1)" }]' },
  { actions: 'actions: [{ text: a, type: prevent, status: open, url: "https://a.example/1" }]' },
  { related: 'related: [{ id: 2024-01-01-other, relation: recurrence }]' },
  { related: 'related: [{ id: other, relation: recurrence }]' },
  { audience: 'audience: everybody' },
  {
    exceptions: 'exceptions: [{ rule: duration-mismatch, reason: As reported }]',
    duration: 'duration: 1h',
  },
  { exceptions: 'exceptions: [{ rule: duration, reason: As reported }]' },
  { notes: 'notes: [""]' },
  { tags: 'tags: [one, 2]' },
];

describe('The schema for editors', () => {
  test.each(changes)('and check agree on %j', (change) => {
    const text = postmortemText(change);
    const accepted = readFixture(text).issues.filter(
      ({ severity, code }) => severity === 'error' && !BEYOND_SHAPE.has(code),
    );
    const value = readSource('a.mdx', text).yaml.value;
    expect({ valid: validate(value), codes: accepted.map(({ code }) => code) }).toEqual({
      valid: accepted.length === 0,
      codes: accepted.map(({ code }) => code),
    });
  });

  test('describes every field, and every value that a list of the team has', () => {
    const undescribed: string[] = [];
    const walk = (part: JsonSchema, path: string) => {
      for (const [name, field] of Object.entries(part.properties ?? {})) {
        if (!field['description']) undescribed.push(`${path}${name}`);
        walk(field, `${path}${name}.`);
      }
      if (part.items) walk(part.items, path);
    };
    walk(schema, '');
    expect(undescribed).toEqual([]);
    expect(schema.properties?.['rootCause']?.properties?.['category']).toMatchObject({
      enum: ['config-error', 'capacity-load', 'unknown'],
      enumDescriptions: ['Configuration error', 'Capacity and load', 'Unknown'],
    });
  });
});
