import { hash, randomUUID } from 'node:crypto';
import {
  appendFileSync,
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import type { Reading } from '../core/parse.ts';
import type { PostmortemBody } from '../core/postmortem.ts';
import type { PublishedImage } from './images.ts';
import { readSealed, writeSealed } from './sealed.ts';

/** Where a body lies in the cache, and what it must hash to. */
export interface BodyPlace {
  pack: string;
  offset: number;
  length: number;
  digest: string;
}

/** A reading without its body, which stays on disk until a page asks for it. */
export interface StoredReading extends Omit<Reading, 'body'> {
  body: BodyPlace | null;
  /** The `recordKey` of its postmortem: to make those of ten thousand takes half a second. */
  recordKey: string | null;
  images: PublishedImage[];
  /** Ids of postmortems that the body links to; all of them have to exist. */
  linked: string[];
}

/** What was read earlier, and under which circumstances it still holds. */
export interface CacheEntry {
  /** Of the file itself, and of each file that its body shows. */
  stamp: string;
  depends: { path: string; stamp: string }[];
  /** The day on which it was read: what was due then and what is due now may differ. */
  day: string;
  reading: StoredReading;
}

/** A cache of readings: an index for each year as JSON, and bodies in packs that are only ever added. */
export interface ReadingCache {
  entries: Map<string, CacheEntry>;
  /** Writes the indexes of the years in which an entry is another, each whole or not at all; removes packs without use. */
  save(entries: ReadonlyMap<string, CacheEntry>): void;
}

/** A pack without readers may still be open in a process that read the index earlier. */
const PACK_KEPT_MS = 60 * 60 * 1000;

/**
 * Opens the cache in `folder`. Whatever cannot be read, or was written under another `key`, counts as empty. Ten
 * thousand entries take a second to write, those of one year a tenth of it.
 */
export function openCache(folder: string, key: string): ReadingCache {
  mkdirSync(folder, { recursive: true });
  const indexes = readdirSync(folder).filter((name) => INDEX.test(name));
  const entries = new Map(indexes.flatMap((name) => readIndex(join(folder, name), key)));
  return {
    entries,
    save(current) {
      const byIndex = Map.groupBy(current, ([path]) => indexOf(path));
      const before = Map.groupBy(entries, ([path]) => indexOf(path));
      for (const [name, those] of byIndex) {
        const same = those.length === before.get(name)?.length;
        if (same && those.every(([path, entry]) => entries.get(path) === entry)) continue;
        writeSealed(join(folder, name), JSON.stringify({ key, entries: those }));
      }
      for (const name of indexes) if (!byIndex.has(name)) rmSync(join(folder, name));
      removeUnusedPacks(folder, current);
    },
  };
}

const INDEX = /^index-.*\.json$/;

/** The name of a postmortem's file begins with its year. */
const indexOf = (path: string): string => `index-${basename(path).slice(0, 4)}.json`;

function removeUnusedPacks(folder: string, entries: ReadonlyMap<string, CacheEntry>): void {
  const used = new Set([...entries.values()].map(({ reading }) => reading.body?.pack));
  for (const name of readdirSync(folder).filter(
    (file) => file.endsWith('.pack') && !used.has(file),
  )) {
    const path = join(folder, name);
    if (Date.now() - statSync(path).mtimeMs > PACK_KEPT_MS) rmSync(path, { force: true });
  }
}

/** A new pack of bodies. What is added is on disk after `write`, which takes it out of memory, and may come often. */
export interface Pack {
  add(body: PostmortemBody): BodyPlace;
  write(): void;
}

/** Begins a pack in the folder of a cache. Several may be filled at once, by threads or processes. */
export function newPack(folder: string): Pack {
  const pack = `${randomUUID()}.pack`;
  let pending: Buffer[] = [];
  let offset = 0;
  return {
    add(body) {
      const bytes = Buffer.from(JSON.stringify(body));
      pending.push(bytes);
      const place = { pack, offset, length: bytes.length, digest: digestOf(bytes) };
      offset += bytes.length;
      return place;
    },
    write() {
      if (pending.length > 0) appendFileSync(join(folder, pack), Buffer.concat(pending));
      pending = [];
    },
  };
}

/** Reads a body back; null when its pack is gone or holds something else, and it has to be rendered again. */
export function readBody(folder: string, place: BodyPlace): PostmortemBody | null {
  const bytes = Buffer.allocUnsafe(place.length);
  try {
    const file = openSync(join(folder, place.pack), 'r');
    try {
      readSync(file, bytes, 0, place.length, place.offset);
    } finally {
      closeSync(file);
    }
  } catch {
    return null;
  }
  return digestOf(bytes) === place.digest ? (JSON.parse(bytes.toString()) as PostmortemBody) : null;
}

function readIndex(path: string, key: string): [string, CacheEntry][] {
  const text = readSealed(path);
  if (text === null) return [];
  try {
    const stored = JSON.parse(text) as { key: string; entries: [string, CacheEntry][] };
    return stored.key === key ? stored.entries : [];
  } catch {
    return [];
  }
}

const digestOf = (bytes: Buffer): string => hash('sha1', bytes, 'base64url');
