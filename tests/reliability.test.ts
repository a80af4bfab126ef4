// The table of faults in docs/reliability.md names for each promise the test that shows it: each is there.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '../scripts/toolchain.ts';
import { hostileSet } from './hostile/set.ts';

const read = (path: string) => readFileSync(join(projectRoot, path), 'utf8');
const text = read('docs/reliability.md');
const rows = [...text.matchAll(/^\| (?<fault>.+?) \| (?<promise>.+?) \| (?<shown>.+?) \|$/gm)]
  .map(({ groups }) => groups as Record<'fault' | 'promise' | 'shown', string>)
  .filter(({ fault }) => fault !== 'fault' && !/^-+$/.test(fault));

/** The names of the tests and groups of a file, as they are written there. */
const titlesOf = (path: string) =>
  [
    ...read(path).matchAll(
      /\b(?:test|it|describe)(?:\.each[^'`"]*?\]\s*(?:as const)?\s*\))?\(\s*(['`])(.*?)\1,/gs,
    ),
  ].map(([, , title = '']) => title);

test('the table has faults, each with a promise', () => {
  expect(rows.length).toBeGreaterThan(20);
  expect(rows.filter(({ promise }) => promise.trim() === '')).toEqual([]);
});

test.each(rows)('$fault: shown by $shown', ({ fault, shown }) => {
  if (shown === 'the same') {
    const before = rows[rows.findIndex((row) => row.fault === fault) - 1];
    expect(before?.shown).toContain('.test.ts');
    return;
  }
  const named = shown.split('; ').map((one) => /^`([^`]+)`(?:: ([^,]+))?/.exec(one));
  for (const match of named) {
    const [, place = '', title] = match ?? [];
    if (place === 'npm run test:soak') {
      expect(JSON.parse(read('package.json')).scripts['test:soak']).toBeDefined();
      continue;
    }
    expect(existsSync(join(projectRoot, place)), place).toBe(true);
    if (title === undefined) continue;
    const titles = titlesOf(place);
    expect(
      titles.some((candidate) => candidate.includes(title)),
      `${place}: ${title}`,
    ).toBe(true);
  }
});

test('the numbers of the hostile set are those that its test holds', () => {
  const tried = hostileSet({ canary: '/canary', written: '/written' }).length;
  expect(text).toContain(`tries ${tried} hostile things`);
  const sum = /"sum": "\d+ tried, (\d+) refused, (\d+) published harmlessly"/.exec(
    read('tests/hostile-set.test.ts'),
  );
  expect(text).toContain(`${sum?.[1]} are refused with an issue and ${sum?.[2]} are published`);
});
