import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { noteUse, removeForgotten } from './kept-bundle.ts';

const root = mkdtempSync(join(tmpdir(), 'causebook-bundles-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

test('a bundle that is used stays, and one that nobody has used for long goes', () => {
  for (const name of ['forgotten', 'used', 'this']) {
    mkdirSync(join(root, name));
    utimesSync(join(root, name), 0, 0);
  }
  noteUse(join(root, 'used'));
  expect(statSync(join(root, 'used')).mtimeMs).toBeGreaterThan(0);
  removeForgotten(root, join(root, 'this'));
  expect(readdirSync(root).toSorted()).toEqual(['this', 'used']);
});

test('a bundle of which the use cannot be noted is of use all the same', () => {
  expect(() => noteUse(join(root, 'nowhere'))).not.toThrow();
});
