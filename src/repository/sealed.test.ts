import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readSealed, writeSealed } from './sealed.ts';

const folder = mkdtempSync(join(tmpdir(), 'causebook-'));
const path = join(folder, 'index');
afterAll(() => rmSync(folder, { recursive: true }));

test('reads back what was written, line breaks and all', () => {
  writeSealed(path, '{"a":\n"ü"}\n');
  expect(readSealed(path)).toBe('{"a":\n"ü"}\n');
});

test.each([
  ['a letter changed', (text: string) => text.replace('b', 'c')],
  ['the end missing', (text: string) => text.slice(0, -1)],
  ['the digest missing', (text: string) => text.slice(text.indexOf('\n') + 1)],
  ['nothing left', () => ''],
])('knows a file that was damaged: %s', (_, damage) => {
  writeSealed(path, 'abc');
  writeFileSync(path, damage(readFileSync(path, 'utf8')));
  expect(readSealed(path)).toBeNull();
});

test('takes the place of a folder that somebody has put there', () => {
  const inTheWay = join(folder, 'in-the-way');
  mkdirSync(join(inTheWay, 'sub'), { recursive: true });
  expect(readSealed(inTheWay)).toBeNull();
  writeSealed(inTheWay, 'abc');
  expect(readSealed(inTheWay)).toBe('abc');
});

test('knows no file that is not there', () => {
  expect(readSealed(join(folder, 'none'))).toBeNull();
});
