import { randomUUID } from 'node:crypto';
import {
  lstatSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';

/**
 * The name of the build that is published, or to which another link leads. Null where there is none, or what is there
 * is no link into the folder of builds: somebody may have put the site on another disk by a link of their own.
 */
export function currentBuild(out: string, link = out): string | null {
  try {
    const target = resolve(dirname(out), readlinkSync(link));
    return realpathSync(dirname(target)) === realpathSync(`${out}.builds`)
      ? basename(target)
      : null;
  } catch {
    return null;
  }
}

/**
 * Has the link `out` lead to a folder. What is there gives way where it is `ours`, a link to a build; else it steps aside,
 * and its new path is given.
 */
export function point(out: string, folder: string, ours: boolean): string | null {
  const link = join(dirname(out), `.${basename(out)}.${randomUUID()}`);
  symlinkSync(
    process.platform === 'win32' ? folder : relative(dirname(out), folder),
    link,
    'junction',
  );
  const present = lstatSync(out, { throwIfNoEntry: false });
  const isLink = present?.isSymbolicLink() === true && ours;
  const aside = present && !isLink ? stepAside(out, present.isDirectory()) : null;
  // Windows does not replace a junction by a rename.
  if (isLink && process.platform === 'win32') rmSync(out);
  renameSync(link, out);
  return aside;
}

/**
 * A folder cannot be renamed over, and a file or a link would be gone. None is known to be a site: whatever it is stays,
 * beside the builds, which remove what is among them. An empty folder, as a host makes one for the site, holds nothing.
 */
function stepAside(out: string, isFolder: boolean): string | null {
  if (isFolder && wasEmpty(out)) return null;
  const aside = `${out}.replaced-${randomUUID().slice(0, 8)}`;
  renameSync(out, aside);
  return aside;
}

/** Removes a folder if nothing is in it. */
function wasEmpty(folder: string): boolean {
  try {
    rmdirSync(folder);
    return true;
  } catch {
    return false;
  }
}

/** Links that an interrupted build made and did not come to rename. */
export function removeHalfLinks(out: string): void {
  const half = new RegExp(`^\\.${RegExp.escape(basename(out))}(?:\\.previous)?\\.[\\da-f-]{36}$`);
  for (const name of readdirSync(dirname(out)))
    if (half.test(name)) rmSync(join(dirname(out), name), { force: true });
}
