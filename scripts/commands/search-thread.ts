import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { bringFolder } from './kept-pages.ts';
import type { SearchTask } from './search-worker.ts';

/** A search index that is on its way into a site. */
export interface SearchIndex {
  /** How many words it knows; null when it is the one of the published site. */
  words: number | null;
  /** Puts it into the site, once Astro has written its pages there. */
  bring(): void;
}

/**
 * Makes the index for the site in `folder` on a thread of its own, while the pages are rendered; or takes that of the
 * `published` site, where it is still right.
 */
export async function startSearch(
  folder: string,
  task: Omit<SearchTask, 'outDir'>,
  published: string | null,
  onIndexed: (postmortems: number) => void,
): Promise<SearchIndex> {
  // Astro empties the folder that it writes to, so the index waits beside it.
  const beside = `${folder}.search`;
  const from = published === null ? beside : join(published, 'pagefind');
  const words = published === null ? await makeIndex({ ...task, outDir: beside }, onIndexed) : null;
  const files = readdirSync(from, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(from.length + 1));
  return { words, bring: () => bringFolder(from, join(folder, 'pagefind'), files) };
}

function makeIndex(task: SearchTask, onIndexed: (postmortems: number) => void): Promise<number> {
  return new Promise((done, fail) => {
    const worker = new Worker(new URL('./search-worker.ts', import.meta.url), { workerData: task });
    worker.on('message', (message: { words: number } | number) => {
      if (typeof message === 'number') onIndexed(message);
      else done(message.words);
    });
    worker.once('error', fail);
    // Without this a worker that dies in silence would leave the build waiting for ever.
    worker.once('exit', (code) =>
      fail(
        new Error(`The search index was not made: its thread ended with ${code}.`, {
          cause: faultOfDisk(task.outDir),
        }),
      ),
    );
  });
}

/** More than any file of the index has. */
const PROBE_BYTES = 256 * 1024;

/** Pagefind writes from a process of its own, which dies on a full disk without saying so to ours: what a write meets. */
function faultOfDisk(folder: string): unknown {
  const probe = join(folder, 'probe');
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(probe, Buffer.alloc(PROBE_BYTES));
    rmSync(probe);
    return undefined;
  } catch (error) {
    return error;
  }
}
