import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page, Request } from 'playwright';

/** What went over the wire: bodies as they were sent, with the headers of the answers. */
export interface Traffic {
  bytes: number;
  requests: number;
}

/** The first search of a reader who has never been here. */
export interface FirstSearch {
  /** To open the search page: HTML, styles, fonts, scripts, marks. */
  page: Traffic;
  /** The index, what it is read with, the hits: some of it from when the cursor is in the field, before the first letter. */
  search: Traffic;
  /** What the page says was found. */
  status: string;
}

/** Opens the search page of the site at `address` in a browser without a cache, and searches for these words. */
export async function firstSearch(
  browser: Browser,
  address: string,
  words: string,
): Promise<FirstSearch> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const ofIndex = ({ pathname }: URL) => pathname.includes('/pagefind/');
    const opened = watchTraffic(page, (url) => !ofIndex(url));
    const searched = watchTraffic(page, ofIndex);
    await page.goto(`${address}search/`, { waitUntil: 'networkidle' });
    const pageTraffic = await opened();
    await page.fill('#search-words', words);
    await page.press('#search-words', 'Enter');
    await page.waitForSelector('[data-search-results][aria-busy="false"] > li', {
      timeout: 60_000,
    });
    await page.waitForLoadState('networkidle');
    const search = await searched();
    const status = (await page.locator('.search-status').textContent()) ?? '';
    return { page: pageTraffic, search, status: status.trim() };
  } finally {
    await context.close();
  }
}

/** Counts such requests from now on; the function that it gives ends that and says how much it was. */
function watchTraffic(page: Page, isCounted: (url: URL) => boolean): () => Promise<Traffic> {
  const sizes: Promise<number>[] = [];
  const count = (request: Request) => {
    if (!isCounted(new URL(request.url()))) return;
    sizes.push(request.sizes().then((sent) => sent.responseBodySize + sent.responseHeadersSize));
  };
  page.on('requestfinished', count);
  return async () => {
    page.off('requestfinished', count);
    const bytes = (await Promise.all(sizes)).reduce((sum, each) => sum + each, 0);
    return { bytes, requests: sizes.length };
  };
}

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** Serves a site as a host with its defaults does: text goes out with gzip, what is compressed already as it is. */
export async function serveWithGzip(
  site: string,
): Promise<{ address: string; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent((request.url ?? '/').split('?')[0] ?? '/');
    const file = join(site, path.endsWith('/') ? `${path}index.html` : path);
    const type = TYPES[extname(file)];
    if (!existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
    } else if (type === undefined) {
      response.end(readFileSync(file));
    } else {
      response.writeHead(200, { 'content-type': type, 'content-encoding': 'gzip' });
      response.end(gzipSync(readFileSync(file)));
    }
  });
  await new Promise<void>((listening) => server.listen(0, 'localhost', listening));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://localhost:${port}/`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
