import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { decode } from 'cborg';

/** A page of an index, as Pagefind keeps it. */
export interface IndexPage {
  /** Of its fragment, which is what a result says of the page. */
  id: string;
  /** How many words it has, as Pagefind counts them. */
  words: number;
}

/** What stands before the data of each of Pagefind's files, once it is unpacked. */
const SIGNATURE = 'pagefind_dcd';

/**
 * The pages of the index in a folder, in the order in which Pagefind numbers them. Its own interface says nothing of
 * them, so this reads what its code for browsers reads: an array of the version and the pages, in CBOR. Throws when it
 * is not that.
 */
export function readIndexPages(folder: string): IndexPage[] {
  const meta = readdirSync(folder).find((name) => name.endsWith('.pf_meta'));
  if (meta === undefined) return [];
  const bytes = gunzipSync(readFileSync(join(folder, meta)));
  const unknown = new Error(`${meta} is not as this version of Pagefind writes it.`);
  if (bytes.toString('latin1', 0, SIGNATURE.length) !== SIGNATURE) throw unknown;
  const data: unknown = decode(bytes.subarray(SIGNATURE.length));
  const pages: unknown = Array.isArray(data) ? data[1] : undefined;
  if (!Array.isArray(pages)) throw unknown;
  return pages.map((page: unknown) => {
    const [id, words]: unknown[] = Array.isArray(page) ? page : [];
    if (typeof id !== 'string' || typeof words !== 'number') throw unknown;
    return { id, words };
  });
}
