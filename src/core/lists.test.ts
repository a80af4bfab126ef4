import { describe, expect, test } from 'vitest';
import { readSite } from './lists.ts';

const read = (...lines: string[]) => {
  const { site, issues } = readSite('content/site.yml', lines.join('\n'));
  return { site, said: issues.map(({ line, code }) => `${line} ${code}`), issues };
};

describe('site.yml', () => {
  test('with a fault keeps all that is right, so that no postmortem is blamed for its severity', () => {
    const { site, said } = read(
      'schema: 1',
      'titel: Ours',
      'timezone: Nowhere',
      'severities:',
      '  - { id: critical, title: Critical }',
      '  - { id: Bad One, title: Bad }',
      'rules: { blame: error, silent-gapp: off }',
    );
    expect(said.toSorted()).toEqual([
      '2 unknown-field',
      '3 wrong-format',
      '6 wrong-format',
      '7 rule-setting',
    ]);
    expect(site.severities).toEqual([{ id: 'critical', title: 'Critical' }]);
    expect(site.rules['blame']).toBe('error');
    expect(site.timezone).toBe('UTC');
  });

  test.each(['- a list', 'a text', '5'])('that holds no fields is as by default: %s', (text) => {
    const { site, said } = read(text);
    expect(said).toEqual(['1 wrong-type']);
    expect(site.title).toBe('Causebook');
  });

  test('has an address without a path, which would be in no address of the site', () => {
    const { said, issues } = read('schema: 1', 'url: https://example.com/incidents/');
    expect(said).toEqual(['2 wrong-format']);
    expect(issues[0]?.message).toContain(
      'no path, such as https://example.com; the path goes into `base`.',
    );
    for (const url of ['https://example.com', 'https://example.com/', 'http://localhost:8080'])
      expect(read('schema: 1', `url: ${url}`).said).toEqual([]);
  });
});
