import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, normalize, resolve, sep } from 'node:path';
import { linkFile } from './link-file.ts';

/** What a site that is being made begins with. */
export interface SiteStart {
  /** Its folder. */
  path: string;
  /** The published site, whose files may be this one's as well; null where there is none to be trusted. */
  published: string | null;
  /** All files that are in the folder already; each of them is the published site's. */
  older: readonly string[];
}

/** The files of a site that is being made, by their paths with forward slashes. */
export interface SiteContents {
  /** Those of the older tree that were kept: each is one file on disk with the published site's. */
  kept: string[];
  /** Those that the published site has as well, and that were linked. */
  linked: string[];
  /** All others, in the order in which they came. */
  made: string[];
}

/**
 * The folder of a site that is being made, for those who fill it. Files in it may be the very files of the published
 * site, so none that is there is ever written into: a file is made anew or is left as it is, and to make one twice is
 * an error. Paths are below the folder.
 */
export interface SiteFolder {
  readonly path: string;
  /** Has the file of the published site in this one as well: one file on disk. False where there is no such file. */
  keep(file: string): boolean;
  /** Makes a file, and the folders that it needs; one that the published site has with the same bytes is kept. */
  write(file: string, data: string | Uint8Array): void;
  /** Removes what the older tree had and nobody kept or made, of the paths that `go`, and folders that are empty then. */
  clear(go?: (file: string) => boolean): void;
  /** What is in it so far, as far as it is known here. */
  contents(): SiteContents;
  /** Knows of what another thread has kept or made. */
  claim(contents: SiteContents): void;
  /** Knows of all files below a folder, in which another program makes files. */
  adopt(folder: string): void;
}

/** Each thread that fills the folder has one of these, for other files. */
export function siteFolder({ path, published, older }: SiteStart): SiteFolder {
  /** Files of the older tree that are none of this site's so far. */
  const left = new Set(older);
  const folders = new Set<string>();
  const contents: SiteContents = { kept: [], linked: [], made: [] };

  const takeAway = (file: string) => {
    if (left.delete(file)) rmSync(join(path, file), { force: true });
  };

  const openFolder = (folder: string) => {
    if (folders.has(folder)) return;
    // What was a file may be a folder now.
    for (let above = folder; above !== '.'; above = dirname(above)) takeAway(above);
    mkdirSync(join(path, folder), { recursive: true });
    folders.add(folder);
  };

  const put = (file: string, make: (to: string) => void) => {
    const to = join(path, file);
    takeAway(file);
    openFolder(dirname(file));
    try {
      make(to);
    } catch (error) {
      // What was a folder may be a file now.
      if (!lstatSync(to, { throwIfNoEntry: false })?.isDirectory()) throw error;
      clear((one) => one.startsWith(`${file}${sep}`));
      make(to);
    }
  };

  const clear = (go: (file: string) => boolean = () => true) => {
    const within = new Set<string>();
    for (const file of left) {
      if (!go(file)) continue;
      takeAway(file);
      within.add(dirname(file));
    }
    for (const folder of within) removeEmpty(path, folder);
  };

  const keep = (file: string): boolean => {
    const its = nativePath(file);
    if (left.delete(its)) {
      contents.kept.push(shownPath(its));
      return true;
    }
    const from = published === null ? null : join(published, its);
    if (from === null || !existsSync(from)) return false;
    put(its, (to) => linkFile(from, to));
    contents.linked.push(shownPath(its));
    return true;
  };

  return {
    path,
    keep,
    write(file, data) {
      const bytes = typeof data === 'string' ? Buffer.from(data) : data;
      const isSame = published !== null && hasBytes(join(published, file), bytes);
      if (isSame && keep(file)) return;
      put(nativePath(file), (to) => writeFileSync(to, bytes, { flag: 'wx' }));
      contents.made.push(shownPath(file));
    },
    clear,
    contents: () => contents,
    claim({ kept, linked, made }) {
      for (const file of [...kept, ...linked, ...made]) left.delete(nativePath(file));
      contents.kept = contents.kept.concat(kept);
      contents.linked = contents.linked.concat(linked);
      contents.made = contents.made.concat(made);
    },
    adopt(folder) {
      const known = new Set([...contents.kept, ...contents.linked, ...contents.made]);
      const root = resolve(path);
      const there = readdirSync(join(root, folder), { recursive: true, withFileTypes: true });
      for (const entry of there) {
        const file = shownPath(join(entry.parentPath, entry.name).slice(root.length + 1));
        if (entry.isFile() && !known.has(file)) contents.made.push(file);
      }
    },
  };
}

/** Paths come with forward slashes, and are otherwise as Node writes them itself: to normalize each takes a tenth of a second. */
const nativePath = (path: string): string => (sep === '/' ? path : normalize(path));

const shownPath = (path: string): string => (sep === '/' ? path : path.replaceAll(sep, '/'));

function hasBytes(file: string, bytes: Uint8Array): boolean {
  const stats = statSync(file, { throwIfNoEntry: false });
  return (
    stats?.isFile() === true && stats.size === bytes.length && readFileSync(file).equals(bytes)
  );
}

/** Removes a folder that is empty, and those above it that are so then, up to the one at `top`. */
function removeEmpty(top: string, folder: string): void {
  for (let empty = folder; empty !== '.'; empty = dirname(empty)) {
    try {
      rmdirSync(join(top, empty));
    } catch (error) {
      const { code = '' } = error as NodeJS.ErrnoException;
      if (code === 'ENOTEMPTY' || code === 'EEXIST') return;
      // It may have gone with another one.
      if (code !== 'ENOENT') throw error;
    }
  }
}
