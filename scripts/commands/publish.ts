import { randomUUID } from 'node:crypto';
import {
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
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
  /** Puts it in the place of the published one, in one step. */
  publish(): void;
  /** Gives up: the published site stays as it was. */
  discard(): void;
}

/** Said when another build is at work on the same site. */
export class BuildRunning extends Error {}

/**
 * Prepares a site beside `out`. The published site is a symbolic link to one of the builds in `<out>.builds`,
 * because a link can be replaced by a single rename and a folder cannot: readers see the whole old site or the
 * whole new one. What an interrupted build left behind is removed here.
 */
export function prepareSite(out: string): NextSite {
  const builds = `${out}.builds`;
  mkdirSync(builds, { recursive: true });
  const unlock = lock(join(builds, 'lock'));
  removeAllBut(builds, [currentBuild(out)]);
  const folder = join(builds, `${Date.now().toString(36)}-${randomUUID().slice(0, 8)}`);
  mkdirSync(folder);
  return {
    folder,
    name: basename(folder),
    publish() {
      const before = currentBuild(out);
      point(out, folder);
      // The last site stays for readers who have its page open and still ask for its files.
      removeAllBut(builds, [basename(folder), before]);
      unlock();
    },
    discard() {
      rmSync(folder, { recursive: true, force: true });
      unlock();
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

function removeAllBut(builds: string, kept: readonly (string | null)[]): void {
  for (const name of readdirSync(builds)) {
    if (name !== 'lock' && !kept.includes(name))
      rmSync(join(builds, name), { recursive: true, force: true });
  }
}

function lock(path: string): () => void {
  const mine = String(process.pid);
  for (;;) {
    try {
      writeFileSync(path, mine, { flag: 'wx' });
      return () => rmSync(path, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const owner = Number(readFileSync(path, 'utf8'));
    if (owner !== process.pid && isRunning(owner)) {
      throw new BuildRunning(
        `Another build (process ${owner}) is writing ${resolve(path, '..')}. Wait for it, or end it; if there is no such process, delete ${path}.`,
      );
    }
    rmSync(path, { force: true });
  }
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
