import { constants, copyFileSync, linkSync, lstatSync } from 'node:fs';

/**
 * Makes a file of the last site one of the next: one file on disk where that can be, else a copy. Throws where there is
 * one already.
 */
export function linkFile(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    // A file system without hard links, one with a limit to them, or another disk.
    copyFileSync(from, to, constants.COPYFILE_EXCL);
  }
}

/** Whether two paths are of one file on disk; false where one of them is of none. */
export function isOneFile(file: string, other: string): boolean {
  const [here, there] = [placeOf(file), placeOf(other)];
  return here !== null && here.ino === there?.ino && here.dev === there.dev;
}

/** Null where there is no file, or a folder or another file is in its way. */
function placeOf(file: string): { ino: bigint; dev: bigint } | null {
  try {
    // As numbers, two of the long inodes that some file systems have can be equal and not the same.
    const stats = lstatSync(file, { bigint: true, throwIfNoEntry: false });
    return stats?.isFile() ? stats : null;
  } catch {
    return null;
  }
}
