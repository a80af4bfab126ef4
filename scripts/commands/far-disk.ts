import { hash } from 'node:crypto';
import { cpSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Where Astro is to write, and what then brings it to where the site is made. */
export interface AstroOutput {
  folder: string;
  bring(): void;
}

/**
 * Astro moves style sheets and scripts from a folder of the project into the site by renaming them, which no system
 * does between two disks. So a site on another disk than the project's is rendered beside the project, and copied. Whether
 * a rename is possible is tried: a bind mount refuses it though the disk is the same.
 */
export function astroOutput(root: string, site: string): AstroOutput {
  const near = join(root, '.astro');
  mkdirSync(near, { recursive: true });
  if (canRename(near, site)) return { folder: site, bring: () => undefined };
  // One for each place where sites are made, whose lock this build has: what an interrupted one left goes here.
  const folder = join(near, `elsewhere-${hash('sha1', dirname(site)).slice(0, 8)}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  return {
    folder,
    bring() {
      try {
        cpSync(folder, site, { recursive: true });
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  };
}

function canRename(from: string, to: string): boolean {
  const name = `.${basename(to)}.probe`;
  const probe = join(from, name);
  writeFileSync(probe, '');
  try {
    renameSync(probe, join(to, name));
    rmSync(join(to, name));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EXDEV') return false;
    throw error;
  } finally {
    rmSync(probe, { force: true });
  }
}
