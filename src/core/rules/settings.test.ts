import { describe, expect, test } from 'vitest';
import { readSite } from '../lists.ts';
import { FIXTURE_LISTS, postmortemText, readFixture } from '../parse.fixture.ts';
import { siteSchema } from '../schema/site.ts';

const withRules = (rules: Record<string, 'off' | 'warning' | 'error'>) => ({
  ...FIXTURE_LISTS,
  site: siteSchema.parse({ schema: 1, rules }),
});
const noOwner = postmortemText({
  actions: 'actions:\n  - { text: Limit retries, type: prevent, status: open }',
});
const severities = (rules: Parameters<typeof withRules>[0]) =>
  readFixture(noOwner, withRules(rules)).issues.map(({ code, severity }) => `${severity} ${code}`);

describe('The strictness of a rule', () => {
  test('is that of its table until the site says otherwise', () => {
    expect(severities({})).toEqual(['warning action-without-owner']);
    expect(severities({ 'action-without-owner': 'error' })).toEqual(['error action-without-owner']);
    expect(severities({ 'action-without-owner': 'off' })).toEqual([]);
  });

  test('as an error keeps the postmortem from being published', () => {
    const rules = { 'action-without-owner': 'error' } as const;
    expect(readFixture(noOwner, withRules(rules)).postmortem).toBeNull();
    expect(readFixture(noOwner, withRules({})).postmortem).not.toBeNull();
  });

  test('can be set for warnings that exist, and for nothing else', () => {
    const text =
      'schema: 1\nrules:\n  unknown-cause: off\n  silent-gapp: off\n  silent-gap: error\n';
    expect(
      readSite('content/site.yml', text).issues.map(({ code, line, column, message, help }) => [
        `${code} ${line}:${column}`,
        message,
        help,
      ]),
    ).toEqual([
      [
        'rule-setting 3:3',
        '`unknown-cause` is always an error. Only warnings can be switched off or made errors; an error keeps the site correct or its readers safe.',
        'Remove the line; a single file may break some of these rules with an exception and its reason.',
      ],
      [
        'rule-setting 4:3',
        'There is no rule `silent-gapp`. Only warnings can be switched off or made errors; an error keeps the site correct or its readers safe.',
        'Did you mean `silent-gap`?',
      ],
    ]);
  });
});
