import { hash } from 'node:crypto';
import { lstatSync, readFileSync, rmSync } from 'node:fs';
import { writeWhole } from './write-whole.ts';

// A cache is never trusted: before its text it has a digest of it, on a line of its own. Wrapped into JSON once more,
// the text of ten thousand postmortems took half a second longer to read.

/** Bytes: 40 digits of a SHA-1 and a line break. */
const SEAL = 41;

/** Writes a text that `readSealed` knows again, whole or not at all. */
export function writeSealed(path: string, text: string): void {
  // No file takes the place of a folder, and whatever is in a cache may go.
  if (lstatSync(path, { throwIfNoEntry: false })?.isDirectory()) rmSync(path, { recursive: true });
  // Joined as a text, one of many megabytes would be copied three times.
  const bytes = Buffer.allocUnsafe(SEAL + Buffer.byteLength(text));
  bytes.write(text, SEAL);
  bytes.write(`${hash('sha1', bytes.subarray(SEAL))}\n`, 0, 'latin1');
  writeWhole(path, bytes);
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
