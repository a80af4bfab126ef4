import { listOfIndex, readPagefindFile, unlikePagefind } from './pagefind-file.ts';

/** A page of an index, as Pagefind keeps it. */
export interface IndexPage {
  /** Of its fragment, which is what a result says of the page. */
  id: string;
  /** How many words it has, as Pagefind counts them. */
  words: number;
}

/**
 * The pages of the index in a folder, in the order in which Pagefind numbers them. Its own interface says nothing of
 * them, so this reads what its code for browsers reads: an array of the version and the pages, in CBOR. Throws when it
 * is not that.
 */
export function readIndexPages(folder: string): IndexPage[] {
  const path = listOfIndex(folder);
  if (path === undefined) return [];
  const data = readPagefindFile(path);
  const pages: unknown = Array.isArray(data) ? data[1] : undefined;
  if (!Array.isArray(pages)) throw unlikePagefind(path);
  return pages.map((page: unknown) => {
    const [id, words]: unknown[] = Array.isArray(page) ? page : [];
    if (typeof id !== 'string' || typeof words !== 'number') throw unlikePagefind(path);
    return { id, words };
  });
}
