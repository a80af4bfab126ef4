import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { browserLaunch } from '../scripts/browser.ts';
import type { Served } from '../scripts/commands/serve.ts';
import { projectRoot, run } from '../scripts/toolchain.ts';
import { frontmatterSchema } from '../src/core/schema/frontmatter.ts';
import { sampleContent, type Workplace, workplace } from './sites.ts';

const SITE = readFileSync(join(sampleContent, 'site.yml'), 'utf8');
const ASKED = `${SITE}\nadmin: { backend: test-repo, repository: example/causebook }\n`;

let place: Workplace;
let served: Served;
let browser: Browser;

beforeAll(async () => {
  place = workplace();
  cpSync(sampleContent, place.content, { recursive: true });
  place.write({ 'site.yml': ASKED });
  await built();
  served = await place.serve();
  browser = await chromium.launch(await browserLaunch());
});

afterAll(async () => {
  await browser?.close();
  await served?.close();
  place?.remove();
});

test('an author without git fills in a form, and what it writes has no issue', async () => {
  // So high that the whole form is drawn: what is out of sight is drawn when it comes into view.
  const page = await browser.newPage({ viewport: { width: 1280, height: 8000 } });
  const troubles: string[] = [];
  const { origin } = new URL(served.address);
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== origin) troubles.push(`asked for ${request.url()}`);
  });
  page.on('response', (answer) => {
    if (answer.status() >= 400) troubles.push(`${answer.status()} ${answer.url()}`);
  });
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) troubles.push(message.text());
  });
  page.on('pageerror', (error) => troubles.push(String(error)));

  await page.goto(new URL('admin/', served.address).href);
  await page.getByRole('button', { name: 'Work with Test Repository' }).click();
  await page.getByText('Postmortems').first().waitFor();
  await page.evaluate(() => location.assign('#/collections/postmortems/new'));
  const box = (name: string) => page.getByRole('textbox', { name });
  await box('Title').waitFor();

  const fields = page.locator('section[data-key-path]');
  await expect
    .poll(() => fields.evaluateAll((all) => all.map((one) => one.getAttribute('data-key-path'))))
    .toEqual([...Object.keys(frontmatterSchema.shape), 'body']);

  // The form takes what is typed a moment later: a person is slower than this browser.
  const pause = () => page.waitForTimeout(500);
  await pause();
  await box('Title').fill('Retries: the API is full');
  await pause();
  await page.getByRole('radio', { name: 'draft' }).click();
  await pause();
  await page.getByRole('radio', { name: /^sev2/ }).click();
  await pause();
  await box('Timezone').fill('UTC');
  await pause();
  await box('Started at').fill('2024-06-02T14:03');
  await pause();
  await page.getByRole('checkbox', { name: /^Add .*Impact/ }).click();
  await pause();
  await box('Percent').fill('40');
  await pause();
  await page.getByRole('radio', { name: 'requests' }).click();
  await pause();
  const name = 'postmortems/2024-06-02-retries-the-api-is-full.mdx';
  const save = page.getByRole('button', { name: 'Save' });
  const saved = async () => {
    if (await save.isEnabled()) await save.click({ timeout: 1000 }).catch(() => undefined);
    await pause();
    return Object.keys(await filesOf(page));
  };
  await expect.poll(saved).toEqual([`content/${name}`]);
  const { [`content/${name}`]: text = '' } = await filesOf(page);
  expect(text.slice(0, text.indexOf('\n## '))).toBe(`---
title: 'Retries: the API is full'
status: draft
severity: sev2
timezone: UTC
startedAt: 2024-06-02T14:03
impact:
  percent: 40
  of: requests
---
`);
  expect(troubles).toEqual([]);
  await page.close();

  place.write({ [name]: text });
  const checked = await run(
    process.execPath,
    [join(projectRoot, 'scripts/check.ts'), '--format', 'json', join(place.content, name)],
    { env: place.env },
  );
  expect(checked).toEqual({ code: 0, output: '[]\n' });
});

test('the page is for authors: it is in no list, and no search engine keeps it', () => {
  expect(place.read('admin/')).toContain('<meta name="robots" content="noindex">');
  expect(place.read('sitemap.xml')).not.toContain('/admin/');
  expect(place.read('llms.txt')).not.toContain('/admin/');
  expect(place.read('index.html')).not.toContain('/admin/');
});

test('a list that changes changes the form; a site for the public and one that does not ask have none', async () => {
  const causes = readFileSync(join(sampleContent, 'causes.yml'), 'utf8');
  place.write({
    'causes.yml': `${causes}\n- id: solar-flare\n  title: Solar flare\n  description: Too bright.\n`,
  });
  await built();
  expect(place.read('admin/')).toContain('solar-flare: Solar flare');

  place.write({ 'site.yml': SITE });
  await built();
  expect(editorFiles()).toEqual([]);

  place.write({ 'site.yml': ASKED });
  await built(['--audience', 'public']);
  expect(editorFiles()).toEqual([]);
});

/** Builds the site, and shows what the build said where it failed. */
async function built(args: readonly string[] = []): Promise<void> {
  const { code, output } = await place.build({}, args);
  expect({ code, output }).toEqual({ code: 0, output: expect.stringMatching(/^published /m) });
}

const editorFiles = (): string[] =>
  readdirSync(place.out, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /admin|sveltia|material-symbols|leaflet/i.test(file),
  );

/** What the editor's trial backend has written: it keeps its files in the browser. */
const filesOf = (page: Page): Promise<Record<string, string>> =>
  page.evaluate(async () => {
    const files: Record<string, string> = {};
    const walk = async (folder: FileSystemDirectoryHandle, path: string): Promise<void> => {
      for await (const handle of folder.values()) {
        const at = `${path}${handle.name}`;
        if (handle.kind === 'directory') await walk(handle, `${at}/`);
        else files[at] = await (await handle.getFile()).text();
      }
    };
    const root = await navigator.storage.getDirectory();
    for await (const repository of root.values())
      if (repository.kind === 'directory') await walk(repository, '');
    return files;
  });
