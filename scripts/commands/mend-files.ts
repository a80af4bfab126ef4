import { chmodSync, lstatSync, readFileSync } from 'node:fs';
import { mendPostmortem } from '../../src/core/mend/mend.ts';
import { writeWhole } from '../../src/repository/write-whole.ts';

const LARGEST = 1024 * 1024;

/**
 * Mends what is safe in each file and gives the paths of those that changed. A file is written whole or not at
 * all; what is not an ordinary file, too large or not UTF-8 is left as it is.
 */
export function mendFiles(paths: readonly string[]): string[] {
  return paths.filter((path) => {
    const stats = lstatSync(path, { throwIfNoEntry: false });
    if (!stats?.isFile() || stats.size > LARGEST) return false;
    const text = readUtf8(path);
    const mended = text === null ? null : mendPostmortem(text);
    if (mended === null || mended === text) return false;
    writeWhole(path, mended);
    chmodSync(path, stats.mode);
    return true;
  });
}

function readUtf8(path: string): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(path));
  } catch {
    return null;
  }
}
