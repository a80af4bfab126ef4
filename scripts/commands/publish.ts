import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { isForgotten, lock } from './build-lock.ts';
import { currentBuild, point, removeHalfLinks } from './site-link.ts';
import type { SpareTree } from './spare-tree.ts';

/** A site that is being made beside the published one. */
export interface NextSite {
  /** Where the build writes. */
  folder: string;
  /** The name of that folder, by which a later build knows it again. */
  name: string;
  /** Settles when all is removed that earlier builds left and no reader needs; rejects when the disk does not let it. */
  cleared: Promise<void>;
  /**
   * Begins it with the tree of an older build: ten thousand pages are as many folders, and to make these anew and to
   * remove the old ones takes the disk seconds each. All of the tree is removed but the files that are the published
   * site's, whose paths it gives: none where there is no such tree, or another site was published since it was looked
   * at. The tree is this build's from then on: where the build ends early, it goes as well.
   */
  reuse(tree: SpareTree | null): readonly string[];
  /**
   * Puts it in the place of the published one, in one step. That one stays beside it for readers who have a page of
   * it open, unless it is `gone`, because it holds what readers of this one must not see. The one before that goes
   * too, or is a `spare` for the next build: one that shares nearly all files with this one takes no room. Gives the
   * path to which went what was in its place and is no build of ours, such as an ordinary folder: it is never removed.
   */
  publish(previous?: 'kept' | 'gone', oldest?: 'gone' | 'spare'): string | null;
  /** Gives up: the published site stays as it was. It never throws. */
  discard(): void;
}

/** A search indexer that outlives its build by a moment may still be writing. */
const PATIENTLY = { recursive: true, force: true, maxRetries: 5, retryDelay: 100 } as const;

/** The link to the site before the published one, for readers who still have a page of it open. */
export const previousOf = (out: string): string => `${out}.previous`;

/**
 * The tree of a build that was published before the previous one. It changes only once another site is published, or
 * when a build takes it for its own, and then it is no longer here.
 */
export const spareOf = (out: string): string => join(`${out}.builds`, SPARE);
const SPARE = 'spare';

/**
 * Prepares a site beside `out`. The published site is a symbolic link to one of the builds in `<out>.builds`,
 * because a link can be replaced by a single rename and a folder cannot: readers see the whole old site or the
 * whole new one. What earlier builds left behind is removed while this one is made.
 */
export function prepareSite(out: string): NextSite {
  const builds = `${out}.builds`;
  mkdirSync(builds, { recursive: true });
  const unlock = lock(join(builds, 'lock'));
  const folder = join(builds, `${Date.now().toString(36)}-${randomUUID().slice(0, 8)}`);
  let cleared: Promise<void>;
  try {
    mkdirSync(folder);
    removeHalfLinks(out);
    cleared = clear(builds, [...keptBuilds(out), basename(folder)]);
  } catch (error) {
    unlock();
    throw error;
  }
  // It is awaited later; until then a failure must not count as one that nobody looks at.
  cleared.catch(() => undefined);
  let published = false;
  return {
    folder,
    name: basename(folder),
    cleared,
    reuse(tree) {
      if (tree?.published !== currentBuild(out) || tree.same.length === 0) return [];
      if (!existsSync(spareOf(out))) return [];
      rmdirSync(folder);
      renameSync(spareOf(out), folder);
      for (const stray of tree.strays) rmSync(join(folder, stray), PATIENTLY);
      return tree.same;
    },
    publish(previous = 'kept', oldest = 'gone') {
      const last = currentBuild(out, previousOf(out));
      const before = previous === 'kept' ? currentBuild(out) : null;
      const isOurs = currentBuild(out) !== null;
      if (before !== null) point(previousOf(out), join(builds, before), true);
      else rmSync(previousOf(out), { force: true });
      const aside = point(out, folder, isOurs);
      published = true;
      if (before === null || oldest === 'gone') removeAllBut(builds, [basename(folder), before]);
      else if (last !== null && last !== before) keepSpare(out, join(builds, last));
      unlock();
      return aside;
    },
    discard() {
      try {
        // Whatever goes wrong once the site is published must not take it away again.
        if (!published) removeAllBut(builds, keptBuilds(out));
        unlock();
      } catch {
        // A disk that takes no change: the next build removes what is left, and why this one ended is said first.
      }
    },
  };
}

/** What no build that is at work may remove before it has published. */
const keptBuilds = (out: string) => [currentBuild(out), currentBuild(out, previousOf(out)), SPARE];

function keepSpare(out: string, build: string): void {
  try {
    rmSync(spareOf(out), PATIENTLY);
    renameSync(build, spareOf(out));
  } catch {
    // The site is published; what is in the way is removed by the next build, which does without a spare.
  }
}

function removeAllBut(builds: string, kept: readonly (string | null)[]): void {
  for (const path of allBut(builds, kept)) rmSync(path, PATIENTLY);
}

async function clear(builds: string, kept: readonly (string | null)[]): Promise<void> {
  for (const path of allBut(builds, kept)) await rm(path, PATIENTLY);
}

function allBut(builds: string, kept: readonly (string | null)[]): string[] {
  return readdirSync(builds).flatMap((name) => {
    const path = join(builds, name);
    const stays = name.startsWith('lock') ? !isForgotten(name, path) : kept.includes(name);
    return stays ? [] : [path];
  });
}
