import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { browserLaunch } from '../scripts/browser.ts';
import { projectRoot } from '../scripts/toolchain.ts';
import { API_VERSION } from '../src/core/export/api/version.ts';
import { sampleContent } from './sites.ts';

// The dev server, watched in a browser while a postmortem is edited, broken and mended.

const root = mkdtempSync(join(tmpdir(), 'causebook-dev-'));
const id = '2024-06-02-api-query-overload';
const file = join(root, 'content/postmortems', `${id}.mdx`);
let address: string;
let server: ChildProcess;
let browser: Browser;

const freePort = () =>
  new Promise<number>((done) => {
    const probe = createServer().listen(0, 'localhost', () => {
      const bound = probe.address();
      probe.close(() => done(typeof bound === 'object' && bound !== null ? bound.port : 0));
    });
  });

beforeAll(async () => {
  cpSync(sampleContent, join(root, 'content'), { recursive: true });
  const port = await freePort();
  server = spawn(process.execPath, [join(projectRoot, 'scripts/dev.ts')], {
    cwd: projectRoot,
    env: {
      ...process.env,
      NODE_ENV: '',
      VITEST: '',
      PORT: String(port),
      CAUSEBOOK_CONTENT: join(root, 'content'),
      CAUSEBOOK_CACHE: join(root, 'cache'),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  address = `http://localhost:${port}`;
  await new Promise<void>((ready, failed) => {
    server.stdout?.on(
      'data',
      (chunk: Buffer) => /watching for file changes/.test(String(chunk)) && ready(),
    );
    server.once('exit', () => failed(new Error('The dev server ended before it was ready.')));
  });
  browser = await chromium.launch(await browserLaunch());
});
afterAll(async () => {
  await browser?.close();
  server?.kill();
  rmSync(root, { recursive: true, force: true });
});

const edit = (from: RegExp, to: string) =>
  writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));

test('an edit shows at once, what is wrong stands where the page would be, and it comes back when mended', async () => {
  const page = await browser.newPage();
  const seen = async (text: string | RegExp) =>
    page.getByRole('main').filter({ hasText: text }).waitFor({ timeout: 20_000 });
  await page.goto(`${address}/postmortems/${id}/`);

  edit(/^title: .*$/m, 'title: An edited title');
  await seen('An edited title');

  edit(/^severity: .*$/m, 'severity: sev99');
  await seen(/sev99.? is no severity of content\/site.yml/);
  await seen(/:\d+:11/);

  edit(/^severity: .*$/m, 'severity: sev2');
  await seen('An edited title');

  // A postmortem that is written while the server runs, as a draft.
  const draft = readFileSync(file, 'utf8')
    .replace(/^title: .*$/m, 'title: A new draft')
    .replace(/^status: .*$/m, 'status: draft');
  writeFileSync(join(root, 'content/postmortems/2025-01-01-new-draft.mdx'), draft);
  await expect
    .poll(async () => (await page.goto(`${address}/postmortems/2025-01-01-new-draft/`))?.status(), {
      timeout: 20_000,
    })
    .toBe(200);
  await seen('A new draft');
  await page.close();
});

test('a site whose postmortems are all to be mended is not told to write its first', async () => {
  const page = await browser.newPage();
  const causes = join(root, 'content/causes.yml');
  const before = readFileSync(causes);
  await page.goto(address);
  writeFileSync(causes, '');
  await page.getByRole('heading', { name: /^\d+ files to mend$/ }).waitFor({ timeout: 20_000 });
  expect(await page.getByText('Write the first postmortem').count()).toBe(0);

  // One that cannot be read is the only file to mend, and what waits for it says so.
  writeFileSync(causes, '- { id: config-error: Configuration error }\n');
  await page.getByRole('heading', { name: '1 file to mend' }).waitFor({ timeout: 20_000 });
  await page.getByText(/causes\.yml:1:/).waitFor();
  expect(await page.getByText('Write the first postmortem').count()).toBe(0);
  expect((await page.goto(`${address}/postmortems/${id}/`))?.status()).toBe(200);
  await page.getByText('Nothing is wrong with this file').waitFor();
  await page.goto(address);
  writeFileSync(causes, before);
  await page.getByRole('heading', { name: 'Latest incidents' }).waitFor({ timeout: 20_000 });
  await page.close();
});

test('what the pages are made with is loaded anew when it changes, and an open page shows it', async () => {
  const page = await browser.newPage();
  const title = page.locator('.site-title');
  await page.goto(address);
  await title.filter({ hasText: 'Causebook' }).waitFor();
  const site = join(root, 'content/site.yml');
  writeFileSync(site, readFileSync(site, 'utf8').replace(/^title: .*$/m, 'title: Renamed'));
  await title.filter({ hasText: 'Renamed' }).waitFor({ timeout: 60_000 });
  await page.close();
});

test('files and pages that are not there are answered as on a host', async () => {
  const answer = async (path: string) => {
    const response = await fetch(address + path, { redirect: 'manual' });
    const [type] = (response.headers.get('content-type') ?? '').split(';');
    return [response.status, type, (await response.text()).slice(0, 15).trim()];
  };
  expect(await answer(`/postmortems/${id}.md`)).toEqual([200, 'text/markdown', '# An edited tit']);
  expect(await answer('/api/v1/causes.json')).toEqual([
    200,
    'application/json',
    `{"version":"${API_VERSION.slice(0, 3)}`,
  ]);
  expect(await answer('/favicon.svg')).toEqual([200, 'image/svg+xml', '<svg xmlns="htt']);
  expect(await answer('/not/there/')).toEqual([404, 'text/html', '<!DOCTYPE html>']);
  expect(await answer('/not-there.json')).toEqual([404, 'text/html', '<!DOCTYPE html>']);
  expect(await answer('/causes')).toEqual([302, '', '']);
  expect(await answer('/%E0%A4%A/')).toEqual([400, 'text/plain', 'This address ca']);
});
