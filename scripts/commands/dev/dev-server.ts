import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import sirv from 'sirv';
import type { PageBundle } from '../pages/bundle.ts';
import { type Answer, answersOf, type FindAnswer } from './answers.ts';
import { CHANGES, RELOAD_SCRIPT, reloadScript, withReload } from './reload-script.ts';

/** The server that shows a site while its content is written. */
export interface DevServer {
  address: string;
  /** To be called when the content is being read again: pages are made of it from now on, and open ones ask again. */
  changed(): void;
}

/**
 * Serves the site of a bundle, each page rendered when it is asked for. What keeps one from being rendered stands where the
 * page would be, and goes to `onFault`. Rejects when the port is taken.
 */
export async function startDevServer(
  bundle: Promise<PageBundle>,
  base: string,
  port: number,
  onFault: (text: string) => void,
): Promise<DevServer> {
  const root = base.endsWith('/') ? base : `${base}/`;
  const open = new Set<ServerResponse>();
  let made: string = randomUUID();
  let find: Promise<FindAnswer> | undefined;
  const tell = (response: ServerResponse) => response.write(`data: ${made}\n\n`);
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      if (!response.headersSent) send(response, faultPage(error));
    });
  });
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(port, 'localhost', done);
  });
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}${root}`,
    changed() {
      made = randomUUID();
      find = undefined;
      for (const response of open) tell(response);
    },
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const asked = addressOf(request.url ?? '/');
    if (asked === null) {
      const body = 'This address cannot be read: what follows a % in it is no character.\n';
      return send(response, { status: 400, type: 'text/plain; charset=utf-8', body });
    }
    const { pathname, search, decoded } = asked;
    const goTo = (location: string) => response.writeHead(302, { location }).end();
    if (!pathname.startsWith(root)) {
      if (pathname === '/' || `${pathname}/` === root) goTo(root + search);
      else response.writeHead(404).end();
      return;
    }
    const path = decoded.slice(root.length);
    if (path === CHANGES) return hearChanges(response);
    if (path === RELOAD_SCRIPT) {
      return send(response, { status: 200, type: 'text/javascript', body: reloadScript(root) });
    }
    const { assets } = await bundle;
    request.url = `/${path}`;
    const asset = sirv(assets, { dev: true });
    asset(request, response, () => {
      if (path !== '' && !path.endsWith('/') && extname(path) === '') goTo(`${pathname}/${search}`);
      else showPage(path, response).catch((error: unknown) => send(response, faultPage(error)));
    });
  }

  async function showPage(path: string, response: ServerResponse): Promise<void> {
    const madeOf = made;
    find ??= bundle.then(answersOf);
    const found = await (await find)(path.replace(/\/$/, ''));
    const isPage = found.type.startsWith('text/html');
    const html = () => withReload(Buffer.from(found.body).toString(), root, madeOf);
    send(response, isPage ? { ...found, body: html() } : found);
  }

  function hearChanges(response: ServerResponse): void {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    open.add(response);
    response.once('close', () => open.delete(response));
    tell(response);
  }

  /** What keeps a page from being there; it goes when the next change mends it. */
  function faultPage(error: unknown): Answer {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    onFault(text);
    const shown = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    const html = `<!doctype html><title>This page cannot be shown</title><pre>${shown}</pre></body>`;
    return { status: 500, type: 'text/html; charset=utf-8', body: withReload(html, root, made) };
  }
}

/** What a browser asks for; null where no server could tell. */
function addressOf(url: string): { pathname: string; search: string; decoded: string } | null {
  try {
    const { pathname, search } = new URL(url, 'http://localhost');
    return { pathname, search, decoded: decodeURIComponent(pathname) };
  } catch {
    return null;
  }
}

function send(response: ServerResponse, { status, type, body }: Answer): void {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
}
