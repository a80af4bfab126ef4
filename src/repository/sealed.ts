import { hash } from 'node:crypto';
import { lstatSync, readFileSync, rmSync } from 'node:fs';
import { writeWhole } from './write-whole.ts';

// A cache is never trusted: before its text it has a digest of it, on a line of its own. Wrapped into JSON once more,
// the text of ten thousand postmortems took half a second longer to read.

/** Writes a text that `readSealed` knows again, whole or not at all. */
export function writeSealed(path: string, text: string): void {
  // No file takes the place of a folder, and whatever is in a cache may go.
  if (lstatSync(path, { throwIfNoEntry: false })?.isDirectory()) rmSync(path, { recursive: true });
  writeWhole(path, `${hash('sha1', text)}\n${text}`);
}

/** Reads a text that was written so; null where there is none, or it is not as it was written. */
export function readSealed(path: string): string | null {
  try {
    const sealed = readFileSync(path, 'utf8');
    const end = sealed.indexOf('\n');
    const text = sealed.slice(end + 1);
    return hash('sha1', text) === sealed.slice(0, end) ? text : null;
  } catch {
    return null;
  }
}
