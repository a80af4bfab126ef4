import { linkSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { spareOf } from './publish.ts';
import { lookAtPublished } from './published-site.ts';
import { copiesOf, filesOf, stampsOf } from './verify/files.ts';
import { noFindings } from './verify/findings.ts';
import { knownOf } from './verify/known.ts';
import { remember } from './verify/remembered.ts';

let root: string;
let out: string;
let memory: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'causebook-'));
  out = join(root, 'site');
  memory = join(root, 'verified.json');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** A published site of two files, one of which the spare tree has too. */
function publish(): void {
  const build = join(`${out}.builds`, 'one');
  mkdirSync(spareOf(out), { recursive: true });
  mkdirSync(build);
  symlinkSync(build, out, 'junction');
  for (const file of ['index.html', 'kept.html']) writeFileSync(join(build, file), file);
  linkSync(join(build, 'kept.html'), join(spareOf(out), 'kept.html'));
  writeFileSync(join(spareOf(out), 'index.html'), 'older');
  rememberAll();
}
/** Remembers the site as it is, with its compressed copies. */
function rememberAll(): void {
  const [stamps, copies] = [filesOf(out), copiesOf(out)].map(stampsOf);
  const known = knownOf(noFindings());
  if (stamps && copies) remember(memory, { key: 'key', site: 'one', stamps, copies, known });
}
async function look() {
  const over = new AbortController();
  const { whole, spare } = lookAtPublished({ out, memory }, over.signal);
  const found = { whole: await whole, spare: await spare };
  over.abort();
  return found;
}

test('a site as it was verified is whole, and the spare tree is held against it', async () => {
  publish();
  expect(await look()).toEqual({
    whole: true,
    spare: { published: 'one', same: ['kept.html'], strays: ['index.html'] },
  });
});

test('beside a site that somebody changed there is no spare tree', async () => {
  publish();
  writeFileSync(join(out, 'index.html'), 'changed');
  expect(await look()).toEqual({ whole: false, spare: null });
});

test('a site is whole only with its compressed copies, and with no other ones', async () => {
  publish();
  const copy = join(out, 'index.html.br');
  writeFileSync(copy, 'compressed');
  expect((await look()).whole).toBe(false);
  rememberAll();
  expect((await look()).whole).toBe(true);
  writeFileSync(copy, 'damaged');
  expect((await look()).whole).toBe(false);
  rmSync(copy);
  expect((await look()).whole).toBe(false);
});

test('beside a site without a spare tree there is none', async () => {
  publish();
  rmSync(spareOf(out), { recursive: true });
  expect(await look()).toEqual({ whole: true, spare: null });
});

test('where nothing is published there is nothing to build on', async () => {
  expect(await look()).toEqual({ whole: false, spare: null });
});
