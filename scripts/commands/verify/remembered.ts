import { hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSealed, writeSealed } from '../../../src/repository/sealed.ts';
import type { Expectation } from './expected.ts';
import { copiesOf, stampsOf } from './files.ts';
import type { Findings, Reference } from './findings.ts';

/** What was found in a site that had no fault, so that its files need not be looked at again. */
export interface Remembered {
  /** Of all that decides what is a fault, apart from the files themselves. */
  key: string;
  /** By file: its size, its place on disk and when it was written. */
  stamps: Map<string, string>;
  /** The same of copies that are compressed ahead, which are made of files that had been looked at. */
  copies: Map<string, string>;
  findings: Omit<Findings, 'faults'>;
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
export function recall(file: string, key?: string): Remembered | null {
  try {
    const text = readSealed(file);
    if (text === null) return null;
    const stored = JSON.parse(text) as Written;
    const { ids, listed, results, places } = stored.findings;
    if (key !== undefined && stored.key !== key) return null;
    return {
      key: stored.key,
      stamps: new Map(stored.stamps),
      copies: new Map(stored.copies),
      findings: {
        ids: new Map(ids),
        listed: new Map(listed),
        results: new Map(results),
        places: new Map(places),
      },
    };
  } catch {
    return null;
  }
}

/** Keeps what was found in a site without faults. */
export function remember(file: string, { key, stamps, copies, findings }: Remembered): void {
  const { ids, listed, results, places } = findings;
  const written: Written = {
    key,
    stamps: [...stamps],
    copies: [...copies],
    findings: {
      ids: [...ids],
      listed: [...listed],
      results: [...results],
      places: [...places],
    },
  };
  writeSealed(file, JSON.stringify(written));
}

/** Knows of the compressed copies in a site as well, in which nothing was found before they were made. */
export function rememberCopies(file: string, site: string): void {
  const known = recall(file);
  if (known) remember(file, { ...known, copies: stampsOf(copiesOf(site)) });
}

/** The same with lists of pairs, as JSON knows no maps. */
interface Written {
  key: string;
  stamps: [string, string][];
  copies: [string, string][];
  findings: {
    ids: [string, string][];
    listed: [string, string][];
    results: [string, string][];
    places: [string, Reference][];
  };
}

/** The part of what was remembered that is about these files. */
export function only({ findings }: Remembered, files: ReadonlySet<string>): Findings {
  const kept = (map: ReadonlyMap<string, string>) =>
    new Map([...map].filter(([file]) => files.has(file)));
  return {
    faults: [],
    ids: kept(findings.ids),
    listed: kept(findings.listed),
    results: kept(findings.results),
    // Pages that were written anew may not refer to some of them any more; then all is looked at once more.
    places: new Map(findings.places),
  };
}
