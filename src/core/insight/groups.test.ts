import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { groupsOf, tagId } from './groups.ts';
import { incident } from './incident.fixture.ts';

const lists = {
  causes: [
    { id: 'code-defect', title: 'Code defect' },
    { id: 'config-error', title: 'Configuration error', description: 'A wrong value.' },
  ],
  services: [{ id: 'api', title: 'API', team: 'Backend' }],
  severities: [
    { id: 'sev1', title: 'Critical' },
    { id: 'sev2', title: 'Major' },
  ],
};
const factor = (category: string) => ({ category, role: 'latent' as const, note: null });
const incidents = [
  incident('2025-02-01-b', { tags: ['DNS', 'Retry storm'], factors: [factor('code-defect')] }),
  incident('2024-01-01-a', { tags: ['dns'], factors: [factor('config-error')] }),
];
const inShort = (grouping: Parameters<typeof groupsOf>[0]) =>
  groupsOf(grouping, incidents, lists).map(({ id, title, postmortems }) => [
    id,
    title,
    postmortems.length,
  ]);

describe('groupsOf', () => {
  test('lists the team’s causes in its own order, those that nothing named among them', () => {
    expect(inShort('causes')).toEqual([
      ['code-defect', 'Code defect', 0],
      ['config-error', 'Configuration error', 2],
    ]);
  });

  test('keeps apart those to which a cause only contributed', () => {
    const [codeDefect, configError] = groupsOf('causes', incidents, lists);
    expect(codeDefect?.contributing.map(({ id }) => id)).toEqual(['2025-02-01-b']);
    expect(configError?.contributing).toEqual([]);
  });

  test('lists years from the newest on, and severities as the team has them', () => {
    expect(inShort('years')).toEqual([
      ['2025', '2025', 1],
      ['2024', '2024', 1],
    ]);
    expect(inShort('severities')).toEqual([
      ['sev1', 'Critical', 0],
      ['sev2', 'Major', 2],
    ]);
  });

  test('says who owns a service', () => {
    expect(groupsOf('services', incidents, lists)).toMatchObject([{ id: 'api', team: 'Backend' }]);
  });

  test('joins tags that differ in case alone, and calls them as the newest does', () => {
    expect(inShort('tags')).toEqual([
      ['dns', 'DNS', 2],
      ['retry-storm', 'Retry storm', 1],
    ]);
  });
});

describe('tagId', () => {
  test('keeps the letters and digits of any script', () => {
    expect(tagId('  Größe & Maß 2 ')).toBe('größe-maß-2');
    expect(tagId('データ')).toBe('データ');
  });

  test('keeps tags of signs alone apart', () => {
    expect(tagId('++')).toBe('u2b-u2b');
    expect(tagId('**')).not.toBe(tagId('++'));
  });

  test('spells ASCII as it does beside other letters', () => {
    const ascii = fc.string({ unit: 'binary-ascii' }).filter((tag) => /[a-z0-9]/i.test(tag));
    fc.assert(fc.property(ascii, (tag) => tagId(`${tag} é`) === `${tagId(tag)}-é`));
  });

  test('is the same when it is taken of an id', () => {
    for (const tag of ['Retry storm', '++', 'हिन्दी', 'C++ / x'])
      expect(tagId(tagId(tag))).toBe(tagId(tag));
  });
});
