import { randomUUID } from 'node:crypto';
import { readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Writes beside and renames, so that no reader ever sees half a file; where that fails, nothing is left of it. */
export function writeWhole(path: string, content: string | Uint8Array): void {
  const beside = `${path}.${randomUUID()}`;
  try {
    writeFileSync(beside, content);
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

/** What is written beside a file, see `randomUUID`. */
const BESIDE = /\.[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;

/** What is older than this nobody is writing any more. */
const LONGEST_MS = 60 * 60 * 1000;

/** Removes what processes that were killed have left half written below a folder, as far as it can be removed. */
export function removeHalfWritten(folder: string, now: number): void {
  try {
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || !BESIDE.test(entry.name)) continue;
      const path = join(entry.parentPath, entry.name);
      const { mtimeMs = now } = statSync(path, { throwIfNoEntry: false }) ?? {};
      if (now - mtimeMs > LONGEST_MS) rmSync(path, { force: true });
    }
  } catch {
    // It takes room and is in nobody's way.
  }
}
