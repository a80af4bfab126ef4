import {
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, normalize } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { siteFolder } from './site-folder.ts';

let root: string;
let path: string;
let published: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'causebook-'));
  path = join(root, 'next');
  published = join(root, 'published');
  mkdirSync(path);
  mkdirSync(published);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function publish(...files: string[]): void {
  for (const file of files) {
    mkdirSync(dirname(join(published, file)), { recursive: true });
    writeFileSync(join(published, file), `${file} as it is published`);
  }
}
/** Begins a site with these files of the published one. */
function begin(...files: string[]) {
  publish(...files);
  for (const file of files) {
    mkdirSync(dirname(join(path, file)), { recursive: true });
    linkSync(join(published, file), join(path, file));
  }
  return siteFolder({ path, published, older: files.map(normalize) });
}
const inodeOf = (folder: string, file: string) => statSync(join(folder, file)).ino;
const isShared = (file: string) => inodeOf(path, file) === inodeOf(published, file);
const textOf = (folder: string, file: string) => readFileSync(join(folder, file), 'utf8');
/** Files and folders, those that are empty too. */
const all = () =>
  readdirSync(path, { recursive: true, encoding: 'utf8' })
    .map((one) => one.replaceAll('\\', '/'))
    .toSorted();

test('what is made anew never reaches the published site', () => {
  const site = begin('a/index.html');
  site.write('a/index.html', 'new');
  expect(textOf(path, 'a/index.html')).toBe('new');
  expect(textOf(published, 'a/index.html')).toBe('a/index.html as it is published');
});

test('to make a file twice is an error, also one that was kept', () => {
  publish('c.html');
  const site = begin('a.html');
  site.keep('a.html');
  site.keep('c.html');
  site.write('b.html', 'one');
  for (const file of ['a.html', 'b.html', 'c.html'])
    expect(() => site.write(file, 'two')).toThrow('EEXIST');
  expect(textOf(published, 'a.html')).toBe('a.html as it is published');
  expect(textOf(published, 'c.html')).toBe('c.html as it is published');
});

test('what the older tree has is kept without a new link, and the rest is linked', () => {
  publish('b/index.html');
  const site = begin('a/index.html');
  expect([site.keep('a/index.html'), site.keep('b/index.html')]).toEqual([true, true]);
  expect([isShared('a/index.html'), isShared('b/index.html')]).toEqual([true, true]);
  expect(statSync(join(path, 'a/index.html')).nlink).toBe(2);
});

test('what the published site does not have cannot be kept', () => {
  expect(begin('a.html').keep('b.html')).toBe(false);
  expect(siteFolder({ path, published: null, older: [] }).keep('a.html')).toBe(false);
  expect(all()).toEqual(['a.html']);
});

test('a file with the bytes of the published one is that one', () => {
  publish('b/index.html');
  const site = begin('a.html');
  for (const file of ['a.html', 'b/index.html']) site.write(file, `${file} as it is published`);
  site.clear();
  expect(all()).toEqual(['a.html', 'b', 'b/index.html']);
  expect([isShared('a.html'), isShared('b/index.html')]).toEqual([true, true]);
});

test('a file with as many other bytes is made anew', () => {
  const site = begin('a.html');
  const text = textOf(published, 'a.html').toUpperCase();
  site.write('a.html', text);
  expect([textOf(path, 'a.html'), isShared('a.html')]).toEqual([text, false]);
});

test('what nobody kept or made is removed, with the folders that are empty then', () => {
  const site = begin('a/index.html', 'b/c/d/index.html', 'b/c/e/index.html', 'f/index.html');
  site.keep('a/index.html');
  site.write('f/index.html', 'new');
  site.clear();
  expect(all()).toEqual(['a', 'a/index.html', 'f', 'f/index.html']);
  expect(existsSync(join(published, 'b/c/d/index.html'))).toBe(true);
});

test('a part can be cleared before the rest', () => {
  const site = begin('pagefind/shards/a/one', 'pagefind/pagefind.js', 'index.html');
  site.keep('pagefind/pagefind.js');
  site.clear((file) => file.startsWith('pagefind'));
  expect(all()).toEqual(['index.html', 'pagefind', 'pagefind/pagefind.js']);
  site.write('pagefind/shards/a/one', 'new');
  site.clear();
  expect(all()).toEqual([
    'pagefind',
    'pagefind/pagefind.js',
    'pagefind/shards',
    'pagefind/shards/a',
    'pagefind/shards/a/one',
  ]);
});

test('what another thread kept or made stays', () => {
  const site = begin('a.html', 'b.html', 'c.html');
  const other = siteFolder({ path, published, older: ['a.html', 'b.html', 'c.html'] });
  other.keep('a.html');
  other.write('b.html', 'new');
  site.claim(other.contents());
  site.clear();
  expect(all()).toEqual(['a.html', 'b.html']);
});

test('it is known what was kept of the older tree, and what else is in the folder, by whomever', () => {
  publish('c.html', 'd.html');
  const site = begin('a.html', 'b.html', 'index/old', 'gone.html');
  const other = siteFolder({ path, published, older: ['a.html', 'b.html'] });
  other.keep('a.html');
  other.write('b.html', 'new');
  other.keep('c.html');
  site.write('d.html', 'd.html as it is published');
  site.keep('index/old');
  mkdirSync(join(path, 'index/folder'));
  writeFileSync(join(path, 'index/folder/new'), 'by another program');
  site.claim(other.contents());
  site.adopt('index');
  site.clear();
  const { kept, linked, made } = site.contents();
  expect(kept.toSorted()).toEqual(['a.html', 'index/old']);
  expect(linked.toSorted()).toEqual(['c.html', 'd.html']);
  expect(made).toEqual(['b.html', 'index/folder/new']);
  expect(kept.every(isShared)).toBe(true);
  const files = all().filter((one) => statSync(join(path, one)).isFile());
  expect(files).toEqual([...kept, ...linked, ...made].toSorted());
});

test('a file can be where a folder was, and a folder where a file was', () => {
  const site = begin('a/b/index.html', 'a/c.html', 'd');
  site.write('a', 'a file');
  site.write('d/e/index.html', 'in a folder');
  site.clear();
  expect(all()).toEqual(['a', 'd', 'd/e', 'd/e/index.html']);
});

test('a folder that has files of this site is not taken for a file', () => {
  const site = begin('a/index.html');
  site.keep('a/index.html');
  expect(() => site.write('a', 'a file')).toThrow('EEXIST');
  expect(textOf(path, 'a/index.html')).toBe('a/index.html as it is published');
});
