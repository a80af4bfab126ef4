import {
  cpSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isWhole } from '../scripts/commands/pages/kept-bundle.ts';
import { differences } from '../scripts/commands/soak/same-site.ts';
import { copyGenerator, sampleContent, type Workplace, workplace } from './sites.ts';

// Pages are bundled once for a generator and the address of a site, and what an earlier build bundled makes the same site.

const place = workplace();
const generator = copyGenerator();
const bundles = join(generator.root, '.astro', 'pages');
const bundleFolders = () =>
  readdirSync(bundles, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(bundles, name));

beforeAll(async () => {
  cpSync(sampleContent, place.content, { recursive: true });
  await built(place);
});
afterAll(() => {
  place.remove();
  generator.remove();
});

async function built(on: Workplace): Promise<void> {
  const { code, output } = await generator.build(on);
  expect(code, output).toBe(0);
}

function edit(on: Workplace, path: string, from: RegExp, to: string): void {
  const file = join(on.content, path);
  const text = readFileSync(file, 'utf8');
  expect(text).toMatch(from);
  writeFileSync(file, text.replace(from, to));
}

const body = 'postmortems/2024-04-05-load-balancer-weight.mdx';

/** What a build makes that has neither a cache nor a bundle, compared with the site of this one. */
async function unlikeCold(on: Workplace): Promise<string[]> {
  const cold = workplace(on.content);
  const fresh = copyGenerator();
  try {
    const { code, output } = await fresh.build({ env: { ...on.env, ...cold.env } });
    expect(code, output).toBe(0);
    return differences(realpathSync(on.out), realpathSync(cold.out));
  } finally {
    cold.remove();
    fresh.remove();
  }
}

test('another content is rendered by the bundle that is there', async () => {
  const [before = ''] = bundleFolders();
  const made = statSync(join(before, 'files.json')).mtimeMs;
  edit(place, body, /^## /m, '## Once more: ');
  await built(place);
  expect(bundleFolders()).toEqual([before]);
  expect(statSync(join(before, 'files.json')).mtimeMs).toBe(made);
  expect(await unlikeCold(place)).toEqual([]);
});

test('another title and another audience are rendered by the bundle that is there', async () => {
  const before = bundleFolders();
  const all = workplace(place.content);
  const forPublic = { ...all, env: { ...all.env, CAUSEBOOK_AUDIENCE: 'public' } };
  try {
    edit(place, 'site.yml', /^title: .*/m, 'title: Renamed');
    await built(place);
    await built(forPublic);
    expect(bundleFolders()).toEqual(before);
    expect(place.read('/')).toContain('<a class="site-title" href="/">Renamed</a>');
    expect(await unlikeCold(place)).toEqual([]);
    expect(await unlikeCold(forPublic)).toEqual([]);
  } finally {
    all.remove();
  }
});

test('the cache holds no code, and a build without it renders by the bundle that is there', async () => {
  const cache = place.env['CAUSEBOOK_CACHE'] ?? '';
  const files = readdirSync(cache, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  expect(files.length).toBeGreaterThan(0);
  expect(files.map(({ name }) => name).filter((name) => /\.[cm]?[jt]s$/.test(name))).toEqual([]);
  const before = bundleFolders();
  rmSync(cache, { recursive: true });
  await built(place);
  expect(bundleFolders()).toEqual(before);
  expect(await unlikeCold(place)).toEqual([]);
});

test('a bundle that somebody changed is not run: it is made anew', async () => {
  const [folder = ''] = bundleFolders();
  const code = join(folder, 'code');
  const [entry = ''] = readdirSync(code).filter((name) => name.startsWith('prerender-entry.'));
  writeFileSync(join(code, entry), `throw new Error('Changed.');`);
  expect(isWhole(folder)).toBe(false);
  edit(place, body, /^## /m, '## And again: ');
  await built(place);
  expect(isWhole(folder)).toBe(true);
  expect(await unlikeCold(place)).toEqual([]);
});

test('two sites that one project makes at the same time are each its own', async () => {
  const other = workplace();
  try {
    cpSync(sampleContent, other.content, { recursive: true });
    edit(other, 'site.yml', /^title: .*/m, 'title: Another one');
    edit(other, 'site.yml', /^url: .*/m, 'url: https://another.example');
    rmSync(bundles, { recursive: true });
    edit(place, body, /^## /m, '## A third time: ');
    await Promise.all([built(place), built(other)]);
    expect(bundleFolders()).toHaveLength(2);
    expect(place.read('/')).not.toContain('Another one');
    expect(other.read('/')).toContain('<a class="site-title" href="/">Another one</a>');
    expect(await unlikeCold(place)).toEqual([]);
    expect(await unlikeCold(other)).toEqual([]);
  } finally {
    other.remove();
  }
});
