import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** A file of the site as the disk knows it. */
export interface SiteFile {
  bytes: number;
  /** Another one when the file was written again. */
  stamp: string;
}

/** True for the copies of files that are compressed ahead. */
export const isCompressed = (path: string): boolean => /\.(?:br|gz)$/.test(path);

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

function list(folder: string, isListed: (name: string) => boolean): Map<string, SiteFile> {
  const files = new Map<string, SiteFile>();
  const root = resolve(folder);
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !isListed(entry.name)) continue;
    const path = join(entry.parentPath, entry.name);
    const { size, mtimeMs, ino } = statSync(path);
    const shown = path.slice(root.length + 1).replaceAll('\\', '/');
    files.set(shown, { bytes: size, stamp: `${size} ${mtimeMs} ${ino}` });
  }
  return files;
}
