import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { afterAll, expect, test, vi } from 'vitest';
import { FIXTURE_LISTS, postmortemText, readFixture } from '../../src/core/parse.fixture.ts';
import { compareNewestFirst } from '../../src/core/postmortem.ts';
import { type Columns, membersOf } from '../../src/core/search/columns.ts';
import { shippedVocabulary } from '../../src/core/search/vocabulary/shipped.ts';
import { indexSearch } from './index-search.ts';

const root = mkdtempSync(join(tmpdir(), 'causebook-index-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const { postmortem } = readFixture(postmortemText());
if (!postmortem) throw new Error('The fixture has a fault.');
const postmortems = ['2024-01-01-one', '2024-01-02-two', '2024-01-03-three'].map((id) => ({
  ...postmortem,
  id,
  title: `Incident ${id.slice(11)}`,
}));
const bodyOf = (id: string) => ({
  html: `<h2 id="found">Found</h2><p>Zebra ${id}</p>`,
  text: `Found\nZebra ${id}`,
  headings: [],
  words: 3,
  links: [],
  images: [],
  hasInternal: false,
});

/** Writes an index and gives its files by name; those that are compressed, unpacked. */
async function write(name: string, input: Partial<Parameters<typeof indexSearch>[0]> = {}) {
  const outDir = join(root, name);
  const outcome = await indexSearch({
    postmortems,
    bodyOf,
    lists: FIXTURE_LISTS,
    outDir,
    ...input,
  });
  const files = new Map<string, string>();
  for (const entry of readdirSync(outDir, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const bytes = readFileSync(path);
    const packed = bytes[0] === 0x1f && bytes[1] === 0x8b;
    files.set(
      path.slice(outDir.length + 1),
      (packed ? gunzipSync(bytes) : bytes).toString('latin1'),
    );
  }
  return { outcome, files };
}

test('has a page for each postmortem, the vocabulary, and the words by first letter', async () => {
  const { outcome, files } = await write('whole', { vocabulary: [['wombat', 'the old gateway']] });
  expect(outcome).toEqual({ pages: 3, words: expect.any(Number) });
  expect([...files.keys()].filter((path) => path.startsWith('fragment/'))).toHaveLength(3);
  expect(JSON.parse(files.get('vocabulary.json') ?? '')).toEqual([
    ...shippedVocabulary,
    ['wombat', 'the old gateway'],
  ]);
  expect(JSON.parse(files.get('words/z.json') ?? '')).toEqual({ zebra: 3 });
  expect(JSON.parse(files.get('words/x.json') ?? '')).toEqual({});
});

test('has nothing of Pagefind’s own interface', async () => {
  const { files } = await write('lean');
  const scripts = [...files.keys()].filter((path) => /\.(?:js|css)$/.test(path));
  expect(scripts).toEqual(['pagefind.js']);
});

test('is the same bytes whatever the order of the postmortems', async () => {
  const [a, b] = [await write('a'), await write('b', { postmortems: postmortems.toReversed() })];
  expect([...b.files].sort()).toEqual([...a.files].sort());
});

test('Pagefind gives all pages in the order of the columns, newest first', async () => {
  const many = Array.from({ length: 60 }, (_, n) => {
    const local = `2024-01-${String(((n * 7) % 28) + 1).padStart(2, '0')}T10:00`;
    const started = { epoch: Date.parse(`${local}Z`) / 60_000, local, offset: '+00:00' };
    return { ...postmortem, id: `${local.slice(0, 10)}-n${n}`, started, severity: `sev${n}` };
  });
  await write('order', { postmortems: many });
  const outDir = join(root, 'order');
  vi.stubGlobal('fetch', (address: string) => {
    const path = address.replace(/\?.*$/, '').slice('/order/'.length);
    return Promise.resolve(new Response(readFileSync(join(outDir, path))));
  });
  try {
    const pagefind = await import(pathToFileURL(join(outDir, 'pagefind.js')).href);
    await pagefind.options({ basePath: '/order/', noWorker: true });
    const { results } = await pagefind.search(null);
    const severities: string[] = [];
    for (const result of results) {
      const { filters } = await result.data();
      severities.push(filters.facet.find((value: string) => value.startsWith('severity:')));
    }
    const columns: Columns = JSON.parse(readFileSync(join(outDir, 'columns.json'), 'utf8'));
    const members = membersOf(columns, [...severities.keys()]);
    expect(severities).toHaveLength(60);
    for (const [at, severity] of severities.entries()) {
      expect([...(members.get(severity) ?? [])]).toEqual([at]);
    }
    expect(severities[0]).toBe(`severity:${many.toSorted(compareNewestFirst)[0]?.severity}`);
  } finally {
    vi.unstubAllGlobals();
  }
});

test('of no postmortems is an index too', async () => {
  const { outcome } = await write('empty', { postmortems: [] });
  expect(outcome).toEqual({ pages: 0, words: 0 });
});
