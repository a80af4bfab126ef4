import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import sirv from 'sirv';
import {
  CONTENT_TYPES,
  HASHED_FOLDERS,
  type HeaderRule,
  headerRules,
  headersOf,
} from '../../src/site/headers.ts';
import { previousOf } from './publish.ts';

/** A site that is being served, until `close`. */
export interface Served {
  /** Where to look at it, with the base and a slash at the end. */
  address: string;
  close(): Promise<void>;
}

/**
 * Serves a built site on loopback, below `base` as on its host and with the headers that it has there; other
 * addresses get the site's own 404 page. What was compressed ahead is sent so. A file with a digest in its name
 * may also come from the site before, for pages that were open while the site changed.
 * `searchableFrom` is the origin of a site that may search this one. Port 0 takes any free port. Rejects when the port is taken.
 */
export async function serveSite(
  folder: string,
  base: string,
  port: number,
  searchableFrom?: string,
): Promise<Served> {
  const rules = headerRules(searchableFrom);
  const root = base.endsWith('/') ? base : `${base}/`;
  const files = filesIn(folder, rules);
  const before = filesIn(previousOf(folder), rules);
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    const notFound = () => {
      const type = { 'content-type': 'text/html; charset=utf-8' };
      response.writeHead(404, { ...headersOf('', false, rules), ...type });
      const page = join(folder, '404.html');
      response.end(existsSync(page) ? readFileSync(page) : 'Not found');
    };
    const isHashed = HASHED_FOLDERS.some((hashed) => path.startsWith(`${root}${hashed}`));
    const isFront = path === '/' || `${path}/` === root;
    if (isFront && root !== '/') return response.writeHead(302, { location: root }).end();
    if (!path.startsWith(root)) return notFound();
    request.url = path.slice(root.length - 1);
    files(request, response, isHashed ? () => before(request, response, notFound) : notFound);
  });
  await listen(server, port);
  const { port: taken } = server.address() as AddressInfo;
  return {
    address: `http://localhost:${taken}${root}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/** A handler for the files of a folder, which may be another one at each request, or none. */
function filesIn(folder: string, rules: readonly HeaderRule[]): ReturnType<typeof sirv> {
  return sirv(folder, {
    // Look at the disk for each request: a build may replace the site while it is being served.
    dev: true,
    etag: true,
    gzip: true,
    brotli: true,
    setHeaders(response, path) {
      const type = CONTENT_TYPES[extname(path).slice(1)];
      const headers = headersOf(path.slice(1), true, rules);
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
      if (type !== undefined) {
        const text = type === 'application/octet-stream' || type.startsWith('image/');
        response.setHeader('Content-Type', text ? type : `${type}; charset=utf-8`);
      }
    },
  });
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(port, 'localhost', done);
  });
}
