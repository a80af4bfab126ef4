import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, expect, test } from 'vitest';
import { endOfFile, endOfStream } from './end-of-text.ts';

const root = mkdtempSync(join(tmpdir(), 'causebook-end-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const path = join(root, 'some.log');

test.each(['', 'é', 'one line\n', 'two\nlines'])('%j is read whole', async (text) => {
  writeFileSync(path, text);
  expect(endOfFile(path)).toEqual({ text, isCut: false });
  expect(await endOfStream(Readable.from([Buffer.from(text)]))).toEqual({ text, isCut: false });
});

test('of a long one the end is read, from the beginning of a line', async () => {
  const lines = Array.from({ length: 150_000 }, (_, at) => `line ${at} of a łog\n`);
  writeFileSync(path, lines.join(''));
  const bytes = Buffer.from(lines.join(''));
  const chunks = Array.from({ length: 60 }, (_, at) =>
    bytes.subarray(at * 65_536, (at + 1) * 65_536),
  );
  for (const { text, isCut } of [endOfFile(path), await endOfStream(Readable.from(chunks))]) {
    expect(isCut).toBe(true);
    expect(text.length).toBeGreaterThan(900_000);
    expect(text.length).toBeLessThanOrEqual(1_000_000);
    expect(text).toMatch(/^line \d+ of a łog\n/);
    expect(text).toMatch(/line 149999 of a łog\n$/);
  }
});

test('what Windows writes is text, too', () => {
  writeFileSync(path, Buffer.from('\uFEFFdeadlocks', 'utf16le'));
  expect(endOfFile(path).text).toBe('deadlocks');
});
