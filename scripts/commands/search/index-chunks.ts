import { hash } from 'node:crypto';
import { rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { encode } from 'cborg';
import {
  type Chunk,
  type Entry,
  reachingTo,
  withLastApart,
  withSameBeginning,
} from '../../../src/core/search/chunks.ts';
import {
  listOfIndex,
  readPagefindFile,
  unlikePagefind,
  writePagefindFile,
} from './pagefind-file.ts';

/** Pagefind fills a chunk with 28 kB of words, unless the one that makes it full is in very many texts. */
const LARGE = 30_000;

/**
 * Sees to it that a browser loads no more of the index in a folder than a word needs. Pagefind fills a chunk until a
 * word makes it full, so that whoever asks for `telemetry` loads `the` with it, three times as much: the last word of
 * a large chunk gets one of its own. It parts `second` from `secondari`, so that whoever asks for `seconds` loads the
 * chunks of both: words that stand between a stem and its forms go with it. And it leaves gaps between chunks, and where a word
 * falls into one it loads every chunk that begins alike: `autoscaler`, of which the index has the stem, came with the
 * whole of `a`. Now each chunk ends where the next begins. Throws when Pagefind wrote something else.
 */
export function fitChunks(folder: string): void {
  const path = listOfIndex(folder);
  if (path === undefined) return;
  const list = readPagefindFile(path);
  const listed: unknown = Array.isArray(list) ? list[2] : undefined;
  if (!Array.isArray(list) || !Array.isArray(listed)) throw unlikePagefind(path);
  const chunks = listed.map((chunk: unknown): Chunk & { file: string } => {
    const [from, to, name]: unknown[] = Array.isArray(chunk) ? chunk : [];
    const isChunk = typeof from === 'string' && typeof to === 'string' && typeof name === 'string';
    if (!isChunk) throw unlikePagefind(path);
    const file = join(folder, 'index', `${name}${ENDING}`);
    return { from, to, file, words: () => readWords(file) };
  });
  const names: [from: string, to: string, name: string][] = [];
  const kept = new Set<string>();
  for (const { from, to, file, words } of fitted(chunks)) {
    if (file !== null) kept.add(file);
    names.push([from, to, basename(file ?? writeWords(words(), folder), ENDING)]);
  }
  for (const { file } of chunks) if (!kept.has(file)) rmSync(file);
  list[2] = names;
  writePagefindFile(path, list);
}

/** The chunks as they are to be, one after the other, so that few of them are in memory at once. */
function* fitted(chunks: readonly (Chunk & { file: string })[]): Generator<Chunk> {
  let last: Chunk | undefined;
  for (const chunk of chunks) {
    const isLarge = statSync(chunk.file).size >= LARGE;
    for (const part of isLarge ? withLastApart(chunk) : [chunk]) {
      const parts: Chunk[] = last ? withSameBeginning(last, part) : [part];
      last = parts.pop();
      for (const [at, done] of parts.entries())
        yield reachingTo(done, parts[at + 1] ?? last ?? done);
    }
  }
  if (last) yield last;
}

const ENDING = '.pf_index';

function readWords(file: string): readonly Entry[] {
  const data = readPagefindFile(file);
  const words: unknown = Array.isArray(data) ? data[0] : undefined;
  if (!Array.isArray(words) || !words.every(isEntry)) throw unlikePagefind(file);
  return words;
}

const isEntry = (value: unknown): value is Entry =>
  Array.isArray(value) && typeof value[0] === 'string' && Array.isArray(value[1]);

/** More than Pagefind's own names have, so that none is taken twice. */
const DIGITS = 10;

/** Writes words into a chunk of the index in a folder, and gives its path. */
function writeWords(words: readonly Entry[], folder: string): string {
  const name = `en_${hash('sha1', encode(words)).slice(0, DIGITS)}`;
  const file = join(folder, 'index', `${name}${ENDING}`);
  writePagefindFile(file, [words]);
  return file;
}
