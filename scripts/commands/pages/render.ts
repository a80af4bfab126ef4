import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { RouteData } from 'astro';
import { linkInto } from '../link-file.ts';
import type { SiteRecord } from '../site-record.ts';
import type { PageBundle } from './bundle.ts';
import { addressOf, PageApp } from './page-app.ts';
import { type PagePath, pagePaths } from './page-paths.ts';

/** The page that serves, in the dev server, the files that a build writes beside its pages. */
const DATA_FILES = 'src/pages/[...file].ts';

/** What pages are rendered from, and into. */
export interface RenderTask {
  bundle: PageBundle;
  /** The folder of the site that is being made. */
  site: string;
  /** The published site and the keys of its pages, where these may be kept. */
  published: { folder: string; pages: SiteRecord['pages'] } | null;
}

/** The pages of a site once they are there. */
export interface PagesMade {
  kept: number;
  rendered: number;
  /** The keys of all pages that have one, by file. */
  keys: Record<string, string>;
}

/** With how many pages the rest of the process gets its turn. */
const STEP = 20;

/**
 * Renders the pages of a site, besides those of which the key is the one they were made under for the published site:
 * such a page is one file in both. Throws what a component throws.
 */
export async function renderPages(
  { bundle, site, published }: RenderTask,
  onRendered: (done: number, all: number) => void,
): Promise<PagesMade> {
  // Copied, since whoever damages a cache must not damage the published site with it.
  cpSync(bundle.assets, site, { recursive: true });
  const { paths, manifest } = await pagePaths(bundle.manifest, (page) => page === DATA_FILES);
  const keys: Record<string, string> = {};
  const needed: PagePath[] = [];
  let kept = 0;
  for (const page of paths) {
    const file = fileOf(page);
    if (page.cacheKey !== undefined) keys[file] = page.cacheKey;
    const before = page.cacheKey !== undefined && published?.pages[file] === page.cacheKey;
    if (before && existsSync(join(published.folder, file))) {
      linkInto(join(published.folder, file), join(site, file));
      kept++;
    } else {
      needed.push(page);
    }
  }
  const app = new PageApp(manifest);
  onRendered(0, needed.length);
  for (const [done, page] of needed.entries()) {
    const file = join(site, fileOf(page));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, await render(app, page));
    onRendered(done + 1, needed.length);
    if (done % STEP === 0) await new Promise(setImmediate);
  }
  return { kept, rendered: needed.length, keys };
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
