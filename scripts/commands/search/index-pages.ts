import { readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import type { Listed } from '../../../src/core/search/cbor.ts';
import { pageEntry, pageName, type ShardStart } from '../../../src/core/search/shard-start.ts';
import {
  listOfIndex,
  readPagefindFile,
  unlikePagefind,
  writePagefindFile,
} from './pagefind-file.ts';

/**
 * Names the pages of the index in a folder by the shard that it is and their numbers, in Pagefind's order, and gives how
 * many words each has. Pagefind names them by 28 bits of a digest: no two may have the same among all shards, and digits
 * by chance are most of what a browser would load before its first search. Its own interface says nothing of the
 * pages, so this reads what its code for browsers reads: an array of the version and the pages, in CBOR. Throws when it
 * is not that.
 */
export function numberPages(folder: string, shard: string): number[] {
  const path = listOfIndex(folder);
  if (path === undefined) return [];
  const { version, pages, rest } = readList(path);
  const fragment = (name: string) => join(folder, 'fragment', `${name}.pf_fragment`);
  for (const [at, [name]] of pages.entries()) {
    renameSync(fragment(name), fragment(pageName(shard, at)));
  }
  const named = pages.map(([, words], at) => pageEntry(shard, at, words));
  writePagefindFile(path, [version, named, ...rest]);
  return pages.map(([, words]) => words);
}

/** What a browser is told of a shard in this folder, before it loads anything of it; undefined where it has no list. */
export function startOf(folder: string): ShardStart | undefined {
  const path = listOfIndex(folder);
  if (path === undefined) return undefined;
  const { version, pages, rest } = readList(path);
  const entry = readFileSync(join(folder, 'pagefind-entry.json'), 'utf8');
  return { entry, list: [version, pages.map(([, words]) => words), ...rest] };
}

function readList(path: string) {
  const data = readPagefindFile(path);
  const [version, pages, ...rest]: unknown[] = Array.isArray(data) ? data : [];
  const isList =
    typeof version === 'string' &&
    Array.isArray(pages) &&
    pages.every(isPage) &&
    rest.every(isListed);
  if (!isList) throw unlikePagefind(path);
  return { version, pages, rest };
}

const isPage = (page: unknown): page is [name: string, words: number, group: ''] =>
  Array.isArray(page) &&
  page.length === 3 &&
  typeof page[0] === 'string' &&
  typeof page[1] === 'number' &&
  page[2] === '';

const isListed = (value: unknown): value is Listed =>
  typeof value === 'string' ||
  typeof value === 'number' ||
  (Array.isArray(value) && value.every(isListed));
