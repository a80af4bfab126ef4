import { encodeCbor, type Listed } from './cbor.ts';

/**
 * What Pagefind loads of each shard before it can search: two files of the shard's folder. Among ten thousand
 * postmortems they were ten requests of a first search and a quarter of its bytes, most of them the names of pages; so
 * `shards.json` has what is in them, and of each page its length alone, since its name is made of its number.
 */
export interface ShardStart {
  /** The text of `pagefind-entry.json`. */
  entry: string;
  /** The list of the index, in place of its pages how many words each has. */
  list: readonly [version: string, lengths: readonly number[], ...rest: Listed[]];
}

/** Enough that no two shards of sites that are searched together begin alike. */
const DIGITS = 8;

/** The name of the nth page of a shard, from 0: of its fragment's file, and the id of the results that it is. */
export const pageName = (shard: string, page: number): string =>
  `${shard.slice(0, DIGITS)}-${page}`;

/** A page as Pagefind lists it; the last is the name of a file of several fragments, which none is in. */
export const pageEntry = (shard: string, page: number, words: number): Listed => [
  pageName(shard, page),
  words,
  '',
];

/** What stands before the data of each of Pagefind's files. */
export const SIGNATURE = 'pagefind_dcd';

/**
 * A function that gives what is at an address of Pagefind's, where it is in a start. These are by the folders of shards,
 * each with a slash at its end, and not by their names alone: another team's site may say of its shards what it likes, and
 * nothing of those of this one.
 */
export function knownFiles(
  starts: ReadonlyMap<string, ShardStart>,
): (address: string) => Uint8Array<ArrayBuffer> | string | undefined {
  return (address) => {
    const [, folder = '', ending] =
      /^(.*\/)pagefind(?:-(entry)\.json|\.[^/]*\.pf_meta)(?:\?|$)/.exec(address) ?? [];
    const start = starts.get(folder);
    if (!start || ending === 'entry') return start?.entry;
    const [version, lengths, ...rest] = start.list;
    const shard = folder.split('/').at(-2) ?? '';
    const pages = lengths.map((words, page) => pageEntry(shard, page, words));
    const signature = new TextEncoder().encode(SIGNATURE);
    const data = encodeCbor([version, pages, ...rest]);
    const bytes = new Uint8Array(signature.length + data.length);
    bytes.set(signature);
    bytes.set(data, signature.length);
    return bytes;
  };
}
