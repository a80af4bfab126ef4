// The search index as it is written, and as Pagefind's own code for browsers opens it.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { FIXTURE_LISTS, postmortemText, readFixture } from '../../../src/core/parse.fixture.ts';
import { compareNewestFirst, type Postmortem } from '../../../src/core/postmortem.ts';
import { type Columns, membersOf } from '../../../src/core/search/columns.ts';
import type { ListedShard } from '../../../src/core/search/listed-shard.ts';
import { openShards } from '../../../src/core/search/open-shards.ts';
import type { PagefindModule } from '../../../src/core/search/pagefind.ts';
import { knownFiles, type ShardStart } from '../../../src/core/search/shard-start.ts';
import type { Group } from '../../../src/core/search/vocabulary/group.ts';
import { shippedVocabulary } from '../../../src/core/search/vocabulary/shipped.ts';
import { vocabularyOf } from '../../../src/core/search/vocabulary/vocabulary.ts';
import type { WordCounts } from '../../../src/core/search/words/word-list.ts';
import { siteFolder } from '../site-folder.ts';
import { moveCode } from './browser-code.ts';
import { startOf } from './index-pages.ts';
import { indexShard } from './index-shard.ts';
import { listShard } from './made-shard.ts';
import { writeSharedFiles } from './shared-files.ts';

const root = mkdtempSync(join(tmpdir(), 'causebook-index-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const { postmortem } = readFixture(postmortemText());
if (!postmortem) throw new Error('The fixture has a fault.');
const postmortems = ['2024-01-01-one', '2024-01-02-two', '2024-01-03-three'].map((id) => ({
  ...postmortem,
  id,
  title: `Incident ${id.slice(11)}`,
}));
const CODE =
  '<div class="code-block"><span class="code-language">SQL</span><pre class="code" tabindex="0"><code>SELECT okapi</code></pre></div>';
const bodyOf = (id: string) => ({
  html: `<h2 id="found">Found</h2><p>Zebra ${id}</p><p>${variedText(id)}</p>${CODE}`,
  text: `Found\nZebra ${id}\n${variedText(id)}`,
  headings: [],
  words: 3,
  links: [],
  images: [],
  hasInternal: false,
});

/** Of some length, with words that some have, a long one and a title that is one of its words. */
const varied = Array.from({ length: 40 }, (_, n) => ({
  ...postmortem,
  id: `2024-01-${String(n % 28).padStart(2, '0')}-n${String(n).padStart(2, '0')}`,
  title: n % 5 === 0 ? `Quota of the lemur ${n}` : `Incident ${n}`,
}));
const variedText = (id: string) => {
  const n = Number(id.slice(-2));
  const words = [
    'A lemur',
    n % 3 === 0 && 'quota',
    n % 7 === 0 && 'config',
    n % 7 === 1 && 'configuration',
  ];
  return `${words.filter(Boolean).join(' ')} ${'filler of a text '.repeat(1 + ((n * n) % 13))}${n === 39 ? 'aardwolf' : ''}`;
};

/** Writes an index of these shards and gives its files by name; those that are compressed, unpacked. */
async function write(name: string, shards: Postmortem[][], own: Group[] = []) {
  const folder = join(root, name);
  const groups = [...shippedVocabulary, ...own];
  const vocabulary = vocabularyOf(groups);
  const counts: WordCounts[] = [];
  const listed: ListedShard[] = [];
  const places = new Map(shards.flat().map(({ id }, place) => [id, place]));
  mkdirSync(join(folder, 'shards'), { recursive: true });
  for (const shard of shards) {
    const { made } = await indexShard({
      pages: shard.map((postmortem) => ({ postmortem, digest: postmortem.id })),
      bodyOf,
      lists: FIXTURE_LISTS,
      vocabulary,
      folder: join(folder, 'shards'),
    });
    moveCode(join(folder, 'shards', made.name), folder);
    counts.push(made.counts);
    listed.push(listShard(made, places, startOf(join(folder, 'shards', made.name))));
  }
  const words = writeSharedFiles(siteFolder({ path: root, published: null, older: [] }), name, {
    shards: listed,
    postmortems: shards.flat(),
    groups,
    counts,
  });
  const files = new Map<string, string>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const bytes = readFileSync(path);
    const packed = bytes[0] === 0x1f && bytes[1] === 0x8b;
    files.set(
      path.slice(folder.length + 1),
      (packed ? gunzipSync(bytes) : bytes).toString('latin1'),
    );
  }
  return { words, files, folder, listed };
}

/** Opens it as a browser does. */
async function open(name: string, shards: readonly ListedShard[]) {
  const folder = join(root, name);
  const load = (address: string) => {
    const path = address.replace(/\?.*$/, '').slice(`/${name}/`.length);
    return Promise.resolve(new Response(readFileSync(join(folder, path))));
  };
  vi.stubGlobal('fetch', vi.fn(load));
  const module: PagefindModule = await import(pathToFileURL(join(folder, 'pagefind.js')).href);
  return await openShards(module, [{ folder: `/${name}/`, shards, base: '/' }]);
}
afterAll(() => vi.unstubAllGlobals());

test('has a page for each postmortem, the vocabulary, and the words by first letter', async () => {
  const { words, files, listed } = await write(
    'whole',
    [postmortems],
    [['wombat', 'the old gateway']],
  );
  expect(words).toBeGreaterThan(3);
  expect([...files.keys()].filter((path) => path.includes('/fragment/'))).toHaveLength(3);
  expect(JSON.parse(Buffer.from(files.get('shards.json') ?? '', 'latin1').toString())).toEqual(
    listed,
  );
  expect(JSON.parse(files.get('vocabulary.json') ?? '')).toEqual([
    ...shippedVocabulary,
    ['wombat', 'the old gateway'],
  ]);
  expect(JSON.parse(files.get('words/z.json') ?? '')).toEqual({ zebra: 3 });
  expect(JSON.parse(files.get('words/x.json') ?? '')).toEqual({});
});

test('a search for which a part of the index is missing is no search that found nothing', async () => {
  const { listed } = await write('lost', [postmortems]);
  const index = await open('lost', listed);
  const known = globalThis.fetch;
  const fails = vi.fn(() => Promise.resolve(new Response('', { status: 404 })));
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  vi.stubGlobal('fetch', fails);
  await expect(index.search('zebra', ['zebra'])).rejects.toThrow('could not be loaded');
  vi.stubGlobal('fetch', known);
  expect(await index.search('zebra', ['zebra'])).toHaveLength(3);
  vi.mocked(console.error).mockRestore();
});

test('has nothing of Pagefind’s own interface', async () => {
  const { files } = await write('lean', [postmortems]);
  const scripts = [...files.keys()].filter((path) => /\.(?:js|css)$/.test(path));
  expect(scripts).toEqual(['pagefind.js']);
});

test('is the same bytes when it is made again', async () => {
  const [a, b] = [await write('a', [postmortems]), await write('b', [postmortems])];
  expect([...b.files].sort()).toEqual([...a.files].sort());
});

test('counts words over all shards as over one', async () => {
  const [newest, ...older] = postmortems.toSorted(compareNewestFirst);
  const whole = await write('one', [postmortems]);
  const parted = await write('two', [newest ? [newest] : [], older]);
  const words = (files: Map<string, string>) =>
    [...files].filter(([path]) => path.startsWith('words/')).sort();
  expect(words(parted.files)).toEqual(words(whole.files));
  expect(parted.words).toBe(whole.words);
});

test('Pagefind gives all pages in the order of the columns, newest first, over all shards', async () => {
  const many = Array.from({ length: 60 }, (_, n) => {
    const local = `2024-01-${String(((n * 7) % 28) + 1).padStart(2, '0')}T10:00`;
    const started = { epoch: Date.parse(`${local}Z`) / 60_000, local, offset: '+00:00' };
    return { ...postmortem, id: `${local.slice(0, 10)}-n${n}`, started, severity: `sev${n}` };
  }).toSorted(compareNewestFirst);
  const shards = [many.slice(0, 5), many.slice(5, 50), many.slice(50)];
  const { folder, listed } = await write('order', shards);
  const results = await (await open('order', listed)).all();
  const severities: string[] = [];
  for (const result of results) {
    const { filters } = await result.data();
    severities.push(filters['facet']?.find((value) => value.startsWith('severity:')) ?? '');
  }
  const columns: Columns = JSON.parse(readFileSync(join(folder, 'columns.json'), 'utf8'));
  const members = membersOf(columns, [...severities.keys()]);
  expect(severities).toEqual(many.map(({ severity }) => `severity:${severity}`));
  for (const [at, severity] of severities.entries()) {
    expect([...(members.get(severity) ?? [])]).toEqual([at]);
  }
});

test('finds a word in every shard that has it', async () => {
  const { listed } = await write('both', [postmortems.slice(0, 1), postmortems.slice(1)]);
  const pagefind = await open('both', listed);
  const results = await pagefind.search('zebra', []);
  const found = await Promise.all(results.map(async (result) => (await result.data()).raw_url));
  expect(found.sort()).toEqual(postmortems.map(({ id }) => `postmortems/${id}/`).sort());
});

test('finds the first word of a block of code, beside which the page names its language', async () => {
  const { listed } = await write('code', [postmortems]);
  expect(await (await open('code', listed)).search('select', [])).toHaveLength(3);
});

test('loads one chunk of the index for a word', async () => {
  // Small chunks, as each word of ten thousand postmortems fills one.
  vi.stubEnv('PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE', '60');
  const { listed, files } = await write('chunks', [varied]);
  vi.unstubAllEnvs();
  const parts = [...files].filter(([path]) => path.startsWith('words/'));
  const words = parts.flatMap(([, part]) => Object.keys(JSON.parse(part) as object));
  expect(words.length).toBeGreaterThan(20);
  for (const word of words) {
    const index = await open('chunks', listed);
    const loading = vi.spyOn(globalThis, 'fetch');
    expect((await index.search(word, [word])).length, word).toBeGreaterThan(0);
    const chunks = loading.mock.calls.filter(([address]) => String(address).includes('/index/'));
    expect(chunks.length, word).toBe(1);
  }
});

describe('however postmortems are divided among shards', () => {
  const asked = ['lemur', 'quota', 'config', 'configuration', 'filler', 'aardwolf', 'zqv00000000'];
  /** The score of each postmortem that a word finds, by its place. */
  const answers = async (name: string, shards: Postmortem[][]) => {
    const { listed } = await write(name, shards);
    const index = await open(name, listed);
    const places = new Map((await index.all()).map(({ id }, at) => [id, at]));
    const found: Record<string, Record<string, number>> = {};
    for (const word of asked) {
      const results = await index.search(
        word,
        word === 'config' ? ['config', 'configuration'] : [],
      );
      found[word] = Object.fromEntries(results.map(({ id, score }) => [places.get(id), score]));
    }
    return found;
  };

  test('a word finds the same, and each is worth the same', async () => {
    const whole = await answers('undivided', [varied]);
    const parts = [varied.slice(0, 3), varied.slice(3, 11), varied.slice(11)];
    const divided = await answers('divided', parts);
    for (const word of asked.slice(0, -1)) {
      expect(Object.keys(divided[word] ?? {}), word).toEqual(Object.keys(whole[word] ?? {}));
      for (const [place, score] of Object.entries(whole[word] ?? {})) {
        expect((divided[word]?.[place] ?? 0) / score, `${word} in ${place}`).toBeCloseTo(1, 3);
      }
    }
  });

  test('what one of them lacks finds nothing in it, though all have the beginning of the word', async () => {
    const found = await answers('rare', [varied.slice(0, 20), varied.slice(20)]);
    expect(Object.keys(found['aardwolf'] ?? {})).toEqual(['39']);
    expect(found['zqv00000000']).toEqual({});
    const { listed } = await write('single', [varied]);
    // The beginning of a name that was typed as one word; a text has the beginning alone.
    expect(await (await open('single', listed)).search('lemurgateway', [])).toEqual([]);
  });
});

test('is opened with one request, for the code that reads it', async () => {
  const { listed, files } = await write('start', [postmortems.slice(0, 1), postmortems.slice(1)]);
  await open('start', listed);
  const loading = vi.mocked(fetch).mock.calls.map(([address]) => String(address));
  expect(loading).toEqual([`/start/shards/${listed[0]?.name}/wasm.en.pagefind`]);
  const known = knownFiles(
    new Map(listed.map(({ name, start }) => [`shards/${name}/`, start as ShardStart])),
  );
  const lists = [...files].filter(([path]) => /pagefind-entry.json$|pf_meta$/.test(path));
  expect(lists).toHaveLength(4);
  for (const [path, text] of lists) {
    expect(Buffer.from(known(path) ?? '').toString('latin1'), path).toBe(text);
  }
});

test('is read of a site that does not say what is in its shards, as older ones do not', async () => {
  const { listed } = await write('older', [postmortems.slice(0, 1), postmortems.slice(1)]);
  const older = listed.map(({ start, ...shard }) => shard);
  expect(await (await open('older', older)).search('zebra', [])).toHaveLength(3);
});

test('says so when a shard cannot be loaded', async () => {
  const { listed } = await write('gone', [postmortems.slice(0, 1), postmortems.slice(1)]);
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  rmSync(join(root, 'gone/shards', listed[1]?.name ?? '', 'pagefind-entry.json'));
  const older = listed.map(({ start, ...shard }) => shard);
  await expect(open('gone', older)).rejects.toThrow('Failed to load Pagefind metadata');
});

test('of no postmortems is an index too', async () => {
  const { words } = await write('empty', [[]]);
  expect(words).toBe(0);
});
