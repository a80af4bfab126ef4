import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { lock, lockInTurn } from './build-lock.ts';

const root = mkdtempSync(join(tmpdir(), 'causebook-lock-'));
const path = join(root, 'lock');
/** A process that is there, and is not this one. */
const other = process.ppid;
const { signal } = new AbortController();
beforeEach(() => writeFileSync(path, String(other)));
afterAll(() => rmSync(root, { recursive: true, force: true }));

test('whoever waits for the lock has it once it is given back', async () => {
  setTimeout(() => rmSync(path), 120);
  const release = await lockInTurn(path, signal);
  release();
  lock(path)();
});

test('a lock that is never given back ends in a sentence, not in waiting for ever', async () => {
  await expect(lockInTurn(path, signal, 100)).rejects.toThrow(
    `Another build (process ${other}) is writing ${root}. Wait for it, or end it; if there is no such process, delete ${path}.`,
  );
});

test('who waits can give up', async () => {
  await expect(lockInTurn(path, AbortSignal.timeout(80))).rejects.toThrow('aborted');
});
