import { cpSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Outcome, projectRoot, run } from '../scripts/toolchain.ts';
import { bodyCodes } from '../src/core/codes/body.ts';
import { fileCodes } from '../src/core/codes/file.ts';
import { ruleCodes } from '../src/core/codes/rule.ts';
import { schemaCodes } from '../src/core/codes/schema.ts';
import { secretCodes } from '../src/core/codes/secret.ts';
import { textCodes } from '../src/core/codes/text.ts';
import { timeCodes } from '../src/core/codes/time.ts';
import { writingCodes } from '../src/core/codes/writing.ts';
import type { Issue } from '../src/core/issue.ts';
import { postmortemText } from '../src/core/parse.fixture.ts';
import { sampleContent, workplace } from './sites.ts';

// A folder with one of every fault: nothing of it is built, all of it is told, and the site that is there stays.

const fixture = join(projectRoot, 'tests/fixtures/every-fault/content');
const place = workplace();
const CANARY = 'canary-7f3a91';

let before: Map<string, string>;
let issues: Issue[];
let refused: Outcome;

/** Every file of the published site with its bytes. */
const site = () =>
  new Map(
    readdirSync(place.out, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path, readFileSync(path, 'latin1')]),
  );
const check = (...args: string[]) =>
  run(process.execPath, [join(projectRoot, 'scripts/check.ts'), ...args], { env: place.env });

beforeAll(async () => {
  cpSync(sampleContent, place.content, { recursive: true });
  const built = await place.build();
  expect(built.output).toContain('published');
  before = site();

  rmSync(place.content, { recursive: true });
  cpSync(fixture, place.content, { recursive: true });
  const postmortems = join(place.content, 'postmortems');
  // What a repository should not hold, or not every system keeps.
  place.write({
    'postmortems/2024-10-01-large.mdx': `${postmortemText()}${'x'.repeat(1024 * 1024)}`,
    'postmortems/2024-10-02-latin.mdx': Buffer.from('---\ntitle: Caf\u00e9\n---\n', 'latin1'),
  });
  writeFileSync(join(place.content, '..', 'elsewhere.mdx'), `${postmortemText()}\n${CANARY}\n`);
  symlinkSync(join(place.content, '..', 'elsewhere.mdx'), join(postmortems, '2024-10-03-link.mdx'));

  issues = JSON.parse((await check('--format', 'json')).output);
  refused = await place.build();
});
afterAll(() => place.remove());

describe('A folder with one of every fault', () => {
  test('has every fault that there is a code for', () => {
    const tables = [
      fileCodes,
      textCodes,
      schemaCodes,
      timeCodes,
      ruleCodes,
      writingCodes,
      secretCodes,
      bodyCodes,
    ];
    const found = new Set(issues.map(({ code }) => code));
    const missing = tables.flatMap((table) =>
      Object.keys(table).filter((code) => !found.has(code)),
    );
    // They need no folder at all, a list of lessons that can be read, and a parser newer than the renderer.
    expect(missing).toEqual(['content-missing', 'unknown-lesson', 'body-unknown-node']);
  });

  test('is told in these words', async () => {
    const told = issues.map(
      ({ file, line, column, severity, code, message, help }) =>
        `${relative(place.content, file)}:${line}:${column} ${severity} ${code}\n  ${message}\n  ${help}\n`,
    );
    const text = told.join('\n').replaceAll(`${place.content}/`, '');
    await expect(text).toMatchFileSnapshot('fixtures/every-fault/issues.txt');
  });

  test('is refused by check and by the build, with all of it listed', async () => {
    expect((await check()).code).toBe(1);
    expect(refused.code).toBe(1);
    for (const { file, line, column, code } of issues) {
      expect(refused.output).toMatch(
        new RegExp(`${file.replaceAll('.', '\\.')}:${line}:${column} (?:error|warning) ${code}`),
      );
    }
    expect(refused.output).toContain(
      'Nothing was built; the site that is published stays as it was.',
    );
  });

  test('has each fault at a place that its file has', () => {
    for (const { file, line, column } of issues.filter((issue) => issue.file.endsWith('.mdx'))) {
      const lines = readFileSync(file, 'utf8').split('\n');
      expect(line).toBeLessThanOrEqual(lines.length);
      expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1);
    }
  });

  test('leaves the site as it was, to the byte', () => expect(site()).toEqual(before));

  test('brings nothing of the machine to light', () => {
    expect(refused.output).not.toContain(CANARY);
    expect([...site().values()].some((text) => text.includes(CANARY))).toBe(false);
  });
});
