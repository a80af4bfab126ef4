import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '../toolchain.ts';
import { unlicensed } from './licences.ts';

test('every dependency comes under a licence of the list', () => {
  const lock = JSON.parse(readFileSync(join(projectRoot, 'package-lock.json'), 'utf8'));
  expect(Object.keys(lock.packages).length).toBeGreaterThan(400);
  expect(unlicensed(lock.packages)).toEqual([]);
});

test('what is not on the list, or not said, is found', () => {
  const packages = {
    '': {},
    'node_modules/free': { license: '(MIT OR GPL-3.0-only)' },
    'node_modules/bound': { license: 'MIT AND GPL-3.0-only' },
    'node_modules/silent': {},
    'node_modules/elsewhere': { optional: true, os: ['win32'] },
  };
  expect(unlicensed(packages)).toEqual([
    'node_modules/bound: MIT AND GPL-3.0-only',
    'node_modules/silent: says no licence',
  ]);
});
