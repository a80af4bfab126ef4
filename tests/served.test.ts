// The built site behind each server that the project gives a configuration for, with the same expectations.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { deployFiles } from '../scripts/commands/deploy/files.ts';
import type { RunningServer } from '../scripts/commands/deploy/loopback.ts';
import { caddyProgram, runCaddy } from '../scripts/commands/deploy/run-caddy.ts';
import { nginxProgram, runNginx } from '../scripts/commands/deploy/run-nginx.ts';
import { previousOf } from '../scripts/commands/publish.ts';
import { projectRoot } from '../scripts/toolchain.ts';
import { CACHING, headersOf } from '../src/site/headers.ts';
import { sampleContent, sampleIds, workplace } from './sites.ts';

const site = workplace(sampleContent);
const deploy = join(projectRoot, 'deploy');
const nginx = nginxProgram();
const caddy = caddyProgram();
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
  ['pagefind/shards.json', 'application/json; charset=utf-8'],
  ['pagefind/shards/0a1b/wasm.en.pagefind', 'application/octet-stream'],
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
  // What only the site before this one has.
  mkdirSync(join(previousOf(site.out), '_assets'), { recursive: true });
  writeFileSync(join(previousOf(site.out), '_assets/before.css'), 'p { margin: 0 }');
  writeFileSync(join(previousOf(site.out), 'before.txt'), 'before');
  // A shard has another name each time.
  mkdirSync(join(site.out, 'pagefind/shards/0a1b'));
  writeFileSync(join(site.out, 'pagefind/shards/0a1b/wasm.en.pagefind'), 'wasm');
  // The samples have no picture.
  mkdirSync(join(site.out, 'images'), { recursive: true });
  writeFileSync(join(site.out, 'images/a.0123.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
});
afterAll(() => site.remove());

test.each([
  ['nginx', nginx, 'nginx.conf'],
  ['Caddy', caddy, 'Caddyfile'],
])('%s is installed where the tests of its configuration have to run', (name, program, file) => {
  if (program === undefined)
    console.warn(`\n  LEFT OUT: ${name} is not installed; deploy/${file} was not tried.\n`);
  // The workflows install both.
  expect(program !== undefined || process.platform !== 'linux' || !process.env.GITHUB_ACTIONS).toBe(
    true,
  );
});

const servers: [name: string, start: () => Promise<RunningServer>][] = [
  ['npm run preview', () => site.serve()],
];
if (nginx !== undefined) servers.push(['nginx', () => runNginx(nginx, deploy, site.out)]);
if (caddy !== undefined) servers.push(['Caddy', () => runCaddy(caddy, deploy, site.out)]);

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

  test('a picture is opened under a policy of its own', async () => {
    const answer = await get('images/a.0123.svg');
    expect(answer.status).toBe(200);
    for (const [header, value] of Object.entries(headersOf('images/a.0123.svg', true)))
      expect(answer.headers.get(header), header).toBe(value);
  });

  test('a hashed file of the site before is still there, and nothing else of it is', async () => {
    const before = await get('_assets/before.css');
    expect([before.status, await before.text()]).toEqual([200, 'p { margin: 0 }']);
    expect(before.headers.get('cache-control')).toBe(CACHING.hashed);
    expect((await get('before.txt')).status).toBe(404);
  });

  test.each([
    'nope/',
    '_assets/nope.js',
    'images/nope.svg',
    'postmortems/nope.md',
    'pagefind/shards/nope/',
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

describe.each(servers.slice(1))('%s below a base', (name) => {
  const files = join(site.out, '..', `deploy-${name}`);
  let server: RunningServer;
  beforeAll(async () => {
    mkdirSync(files);
    for (const [file, text] of deployFiles('/incidents/')) writeFileSync(join(files, file), text);
    const start = name === 'nginx' ? runNginx : runCaddy;
    server = await start((name === 'nginx' ? nginx : caddy) ?? '', files, site.out);
  });
  afterAll(() => server.close());

  test.each([
    ['incidents/', 200],
    [`incidents/postmortems/${id}/`, 200],
    ['incidents/images/a.0123.svg', 200],
    ['incidents/_assets/before.css', 200],
    ['incidents/pagefind/shards.json', 200],
    ['incidents/nope/', 404],
    ['causes/', 404],
    [`postmortems/${id}/`, 404],
  ])('/%s is answered with %i and the headers of the table', async (path, status) => {
    const answer = await fetch(server.address + path);
    expect(answer.status).toBe(status);
    const table = headersOf(path.replace(/^incidents\//, ''), status === 200);
    for (const [header, value] of Object.entries(table))
      expect(answer.headers.get(header), header).toBe(value);
    await answer.arrayBuffer();
  });

  test.each(['', 'incidents'])('/%s leads to it', async (path) => {
    const answer = await fetch(server.address + path, { redirect: 'manual' });
    expect([answer.status, answer.headers.get('location')]).toEqual([302, '/incidents/']);
  });
});

type Login = (port: number) => Promise<RunningServer>;
const guarded: [name: string, start: Login, whenDown: number][] = [];
if (nginx !== undefined)
  guarded.push([
    'nginx',
    (port) => runNginx(nginx, deploy, site.out, `http://127.0.0.1:${port}`),
    500,
  ]);
if (caddy !== undefined)
  guarded.push(['Caddy', (port) => runCaddy(caddy, deploy, site.out, `127.0.0.1:${port}`), 502]);

for (const [name, start, whenDown] of guarded) {
  describe(`${name} with a login in front`, () => {
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
      server = await start((proxy.address() as AddressInfo).port);
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
      '_assets/before.css',
      'pagefind/shards/nope/fragment/nope',
      'oauth2/../postmortems/',
      'oauth2/%2e%2e/postmortems/',
      'oauth2%2f..%2fpostmortems/',
    ];
    test.each(everything)('/%s is not for strangers', async (path) => {
      // As it stands: a client that mends the path would ask for something else.
      const stranger = await raw(server.address, 'identity', `/${path}`);
      const text = stranger.body.toString();
      if (stranger.status === 302) {
        expect(stranger.headers.location).toMatch(/^\/oauth2\/sign_in\?rd=\//);
        expect(text).toBe('');
      } else {
        // Where the path leads to the login itself, its page is all that there is.
        expect(stranger.status).toBe(path.startsWith('oauth2') && name === 'Caddy' ? 200 : 403);
        expect(text).toBe('Log in');
      }
      expect(stranger.headers['x-content-type-options']).toBe('nosniff');
    });

    test('the login itself can be reached', async () => {
      const answer = await fetch(`${server.address}oauth2/sign_in?rd=/`);
      expect([answer.status, await answer.text()]).toEqual([200, 'Log in']);
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
      for (const path of ['', 'nope/', 'pagefind/shards.json']) {
        const answer = await fetch(server.address + path, { headers: { cookie: 'session=good' } });
        expect(answer.status).toBe(whenDown);
        expect(await answer.text()).not.toContain('Causebook');
      }
    });
  });
}

interface Raw {
  status: number;
  headers: IncomingHttpHeaders;
  encoding: string;
  body: Buffer;
}

/** What is sent, before a client takes it out of its encoding; asked for with the path as it is given. */
function raw(address: string, encoding: string, path?: string): Promise<Raw> {
  const { promise, resolve, reject } = Promise.withResolvers<Raw>();
  const headers = { 'accept-encoding': encoding };
  request(address, { headers, ...(path === undefined ? {} : { path }) }, (answer) => {
    const chunks: Buffer[] = [];
    answer.on('data', (chunk: Buffer) => chunks.push(chunk));
    answer.on('end', () =>
      resolve({
        status: answer.statusCode ?? 0,
        headers: answer.headers,
        encoding: answer.headers['content-encoding'] ?? '',
        body: Buffer.concat(chunks),
      }),
    );
  })
    .on('error', reject)
    .end();
  return promise;
}
