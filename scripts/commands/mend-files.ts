import { chmodSync, lstatSync } from 'node:fs';
import { mendPostmortem } from '../../src/core/mend/mend.ts';
import { readText } from '../../src/repository/read-text.ts';
import { writeWhole } from '../../src/repository/write-whole.ts';

/**
 * Mends what is safe in each file and gives the paths of those that changed. A file is written whole or not at
 * all; what is not an ordinary file, too large or not UTF-8 is left as it is.
 */
export function mendFiles(paths: readonly string[]): string[] {
  return paths.filter((path) => {
    const text = readText(path, path);
    if (typeof text !== 'string') return false;
    const mended = mendPostmortem(text);
    if (mended === text) return false;
    const { mode } = lstatSync(path);
    writeWhole(path, mended);
    chmodSync(path, mode);
    return true;
  });
}
