import { hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSealed, writeSealed } from '../../../src/repository/sealed.ts';
import type { Expectation } from './expected.ts';
import type { Known } from './known.ts';

/** What was found in a site that had no fault, so that its files need not be looked at again. */
export interface Remembered {
  /** The name of the site's folder. */
  site: string;
  /** By file: its size, its place on disk and when it was written. */
  stamps: Map<string, string>;
  known: Known;
}

/** What is kept of a site. */
export interface Kept extends Remembered {
  /** Of all that decides what is a fault, apart from the files themselves. */
  key: string;
  /** The stamps of copies that are compressed ahead, which are made of files that had been looked at. */
  copies: Map<string, string>;
}

/** The key for a site of which this is expected, as this code sees it. */
export function keyOf({ address, forPublic, editor, federation, hidden }: Expectation): string {
  const code = readdirSync(import.meta.dirname)
    .filter((name) => !name.includes('.test.'))
    .toSorted()
    .map((name) => readFileSync(join(import.meta.dirname, name), 'utf8'));
  return hash('sha1', JSON.stringify([code, address, forPublic, editor, federation, hidden]));
}

/** Reads what was remembered; null where there is nothing, it is damaged, or it was made under another key. */
export function recall(file: string, key?: string): Kept | null {
  try {
    const text = readSealed(file);
    if (text === null) return null;
    const stored = JSON.parse(text) as Written;
    const { ids, listed, results, wanted } = stored.known;
    if (key !== undefined && stored.key !== key) return null;
    return {
      key: stored.key,
      site: stored.site,
      stamps: new Map(stored.stamps),
      copies: new Map(stored.copies),
      known: {
        ids: new Map(ids),
        listed: new Map(listed),
        results: new Map(results),
        wanted: new Map(wanted),
      },
    };
  } catch {
    return null;
  }
}

/** Keeps what was found in a site without faults. */
export function remember(file: string, { key, site, stamps, copies, known }: Kept): void {
  const { ids, listed, results, wanted } = known;
  const written: Written = {
    key,
    site,
    stamps: [...stamps],
    copies: [...copies],
    known: {
      ids: [...ids],
      listed: [...listed],
      results: [...results],
      wanted: [...wanted],
    },
  };
  writeSealed(file, JSON.stringify(written));
}

/** The same with lists of pairs, as JSON knows no maps. */
interface Written {
  key: string;
  site: string;
  stamps: [string, string][];
  copies: [string, string][];
  known: Record<keyof Known, [string, string][]>;
}
