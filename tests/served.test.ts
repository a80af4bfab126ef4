// The built site behind each server that the project gives a configuration for, with the same expectations.
import { readFileSync } from 'node:fs';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  nginxProgram,
  type RunningServer,
  runNginx,
} from '../scripts/commands/deploy/run-nginx.ts';
import { projectRoot } from '../scripts/toolchain.ts';
import { CACHING, headersOf } from '../src/site/headers.ts';
import { sampleContent, sampleIds, workplace } from './sites.ts';

const site = workplace(sampleContent);
const deploy = join(projectRoot, 'deploy');
const nginx = nginxProgram();
const [id = ''] = sampleIds;

/** One address of each kind, and the type that it has to be sent as. */
const KINDS: readonly [path: string, type: string][] = [
  ['', 'text/html; charset=utf-8'],
  [`postmortems/${id}/`, 'text/html; charset=utf-8'],
  [`postmortems/${id}.md`, 'text/markdown; charset=utf-8'],
  ['feed.atom', 'application/atom+xml; charset=utf-8'],
  ['feed.rss', 'application/rss+xml; charset=utf-8'],
  ['feed.json', 'application/json; charset=utf-8'],
  ['api/v1/postmortems.json', 'application/json; charset=utf-8'],
  ['postmortems.csv', 'text/csv; charset=utf-8'],
  ['llms.txt', 'text/plain; charset=utf-8'],
  ['sitemap.xml', 'text/xml; charset=utf-8'],
  ['pagefind/pagefind.js', 'text/javascript; charset=utf-8'],
  ['pagefind/pagefind-entry.json', 'application/json; charset=utf-8'],
  ['pagefind/wasm.en.pagefind', 'application/octet-stream'],
  ['favicon.svg', 'image/svg+xml; charset=utf-8'],
];

/** Two names of the same type, and a parameter that adds nothing, are no difference. */
const sameType = (type: string | null) =>
  type
    ?.replace('application/javascript', 'text/javascript')
    .replace('application/xml', 'text/xml')
    .replace(/;\s*charset=utf-8$/, '');

beforeAll(async () => {
  const { code, output } = await site.build({}, ['--compress']);
  expect(output).toMatch(/compressed \d+ files/);
  expect(code).toBe(0);
});
afterAll(() => site.remove());

test('nginx is installed where the tests of its configuration have to run', () => {
  if (nginx === undefined)
    console.warn('\n  LEFT OUT: nginx is not installed; deploy/nginx.conf was not tried.\n');
  expect(nginx !== undefined || process.platform !== 'linux' || !process.env.CI).toBe(true);
});

const servers: [name: string, start: () => Promise<RunningServer>][] = [
  ['npm run preview', () => site.serve()],
];
if (nginx !== undefined) servers.push(['nginx', () => runNginx(nginx, deploy, site.out)]);

describe.each(servers)('%s', (name, start) => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await start();
  });
  afterAll(() => server.close());

  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(server.address + path, { headers: { 'accept-encoding': 'identity', ...headers } });

  test.each(KINDS)(
    '/%s is there, with its type and the headers of the table',
    async (path, type) => {
      const answer = await get(path);
      expect(answer.status).toBe(200);
      expect(sameType(answer.headers.get('content-type'))).toBe(sameType(type));
      for (const [header, value] of Object.entries(headersOf(path, true)))
        expect(answer.headers.get(header), header).toBe(value);
      expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(0);
    },
  );

  test('a hashed file is kept for a year, everything else is asked for again', async () => {
    const asset = /\/(_assets\/[^"]+\.css)"/.exec(site.read('/') ?? '')?.[1] ?? '';
    const answer = await get(asset);
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, CACHING.hashed]);
    const page = await get('');
    expect(page.headers.get('cache-control')).toBe(CACHING.other);
    const again = await get('', { 'if-none-match': page.headers.get('etag') ?? '' });
    expect(again.status).toBe(304);
  });

  test.each([
    'nope/',
    '_assets/nope.js',
    'images/nope.svg',
    'postmortems/nope.md',
    'pagefind/fragment/',
  ])('/%s is not there: the 404 page, which nobody keeps', async (path) => {
    const answer = await get(path);
    expect(answer.status).toBe(404);
    expect(await answer.text()).toBe(site.read('404.html'));
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    for (const [header, value] of Object.entries(headersOf('', false)))
      expect(answer.headers.get(header), header).toBe(value);
  });

  test('what was compressed ahead is sent as it is', async () => {
    const encodings = name === 'nginx' ? ['gzip'] : ['gzip', 'br'];
    for (const encoding of encodings) {
      const answer = await raw(`${server.address}postmortems/`, encoding);
      expect(answer.encoding).toBe(encoding);
      const text = encoding === 'br' ? brotliDecompressSync(answer.body) : gunzipSync(answer.body);
      expect(text.toString()).toBe(site.read('postmortems/'));
      const ending = encoding === 'br' ? 'br' : 'gz';
      expect(answer.body.toString('latin1')).toBe(
        readFileSync(join(site.out, `postmortems/index.html.${ending}`), 'latin1'),
      );
    }
  });

  test('no path leads out of the site', async () => {
    for (const path of [
      '..%2f..%2fetc/passwd',
      '%2e%2e/%2e%2e/etc/passwd',
      '_assets/..%2f..%2f404.html',
    ]) {
      const { status } = await get(path);
      expect([400, 404, 200]).toContain(status);
      expect(await (await get(path)).text()).not.toContain('root:');
    }
  });
});

if (nginx !== undefined) {
  describe('nginx with a login in front', () => {
    let proxy: Server;
    let server: RunningServer;
    beforeAll(async () => {
      // What oauth2-proxy answers: 202 to who is logged in, 401 to everybody else, and a page to log in on.
      proxy = createServer((asked, response) => {
        const known = asked.headers.cookie === 'session=good';
        if (asked.url === '/oauth2/auth') response.writeHead(known ? 202 : 401).end();
        else response.writeHead(200, { 'content-type': 'text/html' }).end('Log in');
      });
      await new Promise<void>((done) => proxy.listen(0, '127.0.0.1', done));
      const { port } = proxy.address() as AddressInfo;
      server = await runNginx(nginx, deploy, site.out, `http://127.0.0.1:${port}`);
    });
    afterAll(async () => {
      await server.close();
      proxy.close();
    });

    const everything = [
      ...KINDS.map(([path]) => path),
      '404.html',
      'nope/',
      '_assets/nope.js',
      'pagefind/fragment/nope',
      'oauth2/../postmortems/',
    ];
    test.each(everything)('/%s is not for strangers', async (path) => {
      const stranger = await fetch(server.address + path, { redirect: 'manual' });
      expect(stranger.status).toBe(403);
      expect(await stranger.text()).toBe('Log in');
      expect(stranger.headers.get('x-content-type-options')).toBe('nosniff');
    });

    test('whoever is logged in gets it all, with its headers', async () => {
      for (const [path] of KINDS) {
        const answer = await fetch(server.address + path, { headers: { cookie: 'session=good' } });
        expect([path, answer.status]).toEqual([path, 200]);
        expect(answer.headers.get('content-security-policy')).toBe("frame-ancestors 'none'");
        await answer.arrayBuffer();
      }
    });

    test('when the login is down, nobody gets anything', async () => {
      proxy.closeAllConnections();
      await new Promise((done) => proxy.close(done));
      const answer = await fetch(server.address, { headers: { cookie: 'session=good' } });
      expect(answer.status).toBe(500);
    });
  });
}

/** What is sent, before a client takes it out of its encoding. */
function raw(address: string, encoding: string): Promise<{ encoding: string; body: Buffer }> {
  const { promise, resolve, reject } = Promise.withResolvers<{ encoding: string; body: Buffer }>();
  request(address, { headers: { 'accept-encoding': encoding } }, (answer) => {
    const chunks: Buffer[] = [];
    answer.on('data', (chunk: Buffer) => chunks.push(chunk));
    answer.on('end', () =>
      resolve({
        encoding: answer.headers['content-encoding'] ?? '',
        body: Buffer.concat(chunks),
      }),
    );
  })
    .on('error', reject)
    .end();
  return promise;
}
