// The hostile set, each thing tried against `check`, the build and a browser, and counted: refused with an issue, or
// published harmlessly; there is no third.
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { type Browser, type BrowserContext, chromium } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { browserLaunch } from '../scripts/browser.ts';
import type { Served } from '../scripts/commands/serve.ts';
import { projectRoot, run } from '../scripts/toolchain.ts';
import type { Issue } from '../src/core/issue.ts';
import { postmortemText } from '../src/core/parse.fixture.ts';
import { plainLine } from '../src/core/text/invisible.ts';
import type { HostileCase, HostileGroup } from './hostile/case.ts';
import { hostileSet } from './hostile/set.ts';
import { workplace } from './sites.ts';

const place = workplace();
const bait = {
  canary: join(place.content, '..', 'canary.txt'),
  written: join(place.content, '..', 'written.txt'),
};
const SECRET = 'canary-51c0de';
/** Names that Windows has no files for. */
const UNNAMEABLE = process.platform === 'win32' ? /["<>|?*:\n\\]|^con$|\.$/ : /\0/;
const all = hostileSet(bait).filter(({ id }) => !UNNAMEABLE.test(id));

const LISTS = {
  'site.yml':
    'schema: 1\nurl: https://hostile.example\nrules: { silent-gap: off, personal-email: off, public-ip-address: off }\n',
  'causes.yml':
    '- { id: config-error, title: Configuration error }\n- { id: unknown, title: Unknown }\n',
  'lessons.yml': '- { id: rate-limiting, title: Rate limiting }\n',
  'services.yml': '- { id: api, title: API }\n',
};

let issues: Issue[];
let refused: HostileCase[];
let accepted: HostileCase[];
let browser: Browser;
let context: BrowserContext;
let served: Served;
/** What a browser saw that it must not, by the id of the page. */
const harm: string[] = [];

function write(cases: readonly HostileCase[]): void {
  rmSync(place.content, { recursive: true, force: true });
  place.write({ ...LISTS, 'postmortems/2024-06-01-well.mdx': postmortemText() });
  for (const { files, symlinks = {} } of cases) {
    place.write(files);
    for (const [path, target] of Object.entries(symlinks)) {
      mkdirSync(dirname(join(place.content, path)), { recursive: true });
      symlinkSync(target, join(place.content, path));
    }
  }
}

const errors = () => issues.filter(({ severity }) => severity === 'error');
/** A file as an issue names it, below the content folder. */
const pathOf = (file: string) => relative(place.content, file).replaceAll('\\', '/');
const check = (format: string) =>
  run(process.execPath, [join(projectRoot, 'scripts/check.ts'), '--format', format], {
    env: place.env,
  });

beforeAll(async () => {
  writeFileSync(bait.canary, SECRET);
  write(all);
  issues = JSON.parse((await check('json')).output);
  const faulty = new Set(errors().map(({ file }) => pathOf(file)));
  const isRefused = ({ files }: HostileCase) =>
    Object.keys(files).some((path) => faulty.has(plainLine(path)));
  refused = all.filter(isRefused);
  accepted = all.filter((one) => !isRefused(one));
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
  place.remove();
});

test('no issue is about anything else, or repeats what it must not', () => {
  const known = new Set(all.flatMap(({ files }) => Object.keys(files).map(plainLine)));
  expect(errors().filter(({ file }) => !known.has(pathOf(file)))).toEqual([]);
  expect(JSON.stringify(issues)).not.toContain(SECRET);
});

test('annotations are one command a line, and a terminal is told nothing but text', async () => {
  const { output } = await check('github');
  const lines = output.trimEnd().split(/\r\n|[\n\r]/);
  const commands = lines.filter((line) => line.startsWith('::'));
  expect(commands).toHaveLength(issues.length);
  for (const line of commands)
    expect(line).toMatch(/^::(?:error|warning) file=[^,:]+,line=\d+,col=\d+,title=[a-z-]+::/);
  const text = await check('text');
  expect(text.output).not.toMatch(CONTROL);
});

test('the build refuses what check refuses, and runs none of it', async () => {
  const { code, output } = await place.build();
  expect(code).toBe(1);
  expect(output).not.toContain(SECRET);
  expect(output).not.toMatch(CONTROL);
  const named = new Set(
    [...output.matchAll(/^(.+\.mdx):\d+:\d+ error /gm)].map(([, file]) => file),
  );
  expect(named.size).toBeGreaterThanOrEqual(refused.length);
  expect(existsSync(place.out)).toBe(false);
  expect(existsSync(bait.written)).toBe(false);
});

test('the rest is published, and a browser finds it harmless', async () => {
  write(accepted);
  const { code, output } = await place.build();
  expect(output.split('\n').filter((line) => / error /.test(line))).toEqual([]);
  expect(code).toBe(0);
  served = await place.serve();
  browser = await chromium.launch(await browserLaunch());
  context = await browser.newContext();
  context.on('dialog', (dialog) => {
    harm.push(`a dialog: ${dialog.message()}`);
    return dialog.dismiss();
  });
  context.on('weberror', (error) => harm.push(`an error: ${error.error().message}`));
  context.on('console', (message) => {
    if (message.type() === 'error') harm.push(`${message.page()?.url()}: ${message.text()}`);
  });
  context.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(served.address) && !/^(?:data|blob):/.test(url)) harm.push(`asked ${url}`);
  });
  const rest = [...accepted];
  // Several tabs, since most of the time is spent waiting.
  await Promise.all(Array.from({ length: 4 }, () => visitEach(rest)));
  expect(harm).toEqual([]);
  expect(existsSync(bait.written)).toBe(false);
});

async function visitEach(rest: HostileCase[]): Promise<void> {
  const page = await context.newPage();
  for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
    const { id, title = '' } = next;
    const address = `${served.address}postmortems/${encodeURIComponent(id)}/`;
    const answer = await page.goto(address, { waitUntil: 'domcontentloaded' });
    const heading = plain((await page.locator('h1').first().textContent()) ?? '');
    if (answer?.status() !== 200) harm.push(`${id} has no page`);
    else if (!heading.includes(plain(title))) harm.push(`${id}: ${heading} is not ${title}`);
  }
  await page.close();
}

test('lists and search show it as text', async () => {
  const page = await context.newPage();
  for (const path of ['', 'tags/', 'timeline/', 'actions/', 'causes/config-error/', 'insights/']) {
    const response = await page.goto(`${served.address}${path}`);
    expect(response?.status(), path).toBe(200);
  }
  const listed: string[] = [];
  for (let number = 1; ; number += 1) {
    const path = number === 1 ? 'postmortems/' : `postmortems/page/${number}/`;
    const response = await fetch(served.address + path);
    if (response.status === 404) break;
    await page.goto(served.address + path, { waitUntil: 'domcontentloaded' });
    listed.push((await page.locator('main').textContent()) ?? '');
  }
  const text = plain(listed.join(' '));
  const missing = accepted.filter(({ title = '' }) => !text.includes(plain(title)));
  expect(missing.map(({ id }) => id)).toEqual([]);
  for (const query of ['<script>alert(1)</script>', 'script', '"><img src=x onerror=alert(1)>']) {
    await page.goto(`${served.address}search/?q=${encodeURIComponent(query)}`);
    await page.locator('ol[data-search-results][aria-busy="false"]').waitFor({ state: 'attached' });
  }
  await page.close();
  expect(harm).toEqual([]);
});

test('no cell of a CSV file is a formula', () => {
  for (const file of ['postmortems.csv', 'actions.csv']) {
    const rows: string[][] = parseCsv(readFileSync(join(place.out, file)), { bom: true });
    expect(rows.length, file).toBeGreaterThan(accepted.length);
    const formulas = rows
      .flat()
      .filter((cell) => /^[\s\0]*[=+\-@＝＋－＠]/.test(cell) && !isNumber(cell));
    expect(formulas, file).toEqual([]);
  }
});

test('each is counted: refused with an issue or published harmlessly', () => {
  const groups = [...new Set(all.map(({ group }) => group))];
  const count = (cases: readonly HostileCase[], group: HostileGroup) =>
    cases.filter((one) => one.group === group).length;
  const table = Object.fromEntries(
    groups.map((group) => [
      group,
      `${count(all, group)} tried, ${count(refused, group)} refused, ${count(accepted, group)} published harmlessly`,
    ]),
  );
  const sum = `${all.length} tried, ${refused.length} refused, ${accepted.length} published harmlessly`;
  console.log(
    `\n  The hostile set: ${sum}.\n${Object.entries(table)
      .map(([group, counts]) => `    ${group}: ${counts}`)
      .join('\n')}\n`,
  );
  expect(refused.length + accepted.length).toBe(all.length);
  expect(harm).toEqual([]);
  if (process.platform !== 'win32')
    expect({ ...table, sum }).toMatchInlineSnapshot(`
    {
      "CSV cell": "12 tried, 2 refused, 10 published harmlessly",
      "annotation escape": "13 tried, 13 refused, 0 published harmlessly",
      "body": "32 tried, 32 refused, 0 published harmlessly",
      "file name": "27 tried, 25 refused, 2 published harmlessly",
      "frontmatter": "35 tried, 23 refused, 12 published harmlessly",
      "image": "16 tried, 14 refused, 2 published harmlessly",
      "link": "12 tried, 12 refused, 0 published harmlessly",
      "naughty string": "481 tried, 31 refused, 450 published harmlessly",
      "sum": "628 tried, 152 refused, 476 published harmlessly",
    }
  `);
});

/** What moves a cursor, rings or paints, as a terminal reads it. */
const CONTROL = new RegExp(
  String.raw`[\p{Cc}--[\t\n\e]]|\e(?!\[[\d;]*m)`.replaceAll('\\e', '\\x1b'),
  'v',
);
const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
const isNumber = (cell: string) => /^-?\d+(?:\.\d+)?$/.test(cell);
