import { copyFileSync, linkSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

/** Puts a file of the last site into the next one, whose folder is there; both are then one file on disk. */
export function linkFile(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    // A file system without hard links, one with a limit to them, or another disk.
    copyFileSync(from, to);
  }
}

/** The same into a folder that may not be there yet. */
export function linkInto(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  linkFile(from, to);
}
