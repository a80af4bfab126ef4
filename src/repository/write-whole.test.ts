import { randomUUID } from 'node:crypto';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { removeHalfWritten, writeWhole } from './write-whole.ts';

const root = mkdtempSync(join(tmpdir(), 'causebook-whole-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

test('a file that cannot take its place leaves nothing beside it', () => {
  const folder = join(root, 'refused');
  mkdirSync(join(folder, 'index.json', 'in the way'), { recursive: true });
  expect(() => writeWhole(join(folder, 'index.json'), 'text')).toThrow();
  expect(readdirSync(folder)).toEqual(['index.json']);
});

test('what was left half written an hour ago is removed, wherever it lies, and nothing else', () => {
  const cache = join(root, 'cache');
  const now = Date.now();
  mkdirSync(join(cache, 'similar'), { recursive: true });
  const [old, fresh] = [`similar/2024.json.${randomUUID()}`, `similar.json.${randomUUID()}`];
  for (const name of [old, fresh, 'similar.json', `pack-${randomUUID()}.pack`]) {
    writeFileSync(join(cache, name), '{');
    const hours = name === fresh ? 0 : 2;
    utimesSync(join(cache, name), 1, (now - hours * 3_600_000) / 1000);
  }
  writeWhole(join(cache, 'similar.json'), '{}');
  removeHalfWritten(cache, now);
  expect(readdirSync(join(cache, 'similar'))).toEqual([]);
  expect(readdirSync(cache)).toHaveLength(4);
  expect(readdirSync(cache)).toContain(fresh);
  expect(readFileSync(join(cache, 'similar.json'), 'utf8')).toBe('{}');
});
