import { randomUUID } from 'node:crypto';
import {
  constants,
  copyFileSync,
  existsSync,
  linkSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';

/** Said when another build is at work on the same site. */
export class BuildRunning extends Error {}

/** How long a build takes from writing its process id to linking it as the lock, many times over. */
const TAKING_LOCK_MS = 60_000;

/** A build that was ended while it took the lock leaves its process id in a file of its own. */
export function isForgotten(name: string, path: string): boolean {
  const written = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Number.POSITIVE_INFINITY;
  return name !== 'lock' && Date.now() - written > TAKING_LOCK_MS;
}

/**
 * Takes the lock or throws `BuildRunning`. The lock appears together with the process id in it, since it is a hard
 * link to a file that was written before; and of several that find the lock of a dead process, one renames it away.
 */
export function lock(path: string): () => void {
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

const AGAIN_MS = 50;
/** Many times what one of them takes: a lock that is held for longer may be that of a process whose id another has now. */
const PATIENCE_MS = 120_000;

/** Takes the lock once whoever holds it gives it back. Rejects with `BuildRunning` where that takes too long. */
export async function lockInTurn(
  path: string,
  signal: AbortSignal,
  patience = PATIENCE_MS,
): Promise<() => void> {
  const until = performance.now() + patience;
  for (;;) {
    try {
      return lock(path);
    } catch (error) {
      if (!(error instanceof BuildRunning) || performance.now() > until) throw error;
    }
    await setTimeout(AGAIN_MS, undefined, { signal });
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
