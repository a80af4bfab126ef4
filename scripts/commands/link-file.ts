import { constants, copyFileSync, linkSync } from 'node:fs';

/** Makes a file of the last site one of the next; both are then one file on disk. Throws where there is one already. */
export function linkFile(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    // A file system without hard links, one with a limit to them, or another disk.
    copyFileSync(from, to, constants.COPYFILE_EXCL);
  }
}
