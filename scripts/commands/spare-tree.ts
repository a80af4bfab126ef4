import { readdirSync, statSync } from 'node:fs';
import { basename, join, sep } from 'node:path';
import { fileAt, type SiteFile } from './verify/files.ts';

/** The folder of a build that no reader needs any more, held file by file against the site that is published. */
export interface SpareTree {
  /** The name of the published build that it was held against. */
  published: string;
  /** Paths of the files that are one file on disk in both. */
  same: string[];
  /** Whatever else is in it, a folder without a file of those as a whole. */
  strays: string[];
}

/**
 * Holds a tree against the published one, of which `files` are known by their paths with forward slashes. Nothing in it
 * is trusted: a file counts as the same only where both have it under one path with one inode. Throws when it cannot be
 * read.
 */
export function readSpareTree(
  spare: string,
  published: string,
  files: ReadonlyMap<string, SiteFile>,
): SpareTree {
  const tree: SpareTree = { published: basename(published), same: [], strays: [] };
  // Inodes are of one disk.
  const [here, there] = [spare, published].map((root) => statSync(root, { bigint: true }).dev);
  const isSame = (path: string) => {
    const known = here === there ? files.get(path.replaceAll(sep, '/')) : undefined;
    return known !== undefined && fileAt(`${spare}${sep}${path}`)?.stamp === known.stamp;
  };
  /** Whether anything in this folder is the same. */
  const read = (folder: string): boolean => {
    const strays: string[] = [];
    let some = false;
    for (const entry of readdirSync(join(spare, folder), { withFileTypes: true })) {
      const path = folder === '' ? entry.name : `${folder}${sep}${entry.name}`;
      const isFile = entry.isFile() && isSame(path);
      if (isFile) tree.same.push(path);
      if (isFile || (entry.isDirectory() && read(path))) some = true;
      else strays.push(path);
    }
    if (some) for (const path of strays) tree.strays.push(path);
    return some;
  };
  if (!read('')) tree.strays.push(...readdirSync(spare));
  return tree;
}
