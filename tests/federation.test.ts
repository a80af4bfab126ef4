// The knowledge bases of two teams, on two ports: one finds the incidents of both.
import { type Browser, chromium, type Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { browserLaunch } from '../scripts/browser.ts';
import type { Served } from '../scripts/commands/serve.ts';
import { workplace } from './sites.ts';

const record = (title: string, day: string, service: string) => `---
title: ${title}
summary: ${title} for an hour, until somebody looked.
status: final
severity: sev3
timezone: UTC
startedAt: ${day} 10:00
resolvedAt: ${day} 11:00
impact: { percent: 5, of: users }
services: [${service}]
rootCause: { category: data-storage }
resolution: Somebody looked.
detection: { method: unknown }
authors: [someone]
timeline:
  - { at: 10:00, kind: started, text: It began }
  - { at: 11:00, kind: resolved, text: It ended }
---

The wombat stood still.
`;

const CAUSES = '- { id: data-storage, title: Data and storage }\n';
const platform = workplace();
const payments = workplace();
let theirs: Served;
let closed: Served;
let own: Served;
let said: string;
let browser: Browser;
let page: Page;
let faults: string[];

beforeAll(async () => {
  payments.write({
    'causes.yml': CAUSES,
    'site.yml': 'schema: 1\nbase: /payments/\n',
    'vocabulary.yml': '- [quokka, the old ledger]\n',
    'postmortems/2024-03-01-refunds.mdx': record('Refunds stop', '2024-03-01', 'ledger'),
  });
  const { code: built, output: told } = await payments.build();
  expect(built, told).toBe(0);
  // The origin of the other site is not known before it is built.
  theirs = await payments.serve('/payments/', '*');
  closed = await payments.serve('/payments/');
  platform.write({
    'causes.yml': CAUSES,
    'site.yml': `schema: 1
organization: Platform
federation:
  - { id: payments, title: Payments, url: "${theirs.address}", api: "${theirs.address}api/v1/" }
  - { id: gone, title: The Gone Team, url: "http://localhost:9/gone/", api: ../gone/api/v1 }
  - { id: closed, title: The Closed Team, url: "${closed.address}" }
`,
    // A group of its own, so that the numbers of groups differ between the two.
    'vocabulary.yml': '- [wombat, the box]\n- [gearbox, the mill]\n',
    'postmortems/2024-05-01-deploys.mdx': record('Deploys stop', '2024-05-01', 'deploys'),
    'postmortems/2023-05-01-builds.mdx': record('Builds stop', '2023-05-01', 'builds'),
  });
  const { code, output } = await platform.build();
  expect(code, output).toBe(0);
  said = output;
  own = await platform.serve();
  browser = await chromium.launch(await browserLaunch());
});
afterAll(async () => {
  await browser?.close();
  await own?.close();
  await theirs?.close();
  await closed?.close();
  platform.remove();
  payments.remove();
});
beforeEach(async () => {
  page = await browser.newPage();
  faults = [];
  page.on('pageerror', (error) => faults.push(error.message));
});
afterEach(async () => {
  await page.close();
  expect(faults).toEqual([]);
});

const ask = async (query: string) => {
  await page.goto(`${own.address}search/?${query}`);
  await page.locator('[data-search-results][aria-busy="false"] .result').first().waitFor();
  return await page
    .locator('.result-title a')
    .evaluateAll((links) =>
      links.map((link) => (link as HTMLAnchorElement).href.replace(/#.*/, '')),
    );
};

test('a search finds the incidents of both, each with its team and at its own address', async () => {
  expect(await ask('q=wombat&sort=date')).toEqual([
    `${own.address}postmortems/2024-05-01-deploys/`,
    `${theirs.address}postmortems/2024-03-01-refunds/`,
    `${own.address}postmortems/2023-05-01-builds/`,
  ]);
  const facts = await page.locator('.result-facts').allInnerTexts();
  expect(facts[0]).toContain('Platform');
  expect(facts[1]).toContain('Payments');
  await page.locator('.result-title a').nth(1).click();
  await page.waitForURL(`${theirs.address}postmortems/2024-03-01-refunds/**`);
  expect(await page.locator('h1').textContent()).toBe('Refunds stop');
});

test('the team is a facet, and the other facets count for all', async () => {
  await ask('q=wombat');
  const count = (name: string, value: string) =>
    page.locator(`label:has(input[name="${name}"][value="${value}"]) .facet-count`).textContent();
  expect(await count('team', 'own')).toBe('2');
  expect(await count('team', 'payments')).toBe('1');
  expect(await count('cause', 'data-storage')).toBe('3');
  expect(await ask('q=wombat&team=payments')).toEqual([
    `${theirs.address}postmortems/2024-03-01-refunds/`,
  ]);
  await page.locator('.chip', { hasText: 'Payments' }).waitFor();
});

test('a misspelt word of the other team is set right', async () => {
  expect(await ask('q=refnds')).toEqual([`${theirs.address}postmortems/2024-03-01-refunds/`]);
});

test('teams that cannot be reached, or let nobody read, are named, and do not keep the others away', async () => {
  await ask('q=wombat');
  expect(await page.locator('.search-notes').textContent()).toBe(
    'Not searched, because it could not be reached: The Gone Team, The Closed Team.',
  );
});

test('the insights have the figures of each team, and say whose could not be read', async () => {
  expect(said).toContain('The Gone Team is not in the insights. ENOENT: no such file or directory');
  await page.goto(`${own.address}insights/`);
  const rows = await page.locator('section[aria-labelledby="teams"] tbody tr').allInnerTexts();
  expect(rows.map((row) => row.split(/\t|\n/).filter(Boolean))).toEqual([
    ['Platform', '2', 'unknown', 'unknown', '1h', '6', 'Data and storage (2 incidents)'],
    ['Payments', '1', 'unknown', 'unknown', '1h', '3', 'Data and storage (1 incident)'],
    ['The Gone Team', 'could not be read when this site was built'],
  ]);
  await page.getByRole('link', { name: 'Payments' }).click();
  await page.waitForURL(`${theirs.address}insights/`);
});

test('when another team has a new incident, the next build has it', async () => {
  payments.write({
    'postmortems/2024-04-01-payouts.mdx': record('Payouts stop', '2024-04-01', 'ledger'),
  });
  expect((await payments.build()).code).toBe(0);
  expect((await platform.build()).code).toBe(0);
  await page.goto(`${own.address}insights/`);
  const row = page.locator('section[aria-labelledby="teams"] tr', { hasText: 'Payments' });
  expect(await row.locator('td').first().textContent()).toBe('2');
});

test('the public hears nothing of other teams', async () => {
  const { code, output } = await platform.build({}, ['--audience', 'public']);
  expect(code, output).toBe(0);
  const search = platform.read('search/') ?? '';
  expect(search).not.toContain('Payments');
  expect(search).not.toContain(new URL(theirs.address).host);
});
