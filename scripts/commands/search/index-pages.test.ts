import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { encode } from 'cborg';
import { afterAll, expect, test } from 'vitest';
import { readIndexPages } from './index-pages.ts';

const folder = mkdtempSync(join(tmpdir(), 'causebook-pages-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const write = (data: unknown, signature = 'pagefind_dcd') =>
  writeFileSync(
    join(folder, 'pagefind.en_1.pf_meta'),
    gzipSync(Buffer.concat([Buffer.from(signature), encode(data)])),
  );

test('an index of nothing has no list of pages', () => {
  expect(readIndexPages(folder)).toEqual([]);
});

test('gives the pages in Pagefind’s order', () => {
  write([
    '1.6.0',
    [
      ['en_b', 12],
      ['en_a', 700],
    ],
    [],
    [],
    [],
    [],
  ]);
  expect(readIndexPages(folder)).toEqual([
    { id: 'en_b', words: 12 },
    { id: 'en_a', words: 700 },
  ]);
});

test.each([
  ['another signature', ['1.6.0', []], 'pagefind_xyz'],
  ['no array', { pages: [] }, undefined],
  ['pages of another kind', ['9.0.0', [{ hash: 'en_a' }]], undefined],
])('says so when the list has %s', (_, data, signature) => {
  write(data, signature);
  expect(() => readIndexPages(folder)).toThrow(
    'pagefind.en_1.pf_meta is not as this version of Pagefind writes it.',
  );
});
