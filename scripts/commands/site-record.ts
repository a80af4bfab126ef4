import { existsSync, mkdirSync, readlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { readSealed, writeSealed } from '../../src/repository/sealed.ts';

/** What the last build made, kept in the cache: under which key each page was made, and which build that was. */
export interface SiteRecord {
  /** The name of the build's folder; a record of any other than the published one is of no use. */
  build: string;
  /** Of what all pages share: the generator, the team's lists, the audience. */
  shared: string;
  /** Of all that the build read: when it is the same, there is nothing to build. */
  everything: string;
  /** The key of each page and file that has one, by its path below the site's folder. */
  pages: Record<string, string>;
}

/** The record of the site that is published at `out`, or null where there is none that can be trusted. */
export function readRecord(file: string, out: string): SiteRecord | null {
  const text = readSealed(file);
  if (text === null) return null;
  try {
    const record = JSON.parse(text) as SiteRecord;
    return isPublished(record, out) && existsSync(join(out, 'index.html')) ? record : null;
  } catch {
    return null;
  }
}

/** Whether a record is of the site that is published at `out` now. */
export function isPublished({ build }: Pick<SiteRecord, 'build'>, out: string): boolean {
  try {
    return basename(readlinkSync(out)) === build;
  } catch {
    return false;
  }
}

/** Writes the record of a site that was just published. */
export function writeRecord(file: string, record: SiteRecord): void {
  mkdirSync(dirname(file), { recursive: true });
  writeSealed(file, JSON.stringify(record));
}

/** The site is published by now, and stays so if what makes the next build faster cannot be written. */
export function keepRecord(file: string, record: SiteRecord, say: (line: string) => void): void {
  try {
    writeRecord(file, record);
  } catch (error) {
    say(`The next build will make every page again: ${(error as Error).message}`);
  }
}
