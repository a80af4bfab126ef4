import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { prepareSite } from './publish.ts';

let root: string;
let out: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'causebook-'));
  out = join(root, 'dist');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const page = () => readFileSync(join(out, 'index.html'), 'utf8');
const builds = () => readdirSync(`${out}.builds`).filter((name) => !name.startsWith('lock'));

function publish(text: string, older: 'now' | 'later' = 'now'): void {
  const next = prepareSite(out);
  writeFileSync(join(next.folder, 'index.html'), text);
  next.publish('kept', older);
}

test('a site appears only when it is published, whole', () => {
  const next = prepareSite(out);
  writeFileSync(join(next.folder, 'index.html'), 'one');
  expect(existsSync(out)).toBe(false);
  next.publish();
  expect(page()).toBe('one');
  expect(lstatSync(out).isSymbolicLink()).toBe(true);
});

test('a site that is given up leaves the published one and nothing else', () => {
  publish('one');
  const next = prepareSite(out);
  writeFileSync(join(next.folder, 'index.html'), 'half of two');
  next.discard();
  expect(page()).toBe('one');
  expect(builds()).toHaveLength(1);
});

test('what an interrupted build left is removed by the next; the site before the last is kept for its readers', () => {
  publish('one');
  mkdirSync(join(`${out}.builds`, 'interrupted'));
  writeFileSync(join(`${out}.builds`, 'lock'), '999999999');
  publish('two');
  expect(page()).toBe('two');
  expect(builds()).toHaveLength(2);
  publish('three');
  expect(builds()).toHaveLength(2);
});

test('a site that may go later goes while the next is made', async () => {
  publish('one');
  publish('two');
  publish('three', 'later');
  expect(builds()).toHaveLength(3);
  const next = prepareSite(out);
  await next.cleared;
  expect(builds()).toHaveLength(3);
  expect(builds()).toContain(next.name);
  next.discard();
  expect(builds()).toHaveLength(2);
});

test('the site before stays within reach while the next is made and after', () => {
  const before = () => readFileSync(join(`${out}.previous`, 'index.html'), 'utf8');
  publish('one');
  expect(existsSync(`${out}.previous`)).toBe(false);
  publish('two');
  expect(before()).toBe('one');
  const next = prepareSite(out);
  expect(before()).toBe('one');
  writeFileSync(join(next.folder, 'index.html'), 'three');
  next.publish();
  expect(before()).toBe('two');
});

test('what fails after the site is published does not take it away again', () => {
  const next = prepareSite(out);
  writeFileSync(join(next.folder, 'index.html'), 'one');
  next.publish();
  next.discard();
  expect(page()).toBe('one');
});

test('half-made links are removed by the next build, and nothing else beside the site is', () => {
  publish('one');
  const half = join(root, '.dist.00000000-0000-0000-0000-000000000000');
  symlinkSync('dist.builds', half);
  writeFileSync(join(root, '.dist.note'), '');
  publish('two');
  expect(readdirSync(root).toSorted()).toEqual([
    '.dist.note',
    'dist',
    'dist.builds',
    'dist.previous',
  ]);
});

test('an ordinary folder in the place of the site steps aside', () => {
  mkdirSync(out);
  writeFileSync(join(out, 'index.html'), 'by hand');
  publish('one');
  expect(page()).toBe('one');
});

test('two builds at once exclude each other, and the second is told of the first', () => {
  mkdirSync(`${out}.builds`);
  writeFileSync(join(`${out}.builds`, 'lock'), String(process.ppid));
  expect(() => prepareSite(out)).toThrow(
    `Another build (process ${process.ppid}) is writing ${out}.builds. Wait for it, or end it; if there is no such process, delete ${join(`${out}.builds`, 'lock')}.`,
  );
});
