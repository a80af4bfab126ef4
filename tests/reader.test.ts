import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserLaunch } from '../scripts/browser.ts';
import type { Served } from '../scripts/commands/serve.ts';
import { pictureOf, write } from './pictures.ts';
import { kindsOfPages, sampleContent, sampleIds, workplace } from './sites.ts';

// The site of the samples in a real browser, on one page of each kind.

const site = workplace(sampleContent);
let served: Served;
let browser: Browser;
let kinds: string[];

beforeAll(async () => {
  const { code, output } = await site.build();
  expect(output).toMatch(/published/);
  expect(code).toBe(0);
  served = await site.serve();
  browser = await chromium.launch(await browserLaunch());
  kinds = kindsOfPages(site.out);
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
  site.remove();
});

/** Opens a page and writes down whatever a reader should never meet. */
async function visit(page: Page, path: string): Promise<string[]> {
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`${path} console: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`${path} error: ${error.message}`));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(served.address) && !/^(?:data|blob):/.test(url))
      faults.push(`${path} asks ${url}`);
  });
  await page.addInitScript(() => {
    const state = window as unknown as { shift: number };
    state.shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
        state.shift += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(served.address + path.slice(1), { waitUntil: 'networkidle' });
  return faults;
}

/** What the test saw, where somebody wants to see it too: see CONTRIBUTING.md. */
async function keepPicture(page: Page, name: string): Promise<void> {
  const folder = process.env.CAUSEBOOK_PICTURES;
  if (folder) write(join(folder, 'pages', `${name}.png`), await pictureOf(page, 20_000));
}

describe.each(['light', 'dark'] as const)('every kind of page, %s', (colorScheme) => {
  test.each([360, 768, 1440])('at %i pixels is quiet, still and accessible', async (width) => {
    const context = await browser.newContext({
      colorScheme,
      viewport: { width, height: 900 },
      reducedMotion: 'reduce',
    });
    const faults: string[] = [];
    const look = async (path: string) => {
      const page = await context.newPage();
      faults.push(...(await visit(page, path)));
      const { shift, wide } = await page.evaluate(() => ({
        shift: (window as unknown as { shift: number }).shift,
        wide: document.documentElement.scrollWidth - window.innerWidth,
      }));
      if (shift > 0.02) faults.push(`${path} shifts by ${shift.toFixed(3)}`);
      if (wide > 0) faults.push(`${path} scrolls sideways by ${wide} px`);
      const { violations } = await new AxeBuilder({ page }).analyze();
      for (const { id, nodes } of violations)
        faults.push(`${path} axe ${id}: ${nodes[0]?.target} (${nodes.length})`);
      await keepPicture(page, `${path.replaceAll('/', '_')}-${width}-${colorScheme}`);
      await page.close();
    };
    // One page is looked at while the network of another comes to rest.
    const left = [...kinds];
    const lookAtAll = async () => {
      for (let path = left.shift(); path !== undefined; path = left.shift()) await look(path);
    };
    await Promise.all([lookAtAll(), lookAtAll()]);
    await context.close();
    expect(faults.join('\n')).toBe('');
  });
});

test.each([
  [1280, 900],
  [390, 844],
])('what ended an incident is seen without scrolling, at %i by %i', async (width, height) => {
  const page = await browser.newPage({ viewport: { width, height } });
  for (const id of sampleIds) {
    await page.goto(`${served.address}postmortems/${id}/`);
    const label = await page.locator('main').getByText('What ended it: ').first().boundingBox();
    expect(label?.y).toBeLessThan(height);
  }
  await page.close();
});

test.each([960, 1024, 1151, 1152])(
  'at %i pixels no column of a list breaks a word',
  async (width) => {
    const page = await browser.newPage({ viewport: { width, height: 900 } });
    await page.goto(`${served.address}postmortems/`);
    const broken = await page.locator('.rows td, .rows th').evaluateAll((cells) =>
      cells.flatMap((cell) => {
        const words = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
        const found: string[] = [];
        while (words.nextNode()) {
          for (const { 0: word, index } of (words.currentNode.textContent ?? '').matchAll(/\w+/g)) {
            const range = document.createRange();
            range.setStart(words.currentNode, index);
            range.setEnd(words.currentNode, index + word.length);
            if (new Set([...range.getClientRects()].map(({ top }) => top)).size > 1)
              found.push(word);
          }
        }
        return found;
      }),
    );
    expect(broken).toEqual([]);
    await page.close();
  },
);

test('a figure that not every incident gave says of how many it is', async () => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto(served.address);
  expect(await page.locator('.cause-bars').textContent()).toContain('1 of 2 incidents');
  await page.goto(`${served.address}causes/`);
  const bases = await page.locator('.row-basis').allTextContents();
  expect(bases).toEqual(['n\u00A0=\u00A01, 1 missing']);
  await page.close();
});

test('no page but the search ships more than 15 kB of JavaScript', async () => {
  const page = await browser.newPage();
  const sizes: Record<string, number> = {};
  for (const path of kinds.filter((kind) => !kind.startsWith('/search/'))) {
    const bodies: Promise<Buffer>[] = [];
    page.removeAllListeners('response');
    page.on('response', (response) => {
      if (/javascript/.test(response.headers()['content-type'] ?? '')) bodies.push(response.body());
    });
    await page.goto(served.address + path.slice(1));
    const inline = await page.$$eval('script:not([src])', (all) =>
      all.map((script) => script.textContent ?? '').join(''),
    );
    const parts = [...(await Promise.all(bodies)), Buffer.from(inline)];
    sizes[path] = parts.reduce(
      (sum, part) => sum + (part.length === 0 ? 0 : gzipSync(part).length),
      0,
    );
  }
  await page.close();
  expect(Object.entries(sizes).filter(([, size]) => size > 15_000)).toEqual([]);
});

describe('without JavaScript', () => {
  test('every postmortem is listed, and leads to its report', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${served.address}postmortems/`);
    const main = page.getByRole('main');
    const hrefs = await main
      .getByRole('link')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    for (const id of sampleIds) expect(hrefs).toContain(`/postmortems/${id}/`);
    await main.locator(`a[href="/postmortems/${sampleIds[0]}/"]`).first().click();
    await expect.poll(() => page.getByRole('heading', { level: 1 }).count()).toBe(1);
    await context.close();
  });
});

test('the zone of a page can be switched to UTC, and stays so on the next', async () => {
  const context = await browser.newContext({ timezoneId: 'Asia/Tokyo' });
  const page = await context.newPage();
  await page.goto(`${served.address}postmortems/2024-06-02-api-query-overload/`);
  const first = page.locator('.timeline-list time').first();
  const local = await first.textContent();
  await page.getByLabel('UTC').check();
  const utc = await first.textContent();
  expect(utc).not.toBe(local);
  await page.reload();
  await expect.poll(() => page.locator('.timeline-list time').first().textContent()).toBe(utc);
  await context.close();
});

test('the address of a page that does not exist gets the site’s own 404 page', async () => {
  const page = await browser.newPage();
  const response = await page.goto(`${served.address}no/such/page/`);
  expect(response?.status()).toBe(404);
  expect(await page.getByRole('main').textContent()).toMatch(/not|no page/i);
  await page.close();
});
