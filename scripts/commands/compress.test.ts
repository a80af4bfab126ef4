import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { compressSite } from './compress.ts';
import { type SiteFolder, siteFolder } from './site-folder.ts';

let root: string;
let published: string;
let site: SiteFolder;
const LONG = 'A long page. '.repeat(200);

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'causebook-compress-'));
  published = join(root, 'published');
  const path = join(root, 'next');
  mkdirSync(published);
  mkdirSync(path);
  site = siteFolder({ path, published, older: [] });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const bytesOf = (file: string) => readFileSync(join(site.path, file));

test('a file has copies beside it that say the same, and one that is short or compressed has none', async () => {
  site.write('index.html', LONG);
  site.write('short.html', 'Short.');
  site.write('font.woff2', LONG);
  expect(await compressSite(site, null)).toBe(1);
  expect(gunzipSync(bytesOf('index.html.gz')).toString()).toBe(LONG);
  expect(brotliDecompressSync(bytesOf('index.html.br')).toString()).toBe(LONG);
  const beside = ['short.html.gz', 'font.woff2.gz'];
  expect(beside.filter((file) => existsSync(join(site.path, file)))).toEqual([]);
});

test("the copies of a file that is the published site's as well are taken from there, and of no other", async () => {
  const files = { 'kept.html': LONG, 'other.html': LONG, 'half.html': LONG };
  for (const [file, text] of Object.entries(files)) {
    writeFileSync(join(published, file), text);
    writeFileSync(join(published, `${file}.gz`), 'as it was');
    if (file !== 'half.html') writeFileSync(join(published, `${file}.br`), 'as it was');
  }
  site.keep('kept.html');
  site.keep('half.html');
  site.write('other.html', `Other. ${LONG}`);
  expect(await compressSite(site, published)).toBe(3);
  expect(bytesOf('kept.html.gz').toString()).toBe('as it was');
  expect(bytesOf('kept.html.br').toString()).toBe('as it was');
  expect(gunzipSync(bytesOf('other.html.gz')).toString()).toBe(`Other. ${LONG}`);
  expect(brotliDecompressSync(bytesOf('half.html.br')).toString()).toBe(LONG);
});
