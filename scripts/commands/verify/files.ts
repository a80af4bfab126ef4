import { readdirSync, statSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import type { SiteContents } from '../site-folder.ts';

/** A file of the site as the disk knows it. */
export interface SiteFile {
  bytes: number;
  /** Another one when the file was written again. */
  stamp: string;
}

/** True for the copies of files that are compressed ahead. */
export const isCompressed = (path: string): boolean => /\.(?:br|gz)$/.test(path);

/** Files besides pages whose text is looked at; Markdown is the author's own text, and may name what is not there. */
export const DATA_FILE = /\.(?:json|xml|atom|rss|txt|csv|ics|css|webmanifest|pf_fragment)$/;

/** True for the files that there is something to look at in. */
export const isInspected = (path: string): boolean =>
  path.endsWith('.html') || path.endsWith('.md') || DATA_FILE.test(path);

/** Every file by its path with forward slashes; copies that are compressed ahead are left out. */
export const filesOf = (folder: string): Map<string, SiteFile> =>
  list(folder, (name) => !isCompressed(name));

/** The copies that are compressed ahead, likewise; each lies beside its file. */
export const copiesOf = (folder: string): Map<string, SiteFile> => list(folder, isCompressed);

/** Both, in one look at the folder. */
export const everyFileOf = (folder: string): Map<string, SiteFile> => list(folder, () => true);

/** What tells whether any of these files was written again. */
export const stampsOf = (files: ReadonlyMap<string, SiteFile>): Map<string, string> =>
  new Map([...files].map(([path, { stamp }]) => [path, stamp]));

/**
 * The files of a site with these contents, copies left out: of what was kept, the disk is not asked again. A file that
 * is not there is none.
 */
export function filesWith(
  folder: string,
  { kept, linked, made }: SiteContents,
  stamps: ReadonlyMap<string, string>,
): Map<string, SiteFile> {
  const files = new Map<string, SiteFile>();
  const add = (path: string, stamp?: string) => {
    if (isCompressed(path)) return;
    const file = stamp === undefined ? fileAt(join(folder, path)) : fileOf(stamp);
    if (file) files.set(path, file);
  };
  for (const path of linked) add(path);
  for (const path of made) add(path);
  for (const path of kept) add(path, stamps.get(path));
  return files;
}

function list(folder: string, isListed: (name: string) => boolean): Map<string, SiteFile> {
  const files = new Map<string, SiteFile>();
  const root = resolve(folder);
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !isListed(entry.name)) continue;
    const path = `${entry.parentPath}${sep}${entry.name}`;
    const file = fileAt(path);
    if (file) files.set(path.slice(root.length + 1).replaceAll('\\', '/'), file);
  }
  return files;
}

/** What the disk knows of a file; null where there is none. */
export function fileAt(path: string): SiteFile | null {
  // As numbers, two of the long inodes that some file systems have can be equal and not the same.
  const stats = statSync(path, { bigint: true, throwIfNoEntry: false });
  if (!stats) return null;
  const { size, mtimeNs, ino } = stats;
  return { bytes: Number(size), stamp: `${size} ${mtimeNs} ${ino}` };
}

/** A file as it was when it got its stamp, which begins with its size. */
const fileOf = (stamp: string): SiteFile => ({ bytes: Number.parseInt(stamp, 10), stamp });
