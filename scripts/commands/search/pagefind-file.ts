import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';
import { SIGNATURE } from '../../../src/core/search/shard-start.ts';

/** The data of a file of Pagefind's, which is CBOR, compressed. Throws an error that names the file when it is not. */
export function readPagefindFile(path: string): unknown {
  const bytes = gunzipSync(readFileSync(path));
  if (bytes.toString('latin1', 0, SIGNATURE.length) !== SIGNATURE) throw unlikePagefind(path);
  return decode(bytes.subarray(SIGNATURE.length));
}

/** Writes data as Pagefind writes it: the same data make the same bytes. */
export function writePagefindFile(path: string, data: unknown): void {
  writeFileSync(path, gzipSync(Buffer.concat([Buffer.from(SIGNATURE), encode(data)])));
}

/** The path of the list of the pages and chunks of the index in a folder; undefined where it has none. */
export function listOfIndex(folder: string): string | undefined {
  const name = readdirSync(folder).find((name) => name.endsWith('.pf_meta'));
  return name === undefined ? undefined : join(folder, name);
}

/** An error for a file that another version of Pagefind must have written. */
export const unlikePagefind = (path: string): Error =>
  new Error(`${basename(path)} is not as this version of Pagefind writes it.`);
