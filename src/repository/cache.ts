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
import { stampOf } from './files.ts';
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

/** A cache of readings: an index for each month as JSON, and bodies in packs that are only ever added. */
export interface ReadingCache {
  entries: Map<string, CacheEntry>;
  /** Writes the indexes of the months in which an entry is another, each whole or not at all; removes packs without use. */
  save(entries: ReadonlyMap<string, CacheEntry>): void;
}

/** A pack without readers may still be open in a process that read the index earlier. */
const PACK_KEPT_MS = 60 * 60 * 1000;

/** An index as it is written. */
interface Index {
  key: string;
  /** The packs in which its bodies are, as they were once they were whole: what shows a body reads it much later. */
  packs: [name: string, stamp: string][];
  entries: [path: string, entry: CacheEntry][];
}

/**
 * Opens the cache in `folder`. Whatever cannot be read, was written under another `key`, or has its body in a pack that
 * is gone or is not as it was, counts as absent. Ten thousand entries take a second to write, those of one month a
 * hundredth of it.
 */
export function openCache(folder: string, key: string): ReadingCache {
  mkdirSync(folder, { recursive: true });
  const indexes = readdirSync(folder).filter((name) => INDEX.test(name));
  const entries = new Map(indexes.flatMap((name) => readIndex(folder, name, key)));
  return {
    entries,
    save(current) {
      const byIndex = Map.groupBy(current, ([path]) => indexOf(path));
      const before = Map.groupBy(entries, ([path]) => indexOf(path));
      for (const [name, those] of byIndex) {
        const same = those.length === before.get(name)?.length;
        if (same && those.every(([path, entry]) => entries.get(path) === entry)) continue;
        const packs = packsOf(those).map((pack): [string, string] => [pack, stampIn(folder, pack)]);
        writeSealed(
          join(folder, name),
          JSON.stringify({ key, packs, entries: those } satisfies Index),
        );
      }
      for (const name of indexes) {
        // Another build may remove it at the same time.
        if (!byIndex.has(name)) rmSync(join(folder, name), { recursive: true, force: true });
      }
      removeUnusedPacks(folder, current);
    },
  };
}

const INDEX = /^index-.*\.json$/;

/** The name of a postmortem's file begins with its month. */
const indexOf = (path: string): string => `index-${basename(path).slice(0, 7)}.json`;

/** The names of the packs that these entries have their bodies in. */
const packsOf = (entries: readonly Index['entries'][number][]): string[] => [
  ...new Set(entries.flatMap(([, { reading }]) => reading.body?.pack ?? [])),
];

const stampIn = (folder: string, pack: string): string =>
  stampOf(statSync(join(folder, pack), { throwIfNoEntry: false }));

function removeUnusedPacks(folder: string, entries: ReadonlyMap<string, CacheEntry>): void {
  const used = new Set(packsOf([...entries]));
  for (const name of readdirSync(folder).filter(
    (file) => file.endsWith('.pack') && !used.has(file),
  )) {
    const path = join(folder, name);
    const { mtimeMs = Date.now() } = statSync(path, { throwIfNoEntry: false }) ?? {};
    if (Date.now() - mtimeMs > PACK_KEPT_MS) rmSync(path, { recursive: true, force: true });
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

/**
 * Reads a body back; null when its pack is gone or holds something else. Such a pack is removed, so that the next run
 * renders again what was in it.
 */
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
  if (digestOf(bytes) === place.digest) return JSON.parse(bytes.toString()) as PostmortemBody;
  rmSync(join(folder, place.pack), { recursive: true, force: true });
  return null;
}

function readIndex(folder: string, name: string, key: string): Index['entries'] {
  const text = readSealed(join(folder, name));
  if (text === null) return [];
  const stored = JSON.parse(text) as Index;
  if (stored.key !== key) return [];
  const lost = new Set(
    stored.packs.flatMap(([pack, stamp]) => (stampIn(folder, pack) === stamp ? [] : [pack])),
  );
  if (lost.size === 0) return stored.entries;
  return stored.entries.filter(([, { reading }]) => !lost.has(reading.body?.pack ?? ''));
}

const digestOf = (bytes: Buffer): string => hash('sha1', bytes, 'base64url');
