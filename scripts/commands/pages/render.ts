import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { RouteData } from 'astro';
import { leaveOutLastCompiler } from '../last-compiler.ts';
import type { SiteFolder } from '../site-folder.ts';
import type { SiteRecord } from '../site-record.ts';
import type { PageBundle } from './bundle.ts';
import { addressOf } from './page-address.ts';
import type { PageApp } from './page-app.ts';
import { type PagePath, pagePaths } from './page-paths.ts';

/** The page that serves, in the dev server, the files that a build writes beside its pages. */
const DATA_FILES = 'src/pages/[...file].ts';
/** The pages that show similar incidents, which are being looked for while the others are rendered. */
const POSTMORTEMS = 'src/pages/postmortems/[id].astro';

/** What pages are rendered from, and into. */
export interface RenderTask {
  bundle: PageBundle;
  /** The site that is being made, for which nothing that is worked out before the first page waits. */
  site: Promise<SiteFolder>;
  /** The keys of the published site's pages, where these may be kept. */
  before: SiteRecord['pages'] | null;
}

/** The pages of a site once they are there. */
export interface PagesMade {
  kept: number;
  rendered: number;
  /** The keys of all pages that have one, by file. */
  keys: Record<string, string>;
  /** The files of all pages, kept or rendered. */
  files: string[];
}

/** Who follows the rendering. */
export interface RenderFollower {
  /** Hears of the files of pages, kept or not there yet, before any of these is rendered. */
  onKnown(site: SiteFolder, files: readonly string[]): void;
  /** Hears how many of those that are not kept have been rendered, of how many that are known so far. */
  onRendered(done: number, all: number): void;
}

/** With how many pages the rest of the process gets its turn. */
const STEP = 20;

/**
 * Renders the pages of a site, besides those of which the key is the one they were made under for the published site:
 * such a page is one file in both. Throws what a component throws.
 */
export async function renderPages(
  { bundle, site: folder, before }: RenderTask,
  { onKnown, onRendered }: RenderFollower,
): Promise<PagesMade> {
  const { paths, manifest } = pagePaths(bundle.manifest, {
    unasked: DATA_FILES,
    waiting: POSTMORTEMS,
  });
  const app = new bundle.PageApp(manifest);
  await paths[0];
  if (before !== null) leaveOutLastCompiler();
  const site = await folder;
  copyAssets(bundle.assets, site);
  const made: PagesMade = { kept: 0, rendered: 0, keys: {}, files: [] };
  let all = 0;
  for (const some of paths) {
    const pages = await some;
    onKnown(site, pages.map(fileOf));
    const needed = keepPages(pages, site, before, made);
    all += needed.length;
    onRendered(made.rendered, all);
    for (const page of needed) {
      site.write(fileOf(page), await render(app, page));
      made.rendered++;
      onRendered(made.rendered, all);
      if (made.rendered % STEP === 0) await new Promise(setImmediate);
    }
  }
  return made;
}

/** Keeps those pages that are as they were, and gives the others; `made` has what is kept, all files and all keys. */
function keepPages(
  pages: readonly PagePath[],
  site: SiteFolder,
  before: SiteRecord['pages'] | null,
  made: PagesMade,
): PagePath[] {
  return pages.filter((page) => {
    const file = fileOf(page);
    made.files.push(file);
    if (page.cacheKey === undefined) return true;
    made.keys[file] = page.cacheKey;
    const isKept = before?.[file] === page.cacheKey && site.keep(file);
    if (isKept) made.kept++;
    return !isKept;
  });
}

/** Copied, since whoever damages a bundle must not damage the published site with it. */
function copyAssets(assets: string, site: SiteFolder): void {
  for (const entry of readdirSync(assets, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    site.write(relative(assets, path), readFileSync(path));
  }
}

async function render(app: PageApp, { route, path }: PagePath): Promise<Buffer> {
  const request = new Request(addressOf(app.manifest, route, path));
  const response = await app.render(request, { routeData: route });
  if (response.status !== statusOf(route)) {
    throw new Error(`${route.component} answered ${path} with ${response.status}.`);
  }
  return Buffer.from(await response.arrayBuffer());
}

const statusOf = ({ route }: RouteData): number => (route === '/404' ? 404 : 200);

/** Servers look for the page of what is not there under this name. */
const fileOf = ({ route, path }: PagePath): string => {
  if (route.type !== 'page') return path;
  return path === '404' ? '404.html' : join(path, 'index.html');
};
