import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readingKept } from '../../../src/repository/kept-reading.ts';
import { contentReader } from './content-reader.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'causebook-reader-'));
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
  rmSync(root, { recursive: true, force: true });
});

test('content that cannot be read after an edit fails for whoever asks for a page, and nowhere else', async () => {
  const cache = join(root, 'cache');
  const content = join(root, 'content');
  mkdirSync(content);
  const read = contentReader({ content, out: join(root, 'site'), cache }, 'internal');
  const unheard = vi.fn<() => void>();
  process.on('unhandledRejection', unheard);
  try {
    read();
    const first = await readingKept();
    // As if a page had asked for what is alike.
    if (first) first.similar = Promise.resolve(() => []);
    read();
    await readingKept();
    rmSync(cache, { recursive: true });
    writeFileSync(cache, 'a file');
    read();
    await expect(readingKept()).rejects.toThrow(cache);
    await vi.runAllTimersAsync();
    await new Promise(setImmediate);
    expect(unheard).not.toHaveBeenCalled();
  } finally {
    process.off('unhandledRejection', unheard);
  }
});
