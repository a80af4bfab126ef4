import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { encode } from 'cborg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { knownFiles } from '../../../src/core/search/shard-start.ts';
import { numberPages, startOf } from './index-pages.ts';
import { readPagefindFile } from './pagefind-file.ts';

const SHARD = '0a1b2c3d4e5f';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'causebook-pages-'));
  mkdirSync(join(folder, 'fragment'));
  writeFileSync(join(folder, 'pagefind-entry.json'), '{"version":"1.6.0"}');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const list = () => join(folder, 'pagefind.en_1.pf_meta');
const write = (data: unknown, signature = 'pagefind_dcd') =>
  writeFileSync(list(), gzipSync(Buffer.concat([Buffer.from(signature), encode(data)])));

test('an index of nothing has no list of pages', () => {
  expect(numberPages(folder, SHARD)).toEqual([]);
  expect(startOf(folder)).toBeUndefined();
});

test('names pages by shard and number, in Pagefind’s order, and says how long they are', () => {
  const rest = [[['a', 'b', 'en_2']], [], [], ['date', 'title']];
  write([
    '1.6.0',
    [
      ['en_b', 12, ''],
      ['en_a', 70_000, ''],
    ],
    ...rest,
  ]);
  for (const name of ['en_a', 'en_b']) {
    writeFileSync(join(folder, 'fragment', `${name}.pf_fragment`), name);
  }
  expect(numberPages(folder, SHARD)).toEqual([12, 70_000]);
  const fragments = readdirSync(join(folder, 'fragment')).sort();
  expect(fragments).toEqual(['0a1b2c3d-0.pf_fragment', '0a1b2c3d-1.pf_fragment']);
  expect(readFileSync(join(folder, 'fragment', fragments[0] ?? ''), 'utf8')).toBe('en_b');
  const named = [
    '1.6.0',
    [
      ['0a1b2c3d-0', 12, ''],
      ['0a1b2c3d-1', 70_000, ''],
    ],
    ...rest,
  ];
  expect(readPagefindFile(list())).toEqual(named);

  const start = startOf(folder);
  expect(start).toEqual({ entry: '{"version":"1.6.0"}', list: ['1.6.0', [12, 70_000], ...rest] });
  const known = knownFiles(new Map(start ? [[`/pagefind/shards/${SHARD}/`, start]] : []));
  expect(known(`/pagefind/shards/${SHARD}/pagefind-entry.json?ts=1`)).toBe(start?.entry);
  const bytes = Buffer.from(known(`/pagefind/shards/${SHARD}/pagefind.en_1.pf_meta`) ?? '');
  expect(bytes).toEqual(Buffer.concat([Buffer.from('pagefind_dcd'), encode(named)]));
  expect(known(`/pagefind/shards/${SHARD}/wasm.en.pagefind`)).toBeUndefined();
  expect(known('/pagefind/shards/ffff/pagefind-entry.json')).toBeUndefined();
  // What another site says of a shard of this name.
  const theirs = `https://other.example/pagefind/shards/${SHARD}/pagefind-entry.json`;
  expect(known(theirs)).toBeUndefined();
});

test.each([
  ['another signature', ['1.6.0', []], 'pagefind_xyz'],
  ['no array', { pages: [] }, undefined],
  ['pages of another kind', ['9.0.0', [{ hash: 'en_a' }]], undefined],
  ['fragments in one file', ['1.6.0', [['en_a', 1, 'en_all']]], undefined],
])('says so when the list has %s', (_, data, signature) => {
  write(data, signature);
  expect(() => numberPages(folder, SHARD)).toThrow(
    'pagefind.en_1.pf_meta is not as this version of Pagefind writes it.',
  );
});
