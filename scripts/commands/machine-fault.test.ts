import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sayMachineFault } from './machine-fault.ts';

const full = Object.assign(new Error("ENOSPC: no space left on device, open '/srv/a'"), {
  code: 'ENOSPC',
  path: '/srv/a',
});
const SENTENCE =
  'The disk is full (/srv/a). Nothing was published; the site that is published stays as it was. Mend that and build again.';

test.each([
  ['as it comes', full],
  ['as the cause of another error', new Error('The search index was not made.', { cause: full })],
  [
    'in the text of an error of the bundler',
    new Error(`Build failed with 1 error:\nError: ${full.message}\n    at write`),
  ],
])('a full disk is said in one sentence, %s', (_, error) => {
  expect(sayMachineFault(error)).toBe(SENTENCE);
});

test.each([
  ['folder', (file: string) => mkdirSync(file)],
  ['folder above it', (file: string) => mkdirSync(join(file, 'site.builds'), { recursive: true })],
])('a file in the place of a %s is said to be one', (_, make) => {
  const folder = mkdtempSync(join(tmpdir(), 'causebook-'));
  const file = join(folder, 'file');
  writeFileSync(file, '');
  try {
    make(file);
    expect.unreachable();
  } catch (error) {
    expect(sayMachineFault(error)).toMatch(
      /^A file is where a folder has to be \(.*file.*\)\. Nothing was published; the site that is published stays as it was\. Mend that and build again\.$/,
    );
    expect(sayMachineFault(Object.assign(new Error('made twice'), { code: 'EEXIST' }))).toBeNull();
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('a link that leads to a disk which is not mounted is said to lead nowhere', () => {
  const folder = mkdtempSync(join(tmpdir(), 'causebook-'));
  const link = join(folder, 'link');
  symlinkSync(join(folder, 'not mounted'), link, 'junction');
  try {
    mkdirSync(join(link, 'site.builds'), { recursive: true });
    expect.unreachable();
  } catch (error) {
    expect(sayMachineFault(error)).toBe(
      `A link on the way there leads nowhere (${join(link, 'site.builds')}). Nothing was published; the site that is published stays as it was. Mend that and build again.`,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('of a link that cannot be made it names the link', () => {
  const error = Object.assign(new Error('EACCES'), {
    code: 'EACCES',
    path: 'site.builds/a',
    dest: '/srv/site',
  });
  expect(sayMachineFault(error)).toContain('This account may not read or write (/srv/site).');
});

test('a fault of the generator keeps its stack', () => {
  expect(sayMachineFault(new TypeError('x is not a function'))).toBeNull();
  expect(sayMachineFault(new Error("ENOENT: no such file or directory, open 'a'"))).toBeNull();
});
