import { hash } from 'node:crypto';
import { readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { readSealed, writeSealed } from '../../../src/repository/sealed.ts';

/** The parts of a bundle's folder. */
export const BUNDLE_PARTS = { code: 'code', assets: 'assets' } as const;

/** What the module is called, within the code, that renders the pages. */
export const PAGE_APP = 'page-app';

/** The files of a bundle with their digests; a bundle without it is none. */
const LIST = 'files.json';

/** A bundle that nobody has opened for so long is of no use, nor is any build or dev server still at work on it. */
const KEPT_MS = 7 * 24 * 60 * 60 * 1000;

type Digests = Record<string, string>;

/** Whether every file of the bundle in this folder is as it was made: its code is going to be run. */
export function isWhole(folder: string): boolean {
  const listed = readSealed(join(folder, LIST));
  if (listed === null) return false;
  try {
    return JSON.stringify(digestsOf(folder)) === listed;
  } catch {
    return false;
  }
}

/** Gives a whole bundle, made beside it, its name. */
export function keepBundle(made: string, folder: string): void {
  writeSealed(join(made, LIST), JSON.stringify(digestsOf(made)));
  rmSync(folder, { recursive: true, force: true });
  renameSync(made, folder);
}

/** Notes that a bundle is of use still. Where another account made it, this one need not be able to. */
export function noteUse(folder: string): void {
  try {
    utimesSync(folder, new Date(), new Date());
  } catch {
    // Some day it is removed, and made again.
  }
}

/** Removes the folders of bundles that no build has used for long, besides the one that is `used`. */
export function removeForgotten(bundles: string, used: string): void {
  for (const entry of readdirSync(bundles, { withFileTypes: true })) {
    const path = join(bundles, entry.name);
    if (!entry.isDirectory() || path === used) continue;
    const { mtimeMs = Date.now() } = statSync(path, { throwIfNoEntry: false }) ?? {};
    if (Date.now() - mtimeMs <= KEPT_MS) continue;
    try {
      rmSync(path, { recursive: true, force: true });
    } catch {
      // It is another account's to remove.
    }
  }
}

function digestsOf(folder: string): Digests {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== LIST)
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
  return Object.fromEntries(
    files.map((path) => [path.slice(folder.length + 1), hash('sha1', readFileSync(path))]),
  );
}
