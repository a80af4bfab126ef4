import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { isOneFile } from './link-file.ts';
import type { SiteFolder } from './site-folder.ts';
import { filesOf } from './verify/files.ts';

/** Files that shrink; pictures, fonts and Pagefind's own files are compressed in themselves. */
const COMPRESSIBLE = /\.(?:html|css|js|json|svg|xml|atom|rss|txt|md|csv|ics|webmanifest)$/;

/** Below this size an answer fits into one packet either way. */
const SMALLEST = 1_000;

/** Files at once: zlib has four threads of its own, and the bytes of all of them are in memory. */
const AT_ONCE = 16;

const deflate = promisify(gzip);
const brotli = promisify(brotliCompress);

/**
 * Puts `.gz` and `.br` beside every file of a site that shrinks by it, for servers that send them as they are. What
 * `before`, the site that is published, holds of the same file is taken from there. The same file gives the same
 * bytes; it costs about 60 MB of pages a second and core.
 *
 * @returns how many files got them.
 */
export async function compressSite(site: SiteFolder, before: string | null): Promise<number> {
  const waiting = [...filesOf(site.path)]
    .filter(([path, { bytes }]) => COMPRESSIBLE.test(path) && bytes >= SMALLEST)
    .map(([path]) => path);
  const count = waiting.length;
  const work = async () => {
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      if (!taken(site, before, path)) await compressFile(site, path);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return count;
}

/** True when the site before had the very same file, compressed, and both copies are now here as well. */
function taken(site: SiteFolder, before: string | null, path: string): boolean {
  if (before === null || !isOneFile(join(site.path, path), join(before, path))) return false;
  const endings = ['.gz', '.br'];
  if (!endings.every((ending) => existsSync(join(before, `${path}${ending}`)))) return false;
  return endings.every((ending) => site.keep(`${path}${ending}`));
}

async function compressFile(site: SiteFolder, path: string): Promise<void> {
  const bytes = readFileSync(join(site.path, path));
  // Scripts and styles are few and fetched by everybody; pages are many.
  const quality = /\.(?:css|js)$/.test(path) ? constants.BROTLI_MAX_QUALITY : 5;
  const [gz, br] = await Promise.all([
    deflate(bytes, { level: 6 }),
    brotli(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: quality,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
  ]);
  site.write(`${path}.gz`, gz);
  site.write(`${path}.br`, br);
}
