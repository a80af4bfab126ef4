import { describe, expect, test } from 'vitest';
import { CACHING, CONTENT_TYPES, headerRules, headersOf } from '../../../src/site/headers.ts';
import { headersFile } from './static-hosts.ts';

// `_headers` read as Netlify and Cloudflare Pages read it: https://docs.netlify.com/routing/headers/ and
// https://developers.cloudflare.com/pages/configuration/headers/

interface Rule {
  path: string;
  headers: [name: string, value: string][];
}

/** A line that begins with a slash opens a rule, an indented one is a header of it, `#` begins a comment. */
function readRules(text: string): Rule[] {
  const rules: Rule[] = [];
  for (const line of text.split('\n')) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const header = /^\s+([\w-]+):\s*(.+)$/.exec(line);
    if (header) rules.at(-1)?.headers.push([header[1] ?? '', header[2] ?? '']);
    else if (line.startsWith('/')) rules.push({ path: line.trim(), headers: [] });
    else throw new Error(`No host understands this line: ${line}`);
  }
  return rules;
}

/** What a host sends with a path: every rule that fits it, and the values of a header that several give, joined. */
function sent(rules: readonly Rule[], path: string): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const rule of rules) {
    const pattern = rule.path.split('*').map(RegExp.escape).join('.*');
    if (!new RegExp(`^${pattern}$`).test(path)) continue;
    for (const [name, value] of rule.headers)
      headers[name] = headers[name] === undefined ? value : `${headers[name]}, ${value}`;
  }
  return headers;
}

describe.each(['/', '/incidents/'])('_headers of a site at %s', (base) => {
  const text = headersFile(base, headerRules(undefined));
  const rules = readRules(text);

  test.each([
    'index.html',
    'postmortems/2024-06-02-api-query-overload/',
    'search/',
    'feed.atom',
    'api/v1/postmortems.json',
    'pagefind/shards.json',
  ])('sends the headers of the table with %s, and leaves its lifetime to the host', (path) => {
    const { 'Cache-Control': lifetime, ...table } = headersOf(path, true);
    expect(lifetime).toBe(CACHING.other);
    const { 'Content-Type': type, ...others } = sent(rules, base + path);
    expect(others).toEqual(table);
    expect(type).toBe(CONTENT_TYPES[/\.(\w+)$/.exec(path)?.[1] ?? '']);
  });

  test.each(['_assets/index.D1g3sT.css', 'pagefind/shards/0a1b/fragment/en_1.pf_fragment'])(
    'lets %s be kept for a year, by one value',
    (path) => {
      const { 'Content-Type': _, ...others } = sent(rules, base + path);
      expect(others).toEqual(headersOf(path, true));
    },
  );

  test('gives pictures a second policy, which holds beside the first', () => {
    const headers = sent(rules, `${base}images/a.0123.svg`);
    const policies = headers['Content-Security-Policy']?.split(', ') ?? [];
    expect(policies).toHaveLength(2);
    expect(policies).toContain(headersOf('images/a.0123.svg', true)['Content-Security-Policy']);
    expect(headers['Cache-Control']).toBe(CACHING.hashed);
  });

  test('sends nothing with what lies outside the base', () => {
    if (base !== '/') expect(sent(rules, '/elsewhere/')).toEqual({});
  });

  test('is within what Cloudflare Pages takes: 100 rules, 2 000 characters a line, one splat a rule', () => {
    expect(rules.length).toBeLessThanOrEqual(100);
    expect(text.split('\n').filter((line) => line.length > 2_000)).toEqual([]);
    expect(rules.filter(({ path }) => path.split('*').length > 2)).toEqual([]);
  });
});
