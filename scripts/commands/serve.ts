import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';

/** A site that is being served, until `close`. */
export interface Served {
  /** Where to look at it, with the base and a slash at the end. */
  address: string;
  close(): Promise<void>;
}

/**
 * Serves a built site on loopback, below `base` as on its host; other addresses get the site's own 404 page.
 * Port 0 takes any free port. Rejects when the port is taken.
 */
export async function serveSite(folder: string, base: string, port: number): Promise<Served> {
  const root = base.endsWith('/') ? base : `${base}/`;
  // `dev` makes it look at the disk for each request: a build may replace the site while it is being served.
  const files = sirv(folder, { dev: true, etag: true });
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    const notFound = () => {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
      const page = join(folder, '404.html');
      response.end(existsSync(page) ? readFileSync(page) : 'Not found');
    };
    if (path === '/' && root !== '/') return response.writeHead(302, { location: root }).end();
    if (!path.startsWith(root)) return notFound();
    request.url = path.slice(root.length - 1);
    files(request, response, notFound);
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

function listen(server: Server, port: number): Promise<void> {
  return new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(port, 'localhost', done);
  });
}
