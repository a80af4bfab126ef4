import { copyFileSync, existsSync, linkSync, mkdirSync, readFileSync, readlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { writeWhole } from '../../src/repository/write-whole.ts';

/** What the last build made, kept in the cache: under which key each page was made, and which build that was. */
export interface SiteRecord {
  /** The name of the build's folder; a record of any other than the published one is of no use. */
  build: string;
  /** Of what all pages share: the generator, the team's lists, the audience. */
  shared: string;
  /** Of all that the build read: when it is the same, there is nothing to build. */
  everything: string;
  /** The key of each page and file that has one, by its path below the site's folder. */
  pages: Record<string, string>;
}

/** The page that serves, in the dev server, the files that a build writes beside its pages. */
const DATA_FILES = 'src/pages/[...file].ts';

/** The record of the site that is published at `out`, or null where there is none that can be trusted. */
export function readRecord(file: string, out: string): SiteRecord | null {
  try {
    const record = JSON.parse(readFileSync(file, 'utf8')) as SiteRecord;
    const current = basename(readlinkSync(out));
    return record.build === current && existsSync(join(out, 'index.html')) ? record : null;
  } catch {
    return null;
  }
}

/** Writes the record of a site that was just published. */
export function writeRecord(file: string, record: SiteRecord): void {
  mkdirSync(dirname(file), { recursive: true });
  writeWhole(file, JSON.stringify(record));
}

/** Pages of the last build that are still right. */
export interface KeptPages {
  /** Tells Astro to render only the others. */
  integration: AstroIntegration;
  /** Puts those that were kept into the new site; how many, and how many Astro was to render. */
  bring(into: string): { kept: number; rendered: number };
  /** The keys of all pages, for the next build. */
  keys: Record<string, string>;
}

/**
 * Compares each page's `cacheKey` with the one it was made under. Astro's own incremental build writes into the
 * published folder and keeps every page twice; here a page that has not changed is one hard link. No page is asked
 * for before it is known what there is to compare with.
 */
export function keepPages(
  base: Promise<[before: SiteRecord | null, published: string]>,
  onRendered: (done: number, all: number) => void,
): KeptPages {
  const keys: Record<string, string> = {};
  const kept: string[] = [];
  let from = '';
  let rendered = 0;
  let done = 0;
  const select = (prerenderer: AstroPrerenderer): AstroPrerenderer => ({
    ...prerenderer,
    async getStaticPaths() {
      const [before, published] = await base;
      from = published;
      const paths = await prerenderer.getStaticPaths();
      const needed = paths.filter(({ pathname, route, cacheKey }) => {
        if (route.component === DATA_FILES) return false;
        if (cacheKey === undefined) return true;
        const file = fileOf(pathname, route.type);
        keys[file] = cacheKey;
        if (before?.pages[file] !== cacheKey || !existsSync(join(published, file))) return true;
        kept.push(file);
        return false;
      });
      rendered = needed.length;
      onRendered(0, rendered);
      return needed;
    },
    async render(request, options) {
      const page = await prerenderer.render(request, options);
      onRendered(++done, rendered);
      return page;
    },
  });
  return {
    keys,
    integration: {
      name: 'causebook-kept-pages',
      hooks: { 'astro:build:start': ({ setPrerenderer }) => setPrerenderer(select) },
    },
    bring(into) {
      for (const file of kept) linkInto(join(from, file), join(into, file));
      return { kept: kept.length, rendered };
    },
  };
}

const fileOf = (pathname: string, type: string): string =>
  type === 'page' ? join(decodeURI(pathname), 'index.html') : decodeURI(pathname);

/** Puts a file of the last site into the next one, whose folder is there; both are then one file on disk. */
export function linkFile(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    // A file system without hard links, or one with a limit to them.
    copyFileSync(from, to);
  }
}

/** The same into a folder that may not be there yet. */
export function linkInto(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  linkFile(from, to);
}
