// The ways people go through the site of the samples: by keyboard, on paper, without scripts, over a slow line.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { browserLaunch } from '../scripts/browser.ts';
import type { Served } from '../scripts/commands/serve.ts';
import { kindsOfPages, sampleContent, sampleIds, workplace } from './sites.ts';

const ID = '2024-06-02-api-query-overload';
const site = workplace(sampleContent);
let served: Served;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let faults: string[];

beforeAll(async () => {
  const { code, output } = await site.build();
  expect(output).toMatch(/published/);
  expect(code).toBe(0);
  served = await site.serve();
  browser = await chromium.launch(await browserLaunch());
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
  site.remove();
});
beforeEach(async () => {
  await open({});
});
afterEach(async () => {
  await context.close();
  expect(faults).toEqual([]);
});

/** A new window of this kind, in the place of the one that each test begins with. */
async function open(options: Parameters<Browser['newContext']>[0]): Promise<void> {
  await context?.close();
  const viewport = { width: 1280, height: 900 };
  context = await browser.newContext({ viewport, reducedMotion: 'reduce', ...options });
  page = await context.newPage();
  faults = [];
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(error.message));
}

const at = (path: string) => `${served.address}${path}`;
/** The text that a reader sees there, and none of what is hidden. */
const seen = async (selector: string) =>
  (await page.locator(selector).allInnerTexts()).join(' ').replace(/\s+/g, ' ');
const eventually = <T>(look: () => Promise<T>) => expect.poll(look);

describe('by keyboard alone', () => {
  /** Presses Tab until what is focused fits the selector, as often as a patient reader would. */
  async function tabTo(selector: string): Promise<void> {
    for (let presses = 0; presses < 120; presses++) {
      await page.keyboard.press('Tab');
      const fits = await page.evaluate((wanted) => {
        const focused = document.activeElement;
        return focused?.matches(wanted) === true && focused.getClientRects().length > 0;
      }, selector);
      if (fits) return;
    }
    throw new Error(`No ${selector} comes after 120 times Tab at ${page.url()}.`);
  }
  /** What a reader sees of a search: its address, words, chosen facets and results. */
  const state = async () => ({
    address: page.url(),
    words: await page.getByLabel('Words to search for').inputValue(),
    chosen: await page
      .locator('.search-facets input:checked')
      .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value)),
    results: await page.locator('ol[data-search-results] h3 a').allTextContents(),
    status: await page.locator('.search-status').textContent(),
  });
  const settled = () =>
    page.locator('ol[data-search-results][aria-busy="false"] > li').first().waitFor();

  test('from the home page to a search, a facet, a result, its entry’s own address, and back twice', async () => {
    await page.goto(at(''));
    await tabTo('main input[type="search"]');
    await page.keyboard.type('requests');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search/?q=requests');
    await settled();

    await tabTo('input[name="cause"][value="code-defect"]');
    await page.keyboard.press('Space');
    await page.waitForURL('**/search/?q=requests&cause=code-defect');
    await eventually(async () => (await state()).results.length).toBe(2);
    const before = await state();
    expect(before).toMatchObject({ words: 'requests', chosen: ['code-defect'] });

    await tabTo('ol[data-search-results] h3 a');
    const title = await page.evaluate(() => document.activeElement?.textContent);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/postmortems/**');
    expect(await page.locator('h1').textContent()).toBe(title);

    await tabTo('a[href^="#t-"]');
    const permalink = await page.evaluate(() => document.activeElement?.getAttribute('href'));
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/postmortems/**${permalink}`);
    expect(await page.locator(':target').count()).toBe(1);
    expect(await page.locator(':target').isVisible()).toBe(true);

    await page.goBack();
    expect(await page.locator('h1').textContent()).toBe(title);
    await page.goBack();
    await page.waitForURL('**/search/**');
    await eventually(state).toEqual(before);
  });

  test('a slash leads to the search from anywhere, and the first Tab past what every page begins with', async () => {
    await page.goto(at(`postmortems/${ID}/`));
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
    await page.keyboard.press('/');
    await page.waitForURL('**/search/');
    await eventually(() => page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe(
      'q',
    );
  });

  test('the zone of the times is chosen with the arrows: UTC, the reader’s own, the incident’s', async () => {
    await open({ timezoneId: 'Asia/Tokyo' });
    await page.goto(at(`postmortems/${ID}/`));
    const times = () => page.locator(':is(.facts, .timeline-list) time').allTextContents();
    const incident = await times();
    await tabTo('.zone-switch input');
    await page.keyboard.press('ArrowRight');
    const utc = await times();
    expect(await page.locator('.zone').textContent()).toBe('Times in UTC');
    // 14:00 in Los Angeles, in June.
    expect(utc.some((time) => time.includes('21:00'))).toBe(true);
    await page.keyboard.press('ArrowRight');
    expect(await page.locator('.zone').textContent()).toBe('Times in Asia/Tokyo');
    expect((await times()).some((time) => time.includes('06:00'))).toBe(true);
    await page.keyboard.press('ArrowRight');
    expect(await times()).toEqual(incident);
  });
});

describe('on paper', () => {
  test('a postmortem is a report of a few pages, whole, without what can only be clicked', async () => {
    await page.goto(at(`postmortems/${ID}/`), { waitUntil: 'networkidle' });
    const title = (await page.locator('h1').textContent()) ?? '';
    const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
    const sheets = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    expect(sheets).toBeGreaterThanOrEqual(2);
    expect(sheets).toBeLessThanOrEqual(6);

    await page.emulateMedia({ media: 'print' });
    const shown = await seen('body');
    const expected = [
      title,
      'The outage begins. Responses become noticeably slower.',
      'The backend had no rate limit that would have held the flood back.',
      'Train the engineering team in the new processes and monitoring tools',
      'The report gives no severity.',
    ];
    for (const sentence of expected) expect(shown).toContain(sentence);
    for (const control of ['.site-header', '.site-footer', '.zone-switch', '.contents', '.skip'])
      expect(await page.locator(control).first().isVisible(), control).toBe(false);
    expect(await page.locator('figure svg').first().isVisible()).toBe(true);

    const printed = textOf(pdf);
    if (printed === null)
      console.warn('\n  LEFT OUT: pdftotext is not installed; the text of the PDF was not read.\n');
    else for (const sentence of expected) expect(printed).toContain(sentence);
  });

  test('a dark screen makes no dark paper', async () => {
    await open({ colorScheme: 'dark' });
    await page.goto(at(`postmortems/${ID}/`));
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toMatch(
      /^(?:rgb\(255, 255, 255\)|rgba\(0, 0, 0, 0\)|oklch\(1 0 0\)|color\(srgb 1 1 1\))$/,
    );
  });

  /** The text of a PDF in one line, or null where there is nothing to read it with. */
  function textOf(pdf: Buffer): string | null {
    const folder = mkdtempSync(join(tmpdir(), 'causebook-pdf-'));
    try {
      writeFileSync(join(folder, 'page.pdf'), pdf);
      const { status, stdout } = spawnSync('pdftotext', [join(folder, 'page.pdf'), '-'], {
        encoding: 'utf8',
      });
      return status === 0 ? stdout.replace(/\s+/g, ' ') : null;
    } finally {
      rmSync(folder, { recursive: true });
    }
  }
});

describe('without JavaScript', () => {
  beforeEach(() => open({ javaScriptEnabled: false }));

  test('the way leads from the home page over a list and a report to its cause and back', async () => {
    await page.goto(at(''));
    await page.getByRole('link', { name: /^All \d+ postmortems$/ }).click();
    await page.locator(`main a[href="/postmortems/${ID}/"]`).first().click();
    await page.waitForURL(`**/postmortems/${ID}/`);
    await page.locator('a[href^="#t-"]').first().click();
    expect(await page.locator(':target').count()).toBe(1);
    await page.locator('main a[href^="/causes/"]').first().click();
    await page.waitForURL('**/causes/**');
    await page.locator(`main a[href="/postmortems/${ID}/"]`).first().click();
    await page.waitForURL(`**/postmortems/${ID}/`);
  });

  test('the field of the home page leads to where the lists are', async () => {
    await page.goto(at(''));
    await page.locator('main input[type="search"]').fill('requests');
    await page.locator('main form button').click();
    await page.waitForURL('**/search/?q=requests');
    expect(await seen('main')).toContain('Searching needs JavaScript.');
    await page.getByRole('link', { name: 'by cause' }).click();
    await page.waitForURL('**/causes/');
  });

  test('no page of any kind promises what needs a script', async () => {
    for (const path of kindsOfPages(site.out)) {
      await page.goto(at(path.slice(1)));
      const main = await seen('main');
      expect(main.length, path).toBeGreaterThan(20);
      expect(main, path).not.toMatch(/loading|copy link/i);
      const controls = page.locator('.needs-script').filter({ visible: true });
      expect(await controls.count(), path).toBe(0);
    }
  });
});

describe('over a slow line', () => {
  /** A mobile network at the edge of its reach. */
  async function slowDown(): Promise<void> {
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 400,
      downloadThroughput: 50_000,
      uploadThroughput: 25_000,
    });
  }

  test('a postmortem can be read before everything is there', async () => {
    let fonts = 0;
    page.on('requestfinished', (request) => {
      if (request.url().endsWith('.woff2')) fonts++;
    });
    await slowDown();
    await page.goto(at(`postmortems/${ID}/`), { waitUntil: 'commit' });
    await page.locator('h1').waitFor();
    const readable = await page.evaluate(() => {
      const heading = document.querySelector('h1')?.getBoundingClientRect();
      return heading !== undefined && heading.height > 20;
    });
    expect(readable).toBe(true);
    expect(fonts).toBe(0);
    await page.waitForLoadState('load');
  });

  test('the search says that it is loading, and then finds', async () => {
    await slowDown();
    await page.goto(at('search/?q=deadlocks'), { waitUntil: 'commit' });
    await page.locator('.search-status', { hasText: 'Loading the search index…' }).waitFor();
    await page.locator('ol[data-search-results] h3 a').first().waitFor({ timeout: 60_000 });
    expect(await page.locator('.search-status').textContent()).toBe('1 postmortem');
  });

  test.each([360, 768, 1440])('fonts that come late move nothing, at %i pixels', async (width) => {
    await open({ viewport: { width, height: 900 } });
    await context.route('**/*.woff2', async (route) => {
      await new Promise((done) => setTimeout(done, 400));
      await route.continue();
    });
    await context.addInitScript(() => {
      const state = window as unknown as { shift: number };
      state.shift = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
          state.shift += entry.value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    const shifts: string[] = [];
    const rest = kindsOfPages(site.out);
    // Several tabs, since most of the time is spent waiting for fonts.
    const look = async () => {
      const tab = await context.newPage();
      for (let path = rest.pop(); path !== undefined; path = rest.pop()) {
        await tab.goto(at(path.slice(1)), { waitUntil: 'networkidle' });
        const shift = await tab.evaluate(() => (window as unknown as { shift: number }).shift);
        if (shift > 0.02) shifts.push(`${path} shifts by ${shift.toFixed(3)}`);
      }
    };
    await Promise.all(Array.from({ length: 4 }, look));
    expect(shifts).toEqual([]);
  });
});

test('an index that does not load says so, and the list that it offers is there', async () => {
  await context.route('**/pagefind/**', (route) => route.abort());
  await page.goto(at('search/?q=requests'));
  const failure = page.getByRole('alert');
  await failure.waitFor();
  expect(await seen('[role="alert"]:not([hidden])')).toContain(
    'The search index could not be loaded.',
  );
  // The browser itself reports what was refused, and nothing else is to be reported.
  expect(faults.filter((fault) => !fault.includes('ERR_FAILED'))).toEqual([]);
  faults = [];
  await failure.getByRole('link', { name: 'list of postmortems' }).click();
  await page.waitForURL('**/postmortems/');
  for (const id of sampleIds)
    expect(await page.locator(`main a[href="/postmortems/${id}/"]`).count()).toBeGreaterThan(0);
});
