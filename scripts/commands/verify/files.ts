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
export function filesOf(folder: string): Map<string, SiteFile> {
  const files = new Map<string, SiteFile>();
  const root = resolve(folder);
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || isCompressed(entry.name)) continue;
    const path = join(entry.parentPath, entry.name);
    const { size, mtimeMs, ino } = statSync(path);
    const shown = path.slice(root.length + 1).replaceAll('\\', '/');
    files.set(shown, { bytes: size, stamp: `${size} ${mtimeMs} ${ino}` });
  }
  return files;
}
