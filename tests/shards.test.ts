// The search index of a site with so many postmortems that what changes is put beside it: one index to a reader.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { type Browser, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { browserLaunch } from '../scripts/browser.ts';
import { writeCorpus } from '../scripts/commands/bench/write.ts';
import type { Served } from '../scripts/commands/serve.ts';
import { differences } from '../scripts/commands/soak/same-site.ts';
import type { ListedShard } from '../src/core/search/listed-shard.ts';
import { answersOf } from './search-answers.ts';
import { workplace } from './sites.ts';

const COUNT = 420;
const root = mkdtempSync(join(tmpdir(), 'causebook-shards-'));
const corpus = writeCorpus(root, COUNT);
const [oldest = ''] = corpus.ids;
const newest = corpus.ids.at(-1) ?? '';
const site = workplace(corpus.content);
const cold = workplace(corpus.content);
const shards = (): string[] =>
  (JSON.parse(site.read('pagefind/shards.json') ?? '[]') as ListedShard[]).map(({ name }) => name);
let served: Served;
let browser: Browser;
let page: Page;

/** Puts a word that no other text has into a postmortem. */
function say(id: string, word: string): void {
  const path = join(corpus.content, 'postmortems', `${id}.mdx`);
  writeFileSync(path, `${readFileSync(path, 'utf8')}\nIt was the ${word}.\n`);
}

beforeAll(async () => {
  say(oldest, 'quagga');
  say(newest, 'quagga');
  const { code, output } = await site.build();
  expect(code, output).toBe(0);
  served = await site.serve();
  browser = await chromium.launch(await browserLaunch());
  page = await browser.newPage();
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
  site.remove();
  cold.remove();
  rmSync(root, { recursive: true, force: true });
});

const results = async (query: string): Promise<string[]> => {
  await page.goto(`${served.address}search/?${query}`);
  await page.locator('[data-search-results][aria-busy="false"]').waitFor();
  const links = page.locator('.result-title a');
  return await links.evaluateAll((all) =>
    all.map((link) => new URL((link as HTMLAnchorElement).href).pathname),
  );
};

/** How many results each value of a facet would leave, where it would leave any. */
const countsOf = async (facet: string): Promise<Record<string, number>> => {
  const counts = await page.locator(`label:has(input[name="${facet}"])`).evaluateAll((labels) =>
    labels.map((label): [string, number] => {
      const value = label.querySelector('input')?.value ?? '';
      return [value, Number(label.querySelector('.facet-count')?.textContent ?? 0)];
    }),
  );
  return Object.fromEntries(counts.filter(([, count]) => count > 0));
};

/** Every byte of the index that a browser could ask for, unpacked. */
const bytesOfIndex = (): string =>
  readdirSync(join(site.out, 'pagefind'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name)))
    .map((bytes) => (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes))
    .join('\n');

/** Builds from nothing, and holds against it what the site has and what its search answers. */
async function expectAsCold(env: Record<string, string> = {}): Promise<void> {
  const { code, output } = await cold.build(env);
  expect(code, output).toBe(0);
  const others = differences(site.out, cold.out).filter(
    (one) => !/^pagefind\/(?:shards\/|shards\.json)/.test(one),
  );
  expect(others).toEqual([]);
  const [answers, wanted] = [await answersOf(site.out, ASKED), await answersOf(cold.out, ASKED)];
  for (const question of ASKED) {
    const found = answers[question] ?? [];
    expect(found.map(([address]) => address).sort(), question).toEqual(
      (wanted[question] ?? []).map(([address]) => address).sort(),
    );
    const scores = new Map(wanted[question]);
    for (const [address, score] of found) {
      expect(score / (scores.get(address) ?? 0), `${question}: ${address}`).toBeCloseTo(1, 2);
    }
  }
}

const ASKED = [
  'quagga',
  'thylacine',
  'aurochs',
  'database',
  'certificate expired',
  'latency after a deploy',
  'the queue was full and workers fell behind',
];

test('a change to one postmortem makes none of the shards again, and one of what has changed', async () => {
  const before = shards();
  say(oldest, 'thylacine');
  const { code, output } = await site.build();
  expect(code, output).toBe(0);
  expect(output).toMatch(new RegExp(`^indexed .*, kept ${before.length} in `, 'm'));
  expect(shards().slice(0, -1)).toEqual(before);
  expect(await results('q=thylacine')).toEqual([`/postmortems/${oldest}/`]);
  expect(await results('q=quagga')).toHaveLength(2);
  await expectAsCold();
});

test('is one index to a reader: words, order and counts are those of all', async () => {
  expect(shards()).toHaveLength(2);
  expect(readdirSync(join(site.out, 'pagefind/shards')).sort()).toEqual(shards().sort());
  const found = await results('q=quagga');
  expect(found.sort()).toEqual([oldest, newest].map((id) => `/postmortems/${id}/`).sort());
  // Facets and dates come from one file for all shards: they must be those of these two.
  expect(await countsOf('year')).toEqual({ [newest.slice(0, 4)]: 1, [oldest.slice(0, 4)]: 1 });
  const [first] = await results('q=quagga&sort=date');
  expect(first).toBe(`/postmortems/${newest}/`);
  const ofOldestYear = await results(`year=${oldest.slice(0, 4)}&sort=date`);
  expect(ofOldestYear.length).toBeGreaterThan(1);
  expect(ofOldestYear.every((path) => path.startsWith(`/postmortems/${oldest.slice(0, 4)}-`))).toBe(
    true,
  );
});

test.each(['began=', 'hour='])(
  'a dot of several incidents leads to all of them: %s',
  async (part) => {
    await page.goto(`${served.address}insights/`);
    const dot = page.locator(`.dot-grid a[href*="${part}"]`).first();
    const [, count] = /: (\d+) incidents/.exec((await dot.textContent()) ?? '') ?? [];
    await page.goto(new URL((await dot.getAttribute('href')) ?? '', served.address).href);
    await page.locator('[data-search-results][aria-busy="false"] .result').first().waitFor();
    expect(await page.locator('.search-status').textContent()).toBe(`${count} postmortems`);
  },
);

test('further changes are put with it: one taken back, a new postmortem, one that is gone', async () => {
  const before = shards();
  const path = (id: string) => join(corpus.content, 'postmortems', `${id}.mdx`);
  const text = readFileSync(path(newest), 'utf8');
  writeFileSync(path(newest), text.replace('It was the quagga.', 'It was the aurochs.'));
  const [, second = '', third = ''] = corpus.ids;
  writeFileSync(path(`${second}-again`), readFileSync(path(second), 'utf8'));
  rmSync(path(third));
  const { code, output } = await site.build();
  expect(code, output).toBe(0);
  expect(shards().slice(0, -1)).toEqual(before.slice(0, -1));
  expect(shards().at(-1)).not.toBe(before.at(-1));
  expect(await results('q=quagga')).toEqual([`/postmortems/${oldest}/`]);
  expect(await results('q=aurochs')).toEqual([`/postmortems/${newest}/`]);
  await expectAsCold();
  // Taken back, it is as it was made at first.
  writeFileSync(path(newest), text);
  expect((await site.build()).code).toBe(0);
  expect(await results('q=quagga')).toHaveLength(2);
  await expectAsCold();
});

test('on another day all is in its place, byte for byte as in a cold build', async () => {
  const tomorrow = { SOURCE_DATE_EPOCH: String(1767225600 + 24 * 60 * 60) };
  const { code, output } = await site.build(tomorrow);
  expect(code, output).toBe(0);
  await expectAsCold(tomorrow);
  expect(differences(site.out, cold.out)).toEqual([]);
});

test('for the public no byte is kept of what has been taken back', async () => {
  const forPublic = { CAUSEBOOK_AUDIENCE: 'public' };
  const build = async () => {
    const { code, output } = await site.build(forPublic);
    expect(code, output).toBe(0);
  };
  const folder = join(corpus.content, 'postmortems');
  for (const name of readdirSync(folder)) publish(join(folder, name));
  const path = join(corpus.content, 'postmortems', `${oldest}.mdx`);
  say(oldest, 'axolotl');
  const text = readFileSync(path, 'utf8');
  await build();
  expect(bytesOfIndex().includes('axolotl')).toBe(true);
  writeFileSync(path, text.replace('It was the axolotl.', 'It was something else.'));
  await build();
  expect(bytesOfIndex().includes('axolotl')).toBe(false);
});

/** Lets anybody read a postmortem. */
function publish(path: string): void {
  writeFileSync(path, readFileSync(path, 'utf8').replace('---\n', '---\naudience: public\n'));
}
