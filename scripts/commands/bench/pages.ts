import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { median } from './median.ts';

/** How heavy the site is for whoever opens a postmortem, in bytes as a server sends them with gzip. */
export interface PageWeight {
  /** The HTML of the page that is in the middle of all. */
  html: number;
  /** The scripts that such a page loads, with all that they import. */
  script: number;
}

/** Weighs the pages of postmortems in a built site. */
export function weighPages(site: string): PageWeight {
  const folder = join(site, 'postmortems');
  const pages = readdirSync(folder)
    .map((id) => join(folder, id, 'index.html'))
    .filter(
      (path) => existsSync(path) && /^\d{4}-\d\d-\d\d-/.test(path.split(/[\\/]/).at(-2) ?? ''),
    )
    .map((path) => readFileSync(path));
  const sized = pages.map((html) => ({ html, bytes: gzipSync(html).length }));
  const middle = median(sized.map(({ bytes }) => bytes));
  const typical = sized.find(({ bytes }) => bytes >= middle)?.html.toString() ?? '';
  const scripts = scriptsOf(typical).reduce(
    (all, address) => closure(site, address, all),
    new Set<string>(),
  );
  const script = [...scripts].reduce(
    (sum, path) => sum + gzipSync(readFileSync(join(site, path))).length,
    0,
  );
  return { html: middle, script };
}

const scriptsOf = (html: string): string[] =>
  [...html.matchAll(/<script[^>]*\ssrc="([^"]+)"/g)].map(([, address = '']) => address);

/** A script and all that it imports at once; what it imports later, on demand, is not loaded with the page. */
function closure(site: string, path: string, found: Set<string>): Set<string> {
  if (found.has(path)) return found;
  found.add(path);
  const text = readFileSync(join(site, path), 'utf8');
  for (const [, name = ''] of text.matchAll(/(?:import|from)\s*"(\.[^"]+)"/g))
    closure(site, posix.join(dirname(path), name), found);
  return found;
}

/** The bytes of all files of a site. */
export function siteBytes(site: string): number {
  const entries = readdirSync(realpathSync(site), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}
