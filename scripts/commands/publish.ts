import { randomUUID } from 'node:crypto';
import {
  constants,
  copyFileSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';

/** A site that is being made beside the published one. */
export interface NextSite {
  /** Where the build writes. */
  folder: string;
  /** The name of that folder, by which a later build knows it again. */
  name: string;
  /**
   * Puts it in the place of the published one, in one step. That one stays beside it for readers who have a page of
   * it open, unless it is `gone`, because it holds what readers of this one must not see.
   */
  publish(previous?: 'kept' | 'gone'): void;
  /** Gives up: the published site stays as it was. It never throws. */
  discard(): void;
}

/** A search indexer that outlives its build by a moment may still be writing. */
const PATIENTLY = { recursive: true, force: true, maxRetries: 5, retryDelay: 100 } as const;

/** Said when another build is at work on the same site. */
export class BuildRunning extends Error {}

/** The link to the site before the published one, for readers who still have a page of it open. */
export const previousOf = (out: string): string => `${out}.previous`;

/**
 * Prepares a site beside `out`. The published site is a symbolic link to one of the builds in `<out>.builds`,
 * because a link can be replaced by a single rename and a folder cannot: readers see the whole old site or the
 * whole new one. What an interrupted build left behind is removed here.
 */
export function prepareSite(out: string): NextSite {
  const builds = `${out}.builds`;
  mkdirSync(builds, { recursive: true });
  const unlock = lock(join(builds, 'lock'));
  const folder = join(builds, `${Date.now().toString(36)}-${randomUUID().slice(0, 8)}`);
  try {
    removeAllBut(builds, [currentBuild(out), currentBuild(previousOf(out))]);
    removeHalfLinks(out);
    mkdirSync(folder);
  } catch (error) {
    unlock();
    throw error;
  }
  let published = false;
  return {
    folder,
    name: basename(folder),
    publish(previous = 'kept') {
      const before = previous === 'kept' ? currentBuild(out) : null;
      if (before !== null) point(previousOf(out), join(builds, before));
      else rmSync(previousOf(out), { force: true });
      point(out, folder);
      published = true;
      removeAllBut(builds, [basename(folder), before]);
      unlock();
    },
    discard() {
      try {
        // Whatever goes wrong once the site is published must not take it away again.
        if (!published) removeAllBut(builds, [currentBuild(out), currentBuild(previousOf(out))]);
        unlock();
      } catch {
        // A disk that takes no change: the next build removes what is left, and why this one ended is said first.
      }
    },
  };
}

/** The name of the build that is published, or null where there is none or `out` is an ordinary folder. */
function currentBuild(out: string): string | null {
  try {
    return basename(readlinkSync(out));
  } catch {
    return null;
  }
}

function point(out: string, folder: string): void {
  const link = join(dirname(out), `.${basename(out)}.${randomUUID()}`);
  symlinkSync(
    process.platform === 'win32' ? folder : relative(dirname(out), folder),
    link,
    'junction',
  );
  const present = lstatSync(out, { throwIfNoEntry: false });
  // An ordinary folder, from a host or an older version, cannot be renamed over: it steps aside once. Windows
  // does not replace a junction by a rename either.
  if (present?.isDirectory()) renameSync(out, join(dirname(folder), `replaced-${randomUUID()}`));
  else if (present && process.platform === 'win32') rmSync(out);
  renameSync(link, out);
}

/** Links that an interrupted build made and did not come to rename. */
function removeHalfLinks(out: string): void {
  const half = new RegExp(`^\\.${RegExp.escape(basename(out))}(?:\\.previous)?\\.[\\da-f-]{36}$`);
  for (const name of readdirSync(dirname(out)))
    if (half.test(name)) rmSync(join(dirname(out), name), { force: true });
}

/** How long a build takes from writing its process id to linking it as the lock, many times over. */
const TAKING_LOCK_MS = 60_000;

function removeAllBut(builds: string, kept: readonly (string | null)[]): void {
  for (const name of readdirSync(builds)) {
    const path = join(builds, name);
    const stays = name.startsWith('lock') ? !isForgotten(name, path) : kept.includes(name);
    if (!stays) rmSync(path, PATIENTLY);
  }
}

/** A build that was ended while it took the lock leaves its process id in a file of its own. */
function isForgotten(name: string, path: string): boolean {
  const written = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Number.POSITIVE_INFINITY;
  return name !== 'lock' && Date.now() - written > TAKING_LOCK_MS;
}

/**
 * Takes the lock or throws `BuildRunning`. The lock appears together with the process id in it, since it is a hard
 * link to a file that was written before; and of several that find the lock of a dead process, one renames it away.
 */
function lock(path: string): () => void {
  const mine = `${path}.${randomUUID()}`;
  writeFileSync(mine, String(process.pid));
  try {
    for (;;) {
      if (linked(mine, path)) return () => rmSync(path, { force: true });
      const owner = ownerOf(path);
      if (owner === null) continue;
      if (owner !== process.pid && isRunning(owner)) {
        throw new BuildRunning(
          `Another build (process ${owner}) is writing ${resolve(path, '..')}. Wait for it, or end it; if there is no such process, delete ${path}.`,
        );
      }
      takeAway(path, owner);
    }
  } finally {
    rmSync(mine, { force: true });
  }
}

/** Makes the link; false where there is one already. */
function linked(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    // A file system without hard links.
    if (existsSync(to)) return false;
    copyFileSync(from, to, constants.COPYFILE_EXCL);
    return true;
  }
}

/** The process that holds the lock; null where it was given back meanwhile. */
function ownerOf(path: string): number | null {
  try {
    return Number(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}

/** Removes the lock of a process that is gone, unless another build has taken it meanwhile. */
function takeAway(path: string, owner: number): void {
  const aside = `${path}.${randomUUID()}`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  if (ownerOf(aside) !== owner) linked(aside, path);
  rmSync(aside, { force: true });
}

function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
