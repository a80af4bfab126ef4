import {
  linkSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readSpareTree } from './spare-tree.ts';
import { everyFileOf } from './verify/files.ts';

let root: string;
let spare: string;
let published: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'causebook-'));
  spare = join(root, 'spare');
  published = join(root, 'published-build');
  mkdirSync(spare);
  mkdirSync(published);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(folder: string, file: string, text = file): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}
function share(file: string): void {
  write(published, file);
  mkdirSync(dirname(join(spare, file)), { recursive: true });
  linkSync(join(published, file), join(spare, file));
}
function read() {
  const { same, strays, ...rest } = readSpareTree(spare, published, everyFileOf(published));
  return { same: same.toSorted(), strays: strays.toSorted(), ...rest };
}

test('files that are one file on disk are the same, and the site that they were held against is named', () => {
  share('index.html');
  share('postmortems/a/index.html');
  expect(read()).toEqual({
    published: 'published-build',
    same: ['index.html', join('postmortems', 'a', 'index.html')],
    strays: [],
  });
});

test('a file with the same bytes, size and time is not the same file', () => {
  share('index.html');
  for (const folder of [spare, published]) write(folder, 'page.html', 'equal');
  const { atime, mtime } = statSync(join(published, 'page.html'));
  utimesSync(join(spare, 'page.html'), atime, mtime);
  expect(read().strays).toEqual(['page.html']);
});

test('a file that is the same under another path is a stray', () => {
  share('index.html');
  linkSync(join(published, 'index.html'), join(spare, 'moved.html'));
  expect(read().strays).toEqual(['moved.html']);
});

test('a folder without a file of the published site is a stray as a whole, and so is an empty one', () => {
  share('a/index.html');
  write(spare, 'a/old/deep/index.html');
  mkdirSync(join(spare, 'empty/within'), { recursive: true });
  mkdirSync(join(published, 'empty/within'), { recursive: true });
  expect(read()).toMatchObject({
    same: [join('a', 'index.html')],
    strays: [join('a', 'old'), 'empty'],
  });
});

test('links are strays and are not followed, on either side', () => {
  share('index.html');
  write(published, 'pages/index.html');
  symlinkSync(join(published, 'pages'), join(spare, 'pages'), 'junction');
  expect(read()).toMatchObject({ same: ['index.html'], strays: ['pages'] });
});

test('a file where the published site has a folder is a stray, and the other way round', () => {
  share('index.html');
  write(spare, 'one');
  write(published, 'one/index.html');
  write(spare, 'other/index.html');
  write(published, 'other');
  expect(read()).toMatchObject({ same: ['index.html'], strays: ['one', 'other'] });
});

test('where nothing is the same, all that is in the tree is a stray', () => {
  write(published, 'index.html');
  write(spare, 'index.html');
  write(spare, 'a/index.html');
  expect(read()).toMatchObject({ same: [], strays: ['a', 'index.html'] });
});

test('a tree that another build takes away meanwhile cannot be read', () => {
  expect(() => readSpareTree(join(root, 'gone'), published, new Map())).toThrow('ENOENT');
});
