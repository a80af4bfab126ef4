// What a team may write that the samples do not: long titles of causes, short reports, other scripts, no times.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { browserLaunch } from '../scripts/browser.ts';
import type { Served } from '../scripts/commands/serve.ts';
import { sampleContent, workplace } from './sites.ts';

const LONG = 'Change of a provider of which nobody in the company had been told';
const head = (title: string, id: string, lines: string[]) => `---
title: ${title}
severity: sev2
timezone: UTC
services: [api]
authors: [Ada]
${lines.join('\n')}
---

${id}
`;
const final = (cause: string) => [
  'status: final',
  'summary: What happened.',
  'startedAt: 2025-03-01 10:00',
  'resolvedAt: 2025-03-01 10:30',
  'impact: { percent: 10, of: users, description: Some. }',
  `rootCause: { category: ${cause}, trigger: unknown }`,
  'resolution: It was put back.',
  'detection: { method: monitoring }',
  'timeline:',
  '  - { at: "10:00", kind: started, text: It began. }',
  '  - { at: "10:30", kind: resolved, text: It ended. }',
  'actions: [{ text: Look earlier, type: detect, status: open, owner: platform }]',
];
const table = [
  '| a | b | c | d | e |',
  '| - | - | - | - | - |',
  `| 1 | 2 | 3 | 4 | ${'word '.repeat(12)}|`,
];

const place = workplace();
let served: Served;
let browser: Browser;
beforeAll(async () => {
  const list = (name: string) => readFileSync(join(sampleContent, name), 'utf8');
  place.write({
    'site.yml': list('site.yml'),
    'services.yml': list('services.yml'),
    'causes.yml': `${list('causes.yml')}\n- id: told-nobody\n  title: ${LONG}\n  description: Long.\n`,
    'postmortems/2025-03-01-short.mdx': head('A short report', 'Little.', final('told-nobody')),
    'postmortems/2025-03-02-table.mdx': head(
      'A wide table',
      table.join('\n'),
      final('code-defect'),
    ),
    'postmortems/2025-03-03-arabic.mdx': head(
      'تعطل خدمة الدفع.',
      'انتهت صلاحية الشهادة.\n\n- النقطة الأولى.',
      final('code-defect').map((line) => line.replace('Look earlier', 'تنبيه قبل انتهاء الشهادة.')),
    ),
    'postmortems/2025-03-04-draft.mdx': head('No times yet', 'Little.', ['status: draft']),
    'postmortems/2025-03-05-alone.mdx': head('Nobody knows why', 'Little.', final('unknown')),
  });
  const { code, output } = await place.build({ CAUSEBOOK_DRAFTS: '1' });
  expect(code, output).toBe(0);
  served = await place.serve();
  browser = await chromium.launch(await browserLaunch());
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
  place.remove();
});

async function open(path: string, width: number): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 900 } });
  await page.goto(served.address + path);
  return page;
}

test.each([1024, 1440])(
  'at %i pixels a long title of a cause leaves room for those of postmortems',
  async (width) => {
    const page = await open('postmortems/', width);
    const title = await page.locator('.row-title').first().boundingBox();
    const table = await page.locator('.rows').boundingBox();
    const frame = await page.locator('.page-head').boundingBox();
    expect(title?.width).toBeGreaterThan(200);
    expect(table?.width).toBeLessThanOrEqual(Math.ceil(frame?.width ?? 0));
    await page.close();
  },
);

test('a long title of a cause is cut in a drawing, and stands before its value', async () => {
  const page = await open('insights/', 360);
  const [label, value] = await page
    .locator('.share-bars g', { hasText: LONG.slice(0, 20) })
    .first()
    .locator('text')
    .evaluateAll((texts) => texts.map((text) => text.getBoundingClientRect()));
  expect(label?.right).toBeLessThan(value?.left ?? 0);
  expect(await page.getByText(LONG).count()).toBeGreaterThan(0);
  await page.close();
});

test('what was promised follows a short report, beside facts that are longer', async () => {
  const page = await open('postmortems/2025-03-01-short/', 1440);
  const report = await page.locator('.column > .prose').boundingBox();
  const promised = await page.locator('#what-we-promised').boundingBox();
  expect((promised?.y ?? 0) - (report?.y ?? 0) - (report?.height ?? 0)).toBeLessThan(80);
  await page.close();
});

test('a text that runs from right to left ends with its full stop', async () => {
  const page = await open('postmortems/2025-03-03-arabic/', 768);
  for (const text of ['h1', '.prose > p', '.prose li', '.actions tbody th']) {
    const [stop, first] = await page
      .locator(text)
      .first()
      .evaluate((element) => {
        const letters = element.firstChild;
        const at = (index: number) => {
          const range = document.createRange();
          range.setStart(letters as Node, index);
          range.setEnd(letters as Node, index + 1);
          return range.getBoundingClientRect().left;
        };
        return [at((letters?.textContent?.length ?? 1) - 1), at(0)];
      });
    expect(stop, text).toBeLessThan(first ?? 0);
  }
  await page.close();
});

test('a table of many columns scrolls on a narrow screen, and squeezes no text', async () => {
  const page = await open('postmortems/2025-03-02-table/', 360);
  const cell = await page.locator('.prose td').last().boundingBox();
  expect(cell?.width).toBeGreaterThan(150);
  await page.close();
});

test('letters twice as large leave room for what they say on a narrow screen', async () => {
  for (const path of ['postmortems/2025-03-01-short/', 'insights/', 'search/?q=ended']) {
    const page = await open(path, 360);
    const wider = await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
      return document.documentElement.scrollWidth - innerWidth;
    });
    expect(wider, path).toBeLessThanOrEqual(0);
    const fact = page.locator('.facts dd').first();
    if (await fact.isVisible()) expect((await fact.boundingBox())?.width ?? 0).toBeGreaterThan(120);
    await page.close();
  }
});

test('every incident that is called similar says why', () => {
  for (const id of ['2025-03-01-short', '2025-03-02-table', '2025-03-05-alone']) {
    const html = place.read(`postmortems/${id}/`) ?? '';
    const [, similar = ''] = html.split('id="similar-incidents"');
    const rows = similar.split('</section>')[0]?.match(/<li>.*?<\/li>/gs) ?? [];
    expect(rows.filter((row) => !/<\/a>\s*<span>[^<]/.test(row))).toEqual([]);
  }
});

test('in colours of the system the chosen zone and the open page are still told apart', async () => {
  const page = await browser.newPage({ forcedColors: 'active', colorScheme: 'dark' });
  await page.addInitScript(() => localStorage.setItem('causebook:theme', 'light'));
  await page.goto(`${served.address}postmortems/2025-03-01-short/`);
  const look = (selector: string, name: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element, property) => getComputedStyle(element).getPropertyValue(property), name);
  const chosen = await look('.zone-switch input:checked + span', 'background-color');
  expect(chosen).not.toBe(
    await look('.zone-switch input:not(:checked) + span', 'background-color'),
  );
  expect(await look('.site-nav a[aria-current]', 'text-decoration-line')).toBe('underline');
  expect(await look('html', 'color-scheme')).toBe('light dark');
  await page.close();
});

test('a draft without times says so where they will stand', () => {
  expect(place.read('postmortems/2025-03-04-draft/')).toContain('No entry is recorded.');
});

test('the first postmortem of a folder without causes names none', async () => {
  const empty = workplace();
  empty.write({ 'site.yml': 'schema: 1\ntitle: Empty\n' });
  const { code, output } = await empty.build();
  const home = empty.read('index.html');
  empty.remove();
  expect(code, output).toBe(0);
  expect(home).toContain('Write the first postmortem');
  expect(home).not.toContain('undefined');
});
