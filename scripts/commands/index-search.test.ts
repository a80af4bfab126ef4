import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { FIXTURE_LISTS, postmortemText, readFixture } from '../../src/core/parse.fixture.ts';
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

test('of no postmortems is an index too', async () => {
  const { outcome } = await write('empty', { postmortems: [] });
  expect(outcome).toEqual({ pages: 0, words: 0 });
});
