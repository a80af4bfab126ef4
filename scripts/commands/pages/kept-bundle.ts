import { hash, randomUUID } from 'node:crypto';
import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { readSealed, writeSealed } from '../../../src/repository/sealed.ts';

/** The parts of a bundle's folder. */
export const BUNDLE_PARTS = { code: 'code', assets: 'assets' } as const;

/** The files of a bundle with their digests; a bundle without it is none. */
const LIST = 'files.json';

/** A bundle that no build has used for so long is of no use, nor is any build still at work on it. */
const KEPT_MS = 60 * 60 * 1000;

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

/**
 * Keeps a bundle that was made in the project at its place in the cache: copied beside it and renamed, for another
 * build may be keeping the same one at the same time.
 */
export function keepBundle(made: string, folder: string): void {
  const copy = join(dirname(folder), randomUUID());
  mkdirSync(dirname(folder), { recursive: true });
  cpSync(made, copy, { recursive: true });
  writeSealed(join(copy, LIST), JSON.stringify(digestsOf(copy)));
  try {
    if (!isWhole(folder)) {
      rmSync(folder, { recursive: true, force: true });
      renameSync(copy, folder);
    }
  } catch (error) {
    // Another build has put its own there meanwhile, which is the same.
    if (!isWhole(folder)) throw error;
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

/** Removes the folders of bundles that no build has used for long, besides one that is `used`. */
export function removeForgotten(bundles: string, used: string | null): void {
  for (const { name, parentPath } of readdirSync(bundles, { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  )) {
    const path = join(parentPath, name);
    const { mtimeMs = Date.now() } = statSync(path, { throwIfNoEntry: false }) ?? {};
    if (path !== used && Date.now() - mtimeMs > KEPT_MS) {
      rmSync(path, { recursive: true, force: true });
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
