import { realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type Locations, liesIn, shownPath } from '../../src/repository/locations.ts';

/**
 * Why the site cannot be where it is to be, or null: a link takes the place of whatever is there, and so would move the
 * content, the cache or the generator away if it held one of them.
 */
export function refusePlace(root: string, { content, out, cache }: Locations): string | null {
  const place = realPath(out);
  const held = [
    ['the content', content],
    ['the cache', cache],
    ['the generator', root],
  ].find(([, path = '']) => liesIn(realPath(path), place));
  if (!held) return null;
  const [what, path = ''] = held;
  const cwd = process.cwd();
  const where = shownPath(out, cwd) || out;
  return `The site cannot be published in ${where}, where ${what} is (${shownPath(path, cwd) || path}): a link to the site would take its place. Nothing was built. Set CAUSEBOOK_OUT to a path of its own, such as ${shownPath(join(root, 'dist'), cwd)}.`;
}

/** With links followed, as far as there is anything. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    const above = dirname(path);
    return above === path ? path : join(realPath(above), basename(path));
  }
}
