import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { copiesOf } from './files.ts';
import type { Fault } from './findings.ts';

/**
 * Compressed copies that do not unpack to their file: a server sends them in its place. One without a file beside it is
 * sent by none, and a team may have put it into `public` as it is.
 */
export function damagedCopies(folder: string, files: ReadonlyMap<string, unknown>): Fault[] {
  return [...copiesOf(folder).keys()].flatMap((copy) => {
    const file = copy.replace(/\.(?:br|gz)$/, '');
    if (!files.has(file) || unpacks(join(folder, copy), join(folder, file))) return [];
    const what = 'The compressed copy holds something else than the file beside it.';
    return [{ code: 'site-damaged', file: copy, offset: 0, what }];
  });
}

function unpacks(copy: string, file: string): boolean {
  try {
    const packed = readFileSync(copy);
    const bytes = copy.endsWith('.br') ? brotliDecompressSync(packed) : gunzipSync(packed);
    return bytes.equals(readFileSync(file));
  } catch {
    return false;
  }
}
