import { realpathSync } from 'node:fs';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';

/** Where a build reads and writes; all three are absolute. */
export interface Locations {
  /** The team's own folder. */
  content: string;
  /** Where the site is published. */
  out: string;
  /** What makes the next run faster; it may be deleted at any time. */
  cache: string;
}

/** The three places, each from its environment variable or its default below `root`. */
export function locationsFrom(env: Record<string, string | undefined>, root: string): Locations {
  const place = (name: string, byDefault: string) => resolve(root, env[name] || byDefault);
  return {
    content: place('CAUSEBOOK_CONTENT', 'content'),
    out: place('CAUSEBOOK_OUT', 'dist'),
    cache: place('CAUSEBOOK_CACHE', 'node_modules/.cache/causebook'),
  };
}

/** A path as the team would type it: relative where it lies below `from`, always with forward slashes. */
export function shownPath(path: string, from: string): string {
  const shown = liesIn(path, from) ? relative(from, path) : path;
  return shown.split(sep).join('/');
}

/** True when `path` lies in `folder` or is it. */
export function liesIn(path: string, folder: string): boolean {
  const below = relative(folder, path);
  // A name may begin with two dots as well.
  return below !== '..' && !below.startsWith(`..${sep}`) && !isAbsolute(below);
}

/**
 * A function that gives the path of a file as one below `folder`, where that is a link or lies behind one: git names
 * files by where they really are.
 */
export function seenThrough(folder: string): (path: string) => string {
  const real = realpathSync(folder);
  if (real === folder) return (path) => path;
  return (path) => (liesIn(path, real) ? join(folder, relative(real, path)) : path);
}
