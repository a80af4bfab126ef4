import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { FSWatcher } from 'chokidar';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { onChange } from './on-change.ts';

/** Longer than the clock of files may be behind. */
const A_WHILE_MS = 50;

let folder: string;
let watcher: FSWatcher | undefined;
const act = vi.fn<() => void>();
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'causebook-change-'));
  mkdirSync(join(folder, 'sub'));
  for (const name of ['one', 'two']) writeFileSync(join(folder, 'sub', name), 'before');
  act.mockClear();
  await setTimeout(A_WHILE_MS);
});
afterEach(async () => {
  await watcher?.close();
  rmSync(folder, { recursive: true });
});

async function watched(since: number): Promise<void> {
  watcher = onChange([folder], since, act);
  await new Promise<void>((ready) => watcher?.once('ready', ready));
  await setTimeout(A_WHILE_MS);
}

test('what has not changed since is passed over, and what changes later is heard of', async () => {
  await watched(Date.now());
  expect(act).not.toHaveBeenCalled();
  writeFileSync(join(folder, 'sub/one'), 'after');
  await vi.waitFor(() => expect(act).toHaveBeenCalled());
});

test.each([
  ['written', () => writeFileSync(join(folder, 'sub/one'), 'after')],
  ['removed', () => rmSync(join(folder, 'sub/one'))],
])('what changed before the watcher knew of it is heard of: %s', async (_, change) => {
  const since = Date.now();
  change();
  await watched(since);
  expect(act).toHaveBeenCalled();
});
