import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { browserLaunch } from '../scripts/browser.ts';
import type { Served } from '../scripts/commands/serve.ts';
import { sampleContent, workplace } from './sites.ts';

// Search in a real browser: the samples, one hostile record and enough alike to fill pages, below a sub-path.

const BASE = '/incidents/';
const HOSTILE = '<img src=x onerror="document.title=1"><script>alert(1)</script>';
const LOOP = '2024-06-20-microservice-request-loop';
const LOCKS = '2023-08-10-table-locking-query';

const site = workplace();
let served: Served;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let faults: string[];

/** A postmortem of the least that a final one needs. */
const record = (title: string, summary: string, body: string) => `---
title: ${JSON.stringify(title)}
summary: ${JSON.stringify(summary)}
status: final
severity: sev3
timezone: UTC
startedAt: 2022-03-01 10:00
resolvedAt: 2022-03-01 11:00
impact: { percent: 5, of: users }
services: [web]
rootCause: { category: unknown }
resolution: ${JSON.stringify(summary)}
detection: { method: unknown }
authors: [someone]
timeline:
  - { at: 10:00, kind: started, text: It began }
  - { at: 11:00, kind: resolved, text: It ended }
---

${body}
`;

function content(): Record<string, string> {
  const files: Record<string, string> = {};
  for (const name of readdirSync(sampleContent, { recursive: true, encoding: 'utf8' })) {
    if (!/\.(?:mdx|yml)$/.test(name)) continue;
    files[name] = readFileSync(join(sampleContent, name), 'utf8');
  }
  files['site.yml'] = (files['site.yml'] ?? '').replace(/^base: .*$/m, `base: ${BASE}`);
  files['vocabulary.yml'] = '- [wombat, checkout gateway]\n';
  files['postmortems/2022-03-01-hostile.mdx'] = record(HOSTILE, `Aardvark ${HOSTILE}`, 'Nothing.');
  files['postmortems/2022-03-02-names.mdx'] = record(
    'Redirects go in circles',
    'Every page redirects.',
    'PostgreSQL had nothing to do with it.',
  );
  for (let n = 10; n < 40; n++) {
    files[`postmortems/2022-02-01-alike-${n}.mdx`] = record(
      `Printer jam ${n}`,
      'The printer jammed.',
      '## Paper\n\nThe paper tray was empty and the wombat stood still.',
    );
  }
  return files;
}

beforeAll(async () => {
  site.write(content());
  const { code, output } = await site.build();
  expect(output).toMatch(/published/);
  expect(code).toBe(0);
  served = await site.serve(BASE);
  browser = await chromium.launch(await browserLaunch());
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
  site.remove();
});

beforeEach(async () => {
  context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    reducedMotion: 'reduce',
  });
  page = await context.newPage();
  faults = [];
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(error.message));
});
afterEach(async () => {
  await context.close();
});

const origin = () => new URL(served.address).origin;
/** A search loads its index: on a busy machine that takes longer than the second that is usual. */
const eventually = <T>(look: () => Promise<T>) => expect.poll(look);
const results = () => page.locator('ol[data-search-results] > li');
const settled = () =>
  page.locator('ol[data-search-results][aria-busy="false"]').waitFor({ state: 'attached' });
const status = () => page.locator('.search-status').textContent();

async function open(query: string): Promise<void> {
  await page.goto(`${origin()}${BASE}search/${query}`);
  await settled();
}

/** The ids of the results, in order. */
const found = () =>
  results()
    .locator('h3 a')
    .evaluateAll((links) =>
      links.map((link) => /postmortems\/([^/]+)\//.exec(link.getAttribute('href') ?? '')?.[1]),
    );

describe('words', () => {
  test('a word finds the postmortem that says it, marks it, and leads to where it stands', async () => {
    await open('?q=deadlocks');
    expect(await found()).toEqual([LOCKS]);
    expect(await results().first().locator('mark').first().textContent()).toMatch(/deadlock/i);
    await results().first().locator('h3 a').click();
    await page.waitForURL(`**${BASE}postmortems/${LOCKS}/**`);
    expect(faults).toEqual([]);
  });

  test('a hit below a heading leads to that heading, or to the entry of the timeline', async () => {
    await open('?q=administrators+diagnose');
    const href = await results().first().locator('h3 a').getAttribute('href');
    expect(href).toMatch(/#t-1655$/);
    expect(await results().first().locator('.result-heading').textContent()).toBe(
      'What happened when',
    );
    await page.goto(origin() + href);
    expect(await page.locator(':target').count()).toBe(1);
  });

  test('a sentence that no postmortem has whole finds the one that is meant', async () => {
    await open(
      `?q=${encodeURIComponent('background job hammers the API without end after we deployed it')}`,
    );
    expect((await found())[0]).toBe(LOOP);
    expect(await results().first().locator('.result-why').textContent()).toMatch(/^has .*API/);
    expect(await status()).toMatch(/none with every word/);
  });

  test('a word that nobody says is answered with the nearest that somebody does', async () => {
    await open('?q=deadlokcs');
    expect(await found()).toEqual([LOCKS]);
    expect(await page.locator('.search-notes').textContent()).toBe(
      'No postmortem says deadlokcs; searched for deadlocks.',
    );
  });

  test('what is like nothing at all says so, and leads on', async () => {
    await open('?q=qqzzxx');
    expect(await found()).toEqual([]);
    expect(await status()).toBe('No postmortem found');
    expect(await page.locator('.search-nothing').isVisible()).toBe(true);
    expect(await page.locator('.search-narrowed').isVisible()).toBe(false);
  });

  test('of a long text that was pasted the page says how much of it was searched for', async () => {
    const trace = Array.from({ length: 50 }, (_, n) => `wombat${n}`).join(' ');
    await open(`?q=${encodeURIComponent(`deadlocks ${trace}`)}`);
    expect((await found())[0]).toBe(LOCKS);
    expect(await page.locator('.search-notes p').last().textContent()).toBe(
      'Searched for the first 40 words; the line that tells most finds more.',
    );
  });

  test('a word is marked while it is being typed', async () => {
    await open('?q=deadl');
    expect(await found()).toEqual([LOCKS]);
    expect((await page.locator('.result mark').first().textContent())?.toLowerCase()).toBe(
      'deadlocks',
    );
  });

  test('what begins with the stem of a word alone does not have it, and a name is found as it is typed', async () => {
    await open('?q=redis');
    expect(await found()).not.toContain('2022-03-02-names');
    await open('?q=postgresql');
    expect((await found())[0]).toBe('2022-03-02-names');
    expect(await page.locator('.search-notes').textContent()).toBe('');
    expect(await page.locator('.result mark').first().textContent()).toBe('PostgreSQL');
  });

  test('a few letters are the beginning of a word while they are typed, and no more in what was pasted', async () => {
    await open('?q=tra');
    expect((await found()).length).toBeGreaterThan(0);
    await open('?q=TRA-4711');
    expect(await found()).toEqual([]);
    expect(await page.locator('.search-notes').textContent()).toBe(
      'No postmortem says TRA, nor anything like it.',
    );
  });

  test('a postmortem is found by its address, also as a result leads to it, and its own result leads to all of it', async () => {
    const address = `https://causebook.example/postmortems/${LOOP}/`;
    for (const asked of [LOOP, `${address}#t-1655`]) {
      await open(`?q=${encodeURIComponent(asked)}`);
      expect((await found())[0]).toBe(LOOP);
      const first = results().first();
      expect(await first.locator('h3 a').getAttribute('href')).toMatch(
        /microservice-request-loop\/$/,
      );
      expect(await first.locator('.result-excerpt mark').count()).toBe(0);
    }
  });

  test('the team’s own vocabulary finds other words for the same', async () => {
    await open('?q=checkout+gateway');
    const ids = await found();
    expect(ids.length).toBeGreaterThan(0);
    expect(ids.some((id) => id?.includes('alike'))).toBe(true);
  });
});

describe('facets and order', () => {
  test('a choice narrows the results, counts again, and shows as a chip that takes it back', async () => {
    await open('?q=API');
    const before = (await found()).length;
    await page.getByRole('checkbox', { name: /Data and storage/ }).check();
    await page.waitForURL('**/search/?q=API&cause=data-storage');
    await eventually(async () => (await found()).length).toBeLessThan(before);
    expect(await found()).toContain(LOCKS);
    await page.getByRole('button', { name: 'Remove Cause: Data and storage' }).click();
    await page.waitForURL('**/search/?q=API');
    await eventually(async () => (await found()).length).toBe(before);
  });

  test('the cause alone finds its postmortems, newest first', async () => {
    await open('?cause=code-defect');
    expect(await found()).toEqual([LOOP, '2024-06-02-api-query-overload']);
  });

  test('the order can be chosen, and what lacks the key comes last', async () => {
    await open('?cause=code-defect&cause=data-storage');
    await page.getByLabel('Sort by').selectOption('duration');
    await page.waitForURL('**sort=duration');
    await eventually(async () => (await found())[0]).toBe('2023-10-10-web-stack-slow-query');
    await page.getByLabel('Sort by').selectOption('impact');
    await eventually(async () => (await found()).at(-1)).toBe('2023-10-10-web-stack-slow-query');
  });

  test('a value that no postmortem has is a chip all the same', async () => {
    await open('?q=API&service=gone');
    expect(await found()).toEqual([]);
    await page.getByRole('button', { name: 'Remove Service: gone' }).click();
    await eventually(async () => (await found()).length).toBeGreaterThan(0);
    expect(await page.locator('.search-narrowed').isVisible()).toBe(false);
  });

  test('where facets leave nothing, the page says what there is without them, and leads there', async () => {
    await open('?q=deadlocks&year=1999&cause=security');
    expect(await page.locator('.search-narrowed p').textContent()).toMatch(
      /^Without facets \d+ postmortems? would be found\.$/,
    );
    await page.getByRole('button', { name: 'Clear all facets' }).click();
    await eventually(async () => (await found())[0]).toBe(LOCKS);
    expect(new URL(page.url()).search).toBe('?q=deadlocks');
  });
});

describe('the address', () => {
  test('holds the whole search, so that going back shows what was there', async () => {
    await open('');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('q');
    await page.keyboard.type('deadlocks');
    await page.keyboard.press('Enter');
    await page.waitForURL('**?q=deadlocks');
    await eventually(found).toEqual([LOCKS]);
    await page.getByLabel('Words to search for').fill('');
    await page.keyboard.press('Enter');
    await page.getByRole('checkbox', { name: /Code defect/ }).check();
    await page.waitForURL('**?cause=code-defect');
    await eventually(async () => (await found()).length).toBe(2);

    await page.goBack();
    await page.goBack();
    await page.waitForURL('**?q=deadlocks');
    await eventually(found).toEqual([LOCKS]);
    expect(await page.getByLabel('Words to search for').inputValue()).toBe('deadlocks');
    expect(await page.getByRole('checkbox', { name: /Code defect/ }).isChecked()).toBe(false);
  });

  test('of a search pasted elsewhere shows the same', async () => {
    await open('?q=API&cause=code-defect&sort=date');
    const here = await found();
    const other = await context.newPage();
    await other.goto(page.url());
    await other
      .locator('ol[data-search-results][aria-busy="false"]')
      .waitFor({ state: 'attached' });
    const hrefs = await other.locator('ol[data-search-results] h3 a').count();
    expect(hrefs).toBe(here.length);
    expect(await other.getByLabel('Sort by').inputValue()).toBe('date');
  });
});

test('results come a page at a time, and going back finds as many as there were, at the same place', async () => {
  await open('?q=printer');
  expect(await status()).toBe('30 postmortems');
  const first = (await found()).length;
  await page.getByRole('button', { name: /^Show/ }).click();
  await eventually(async () => (await found()).length).toBeGreaterThan(first);
  const shown = (await found()).length;
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('A');
  await page.setViewportSize({ width: 1000, height: 400 });
  const last = results()
    .nth(shown - 1)
    .locator('h3 a');
  await last.scrollIntoViewIfNeeded();
  const top = await page.evaluate(() => Math.round(window.scrollY));
  await last.click();
  await page.waitForURL('**/postmortems/**');
  await page.goBack();
  await eventually(async () => (await found()).length).toBe(shown);
  await eventually(() => page.evaluate(() => Math.round(window.scrollY))).toBe(top);
});

test('whoever asks twice for more gets each result once', async () => {
  await open('?q=printer');
  const first = (await found()).length;
  await page.getByRole('button', { name: /^Show/ }).dblclick();
  await eventually(async () => (await found()).length).toBeGreaterThan(first);
  await page.waitForLoadState('networkidle');
  const shown = await found();
  expect(shown).toEqual([...new Set(shown)]);
});

test('nothing from a record is ever HTML', async () => {
  await open('?q=aardvark');
  expect(await found()).toEqual(['2022-03-01-hostile']);
  const row = results().first();
  expect(await row.locator('h3').textContent()).toContain('<img src=x onerror=');
  expect(await row.locator('.result-ended').textContent()).toContain('<script>alert(1)</script>');
  expect(await row.locator('img, script').count()).toBe(0);
  expect(await page.title()).toMatch(/^aardvark/);
  await open(`?q=${encodeURIComponent(HOSTILE)}&cause=${encodeURIComponent(HOSTILE)}`);
  expect(await page.locator('main form img, main form script').count()).toBe(0);
  expect(faults).toEqual([]);
});

test('an index that cannot be loaded says so, offers the list, and is tried again', async () => {
  await context.route('**/pagefind/**', (route) => route.abort());
  await open('?q=deadlocks');
  const failure = page.locator('.search-failure');
  expect(await failure.isVisible()).toBe(true);
  expect(await failure.textContent()).toMatch(/could not be loaded/);
  expect(await failure.getByRole('link').getAttribute('href')).toBe(`${BASE}postmortems/`);
  await context.unroute('**/pagefind/**');
  await page.getByRole('button', { name: 'Try again' }).click();
  await eventually(found).toEqual([LOCKS]);
});

test('a part of the index that is gone is no answer that nobody had this', async () => {
  await open('');
  await context.route('**/pagefind/shards/*/index/**', (route) => route.fulfill({ status: 404 }));
  const search = async (words: string) => {
    await page.getByRole('searchbox').fill(words);
    await page.keyboard.press('Enter');
  };
  // Nobody says it, so that only its group of the vocabulary is asked for.
  for (const words of ['deadlocks', 'blocking query']) {
    await search(words);
    await page.locator('.search-failure').waitFor();
    expect(await status()).toBe('');
    await search('');
  }
});

test('a site that was published anew is searched by a page that was open before', async () => {
  await open('');
  let lost = 0;
  await context.route('**/pagefind/shards/*/index/**', (route) =>
    lost++ === 0 ? route.fulfill({ status: 404 }) : route.continue(),
  );
  await page.getByRole('searchbox').fill('deadlocks');
  await page.keyboard.press('Enter');
  await eventually(found).toEqual([LOCKS]);
  expect(lost).toBeGreaterThan(1);
});

test('a folded facet is counted when somebody unfolds it, and its file not asked for before', async () => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const isAsked = () => asked.some((path) => path.endsWith('/pagefind/folded.json'));
  await open('?q=paper');
  expect(await found()).toHaveLength(7);
  expect(isAsked()).toBe(false);
  const group = page.locator('details.facet', { hasText: 'Duration' });
  const hour = group.locator('li', { hasText: '1 to 4 hours' }).locator('.facet-count');
  await group.locator('summary').click();
  await expect.poll(() => hour.textContent()).toBe('30');
  expect(isAsked()).toBe(true);
  await group.getByLabel('15 minutes to 1 hour').waitFor();
  expect(faults).toEqual([]);
});

test('the index is loaded when somebody is about to ask, and no part of it a second time', async () => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const loaded = () => asked.filter((path) => path.includes('/pagefind/'));
  await open('');
  await expect.poll(() => loaded().some((path) => path.includes('wasm'))).toBe(true);
  await page.getByRole('searchbox').fill('deadlocks');
  await page.keyboard.press('Enter');
  await eventually(found).toEqual([LOCKS]);
  expect(loaded()).toEqual([...new Set(loaded())]);
});

test('before anything is asked, the page teaches; its examples find something', async () => {
  await open('');
  expect(await page.locator('.search-start').isVisible()).toBe(true);
  const examples = page.locator('.search-examples a');
  expect(await examples.count()).toBe(3);
  const causes = await page
    .locator('.search-causes a')
    .evaluateAll((links) => links.map(({ textContent }) => textContent?.trim()));
  expect(causes).toContain('Data and storage');
  await examples.first().click();
  await settled();
  expect((await found()).length).toBeGreaterThan(0);
});

test.each(['light', 'dark'] as const)(
  'results are accessible, %s, wide and narrow',
  async (colorScheme) => {
    for (const width of [360, 1280]) {
      const other = await browser.newContext({ colorScheme, viewport: { width, height: 900 } });
      page = await other.newPage();
      await open('?q=database+slow+zzzword&cause=data-storage');
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.target}`)).toEqual([]);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wide).toBeLessThanOrEqual(0);
      await other.close();
    }
  },
);

test('without JavaScript the page leads to the lists', async () => {
  const plain = await browser.newContext({ javaScriptEnabled: false });
  page = await plain.newPage();
  await page.goto(`${origin()}${BASE}search/?q=deadlocks`);
  const hrefs = await page
    .locator('main noscript a, main p a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  expect(hrefs).toContain(`${BASE}postmortems/`);
  expect(await page.locator('.search-layout').isVisible()).toBe(false);
  await plain.close();
});
