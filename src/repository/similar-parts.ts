import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { SimilarEntry } from '../core/search/similar/entry.ts';
import { type PackedEntries, packEntries, unpackEntries } from './packed-entries.ts';
import { readSealed, writeSealed } from './sealed.ts';

/** The path of a file, or the id of its postmortem, and what tells whether it is as it was; see `stampOf`. */
export type Stamped = readonly [path: string, stamp: string];

/** What similarity looks at, of the postmortems of one year: to write that of ten thousand takes most of a second. */
interface Part {
  /** Of the generator and the team's lists. */
  key: string;
  /** All files of the year, those among them that have no entry. */
  stamps: Stamped[];
  entries: SimilarEntry[];
}

/** A part as it is written. */
interface Written extends Pick<Part, 'key' | 'stamps'> {
  packed: PackedEntries;
}

/** The parts of an index of similar incidents, as they are in a folder. */
export interface SimilarParts {
  /** The entries of these files in their order; null where the parts hold other ones, or more. */
  all(stamps: readonly Stamped[]): SimilarEntry[] | null;
  /** The entry of a file as long as it is as it was; undefined for one that had none. */
  find(stamped: Stamped): SimilarEntry | undefined;
  /** Writes those parts in which anything is another. */
  save(stamps: readonly Stamped[], entries: readonly SimilarEntry[]): void;
}

const PART = /^(?:\d{4}|other)\.json$/;

/** Opens the parts in a folder. Whatever cannot be read, or was written under another key, counts as absent. */
export function openParts(folder: string, key: string): SimilarParts {
  const parts = new Map(
    namesIn(folder).flatMap((name) => {
      const part = readPart(join(folder, name), key);
      return part === null ? [] : [[name, part] as const];
    }),
  );
  let byPath: Map<string, { stamp: string; entry: SimilarEntry | undefined }> | undefined;
  return {
    all(stamps) {
      const wanted = Map.groupBy(stamps, ([path]) => partOf(idOf(path)));
      const found = [...wanted].map(([name, those]) => {
        const part = parts.get(name);
        return part && sameStamps(part.stamps, those) ? part.entries : null;
      });
      const whole = wanted.size === parts.size && found.every((entries) => entries !== null);
      return whole ? found.flat() : null;
    },
    find([path, stamp]) {
      byPath ??= filesOf([...parts.values()]);
      const known = byPath.get(path);
      return known?.stamp === stamp ? known.entry : undefined;
    },
    save(stamps, entries) {
      mkdirSync(folder, { recursive: true });
      const wanted = Map.groupBy(stamps, ([path]) => partOf(idOf(path)));
      const byPart = Map.groupBy(entries, ({ id }) => partOf(id));
      for (const [name, those] of wanted) {
        const before = parts.get(name);
        if (before && sameStamps(before.stamps, those)) continue;
        const packed = packEntries(byPart.get(name) ?? []);
        const written: Written = { key, stamps: those, packed };
        writeSealed(join(folder, name), JSON.stringify(written));
      }
      for (const name of namesIn(folder)) {
        // Another build may remove it at the same time.
        if (!wanted.has(name)) rmSync(join(folder, name), { recursive: true, force: true });
      }
    },
  };
}

/** Whether two lists of files are the same, each file as it was. */
export const sameStamps = (a: readonly Stamped[], b: readonly Stamped[]): boolean =>
  a.length === b.length &&
  a.every(([path, stamp], at) => path === b[at]?.[0] && stamp === b[at]?.[1]);

const idOf = (path: string): string => basename(path, '.mdx');

/** The id of a postmortem begins with its year; a file of another name has no entry, and is known to have none. */
const partOf = (id: string): string => `${/^\d{4}/.exec(id)?.[0] ?? 'other'}.json`;

function filesOf(parts: readonly Part[]) {
  return new Map(
    parts.flatMap(({ stamps, entries }) => {
      const byId = new Map(entries.map((entry) => [entry.id, entry]));
      return stamps.map(([path, stamp]) => [path, { stamp, entry: byId.get(idOf(path)) }] as const);
    }),
  );
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => PART.test(name));
  } catch {
    return [];
  }
}

function readPart(path: string, key: string): Part | null {
  const text = readSealed(path);
  if (text === null) return null;
  const { packed, ...written } = JSON.parse(text) as Written;
  return written.key === key ? { ...written, entries: unpackEntries(packed) } : null;
}
