import {
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { prepareSite, spareOf } from './publish.ts';
import { readSpareTree } from './spare-tree.ts';
import { everyFileOf } from './verify/files.ts';

let root: string;
let out: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'causebook-'));
  out = join(root, 'dist');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const page = () => readFileSync(join(out, 'index.html'), 'utf8');
const builds = () => readdirSync(`${out}.builds`).filter((name) => !name.startsWith('lock'));

function publish(text: string): void {
  const next = prepareSite(out);
  writeFileSync(join(next.folder, 'index.html'), text);
  next.publish();
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

describe('the tree of the build before the previous one', () => {
  const spare = () => {
    const published = realpathSync(out);
    return readSpareTree(spareOf(out), published, everyFileOf(published));
  };
  /** Publishes a site that has a file of the one before and one of its own. */
  function publishLinked(text: string): void {
    const next = prepareSite(out);
    writeFileSync(join(next.folder, 'index.html'), text);
    if (existsSync(out)) linkSync(join(out, 'kept.html'), join(next.folder, 'kept.html'));
    else writeFileSync(join(next.folder, 'kept.html'), 'the same');
    next.publish('kept', 'spare');
  }
  beforeEach(() => {
    for (const text of ['one', 'two', 'three']) publishLinked(text);
  });

  test('is a spare, and stays so while the next build is made and when that is given up', async () => {
    expect(builds()).toHaveLength(3);
    expect(readFileSync(join(spareOf(out), 'index.html'), 'utf8')).toBe('one');
    const next = prepareSite(out);
    await next.cleared;
    expect(builds()).toHaveLength(4);
    next.discard();
    expect(builds()).toHaveLength(3);
    expect(existsSync(spareOf(out))).toBe(true);
  });

  test('begins the next one, with nothing in it but what the published site has', async () => {
    const { ino } = statSync(spareOf(out));
    writeFileSync(join(spareOf(out), 'foreign.html'), '');
    mkdirSync(join(spareOf(out), 'empty'));
    const next = prepareSite(out);
    expect(next.reuse(spare())).toEqual(['kept.html']);
    await next.cleared;
    expect(readdirSync(next.folder)).toEqual(['kept.html']);
    expect(statSync(next.folder).ino).toBe(ino);
    writeFileSync(join(next.folder, 'index.html'), 'four');
    next.publish('kept', 'spare');
    expect(page()).toBe('four');
    expect(readFileSync(join(`${out}.previous`, 'index.html'), 'utf8')).toBe('three');
    expect(readFileSync(join(spareOf(out), 'index.html'), 'utf8')).toBe('two');
    expect(builds()).toHaveLength(3);
  });

  test('goes with a build that is given up; the published site and the previous one stay', () => {
    const next = prepareSite(out);
    next.reuse(spare());
    next.discard();
    expect([page(), builds().length, existsSync(spareOf(out))]).toEqual(['three', 2, false]);
    expect(readFileSync(join(`${out}.previous`, 'index.html'), 'utf8')).toBe('two');
  });

  test('is thrown away when the build that changed it was interrupted', async () => {
    const interrupted = prepareSite(out);
    const tree = spare();
    interrupted.reuse(tree);
    writeFileSync(join(`${out}.builds`, 'lock'), '999999999');
    const next = prepareSite(out);
    expect(next.reuse(tree)).toEqual([]);
    await next.cleared;
    expect(builds()).toHaveLength(3);
    expect(readdirSync(next.folder)).toEqual([]);
    next.discard();
  });

  test('is of no use once another site is published than it was held against', () => {
    const tree = spare();
    publishLinked('four');
    const next = prepareSite(out);
    expect(next.reuse(tree)).toEqual([]);
    expect(readdirSync(next.folder)).toEqual([]);
    next.discard();
  });

  test('is of no use where it shares no file with the published site', () => {
    rmSync(join(spareOf(out), 'kept.html'));
    const next = prepareSite(out);
    expect(next.reuse(spare())).toEqual([]);
    writeFileSync(join(next.folder, 'index.html'), 'four');
    next.publish('kept', 'spare');
    expect(builds()).toHaveLength(3);
    expect(readFileSync(join(spareOf(out), 'index.html'), 'utf8')).toBe('two');
  });

  test('goes with all others when the sites before must not be seen', () => {
    const next = prepareSite(out);
    writeFileSync(join(next.folder, 'index.html'), 'for the public');
    next.publish('gone');
    expect(builds()).toEqual([next.name]);
  });

  test('is not the previous site, where somebody let both links lead to one build', () => {
    rmSync(out);
    symlinkSync(realpathSync(`${out}.previous`), out);
    publishLinked('four');
    expect(readFileSync(join(`${out}.previous`, 'index.html'), 'utf8')).toBe('two');
    expect(readFileSync(join(spareOf(out), 'index.html'), 'utf8')).toBe('one');
  });
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

describe('what is in the place of the site and no build', () => {
  const replaced = () => readdirSync(root).filter((name) => name.startsWith('dist.replaced-'));

  test('steps aside, a folder with all that is in it, and is never removed', () => {
    mkdirSync(join(out, 'notes'), { recursive: true });
    writeFileSync(join(out, 'notes/index.html'), 'by hand');
    const next = prepareSite(out);
    writeFileSync(join(next.folder, 'index.html'), 'one');
    const aside = next.publish();
    expect(page()).toBe('one');
    for (const text of ['two', 'three', 'four']) publish(text);
    expect(replaced().map((name) => join(root, name))).toEqual([aside]);
    expect(readFileSync(join(aside ?? '', 'notes/index.html'), 'utf8')).toBe('by hand');
  });

  test('steps aside, a file too', () => {
    writeFileSync(out, 'by hand');
    publish('one');
    expect(page()).toBe('one');
    expect(replaced().map((name) => readFileSync(join(root, name), 'utf8'))).toEqual(['by hand']);
  });

  test('steps aside, a link to another disk too, and nothing is called the site before', () => {
    const disk = join(root, 'disk');
    mkdirSync(disk);
    writeFileSync(join(disk, 'index.html'), 'by hand');
    symlinkSync(disk, out, 'junction');
    const next = prepareSite(out);
    writeFileSync(join(next.folder, 'index.html'), 'one');
    const aside = next.publish();
    expect(page()).toBe('one');
    expect(realpathSync(aside ?? '')).toBe(realpathSync(disk));
    expect(readFileSync(join(disk, 'index.html'), 'utf8')).toBe('by hand');
    expect(lstatSync(`${out}.previous`, { throwIfNoEntry: false })).toBeUndefined();
    publish('two');
    expect(replaced()).toHaveLength(1);
  });

  test('is gone if it was an empty folder', () => {
    mkdirSync(out);
    publish('one');
    expect(page()).toBe('one');
    expect(replaced()).toEqual([]);
  });
});

test('a link back to the build before, by its whole path, is this site’s, and stays in reach when the next is made', () => {
  for (const text of ['one', 'two']) publish(text);
  const before = realpathSync(`${out}.previous`);
  rmSync(out);
  symlinkSync(before, out, 'junction');
  expect(page()).toBe('one');
  publish('three');
  expect(readFileSync(join(`${out}.previous`, 'index.html'), 'utf8')).toBe('one');
  expect(readdirSync(root).filter((name) => name.includes('replaced'))).toEqual([]);
});

test('two builds at once exclude each other, and the second is told of the first', () => {
  mkdirSync(`${out}.builds`);
  writeFileSync(join(`${out}.builds`, 'lock'), String(process.ppid));
  expect(() => prepareSite(out)).toThrow(
    `Another build (process ${process.ppid}) is writing ${out}.builds. Wait for it, or end it; if there is no such process, delete ${join(`${out}.builds`, 'lock')}.`,
  );
});
