import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readFederation } from './federation.ts';

const root = mkdtempSync(join(tmpdir(), 'causebook-federation-'));
const content = join(root, 'content');
const EMPTY = JSON.stringify({ version: '1.0.0', postmortems: [] });
let server: Server;
let address: string;

beforeAll(async () => {
  mkdirSync(join(root, 'api'), { recursive: true });
  for (const name of ['postmortems.json', 'metrics.json'])
    writeFileSync(join(root, 'api', name), EMPTY);
  server = createServer((request, response) => {
    if (request.url?.startsWith('/login/')) response.end('<!doctype html><title>Sign in</title>');
    else response.writeHead(request.url?.startsWith('/api/v1/') ? 200 : 404).end(EMPTY);
  });
  await new Promise<void>((done) => server.listen(0, 'localhost', done));
  address = `http://localhost:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
  rmSync(root, { recursive: true, force: true });
});

const read = async (api?: string) => {
  const site = { id: 'pay', title: 'Payments', url: 'https://pay.example/' };
  return await readFederation([api === undefined ? site : { ...site, api }], content);
};

test('reads a folder beside the content folder, and an address with or without its last slash', async () => {
  for (const api of ['../api', `${address}/api/v1`, `${address}/api/v1/`]) {
    expect(await read(api)).toEqual([
      { id: 'pay', title: 'Payments', url: 'https://pay.example/', incidents: [], problem: '' },
    ]);
  }
});

test('asks nothing of a site that is searched alone', async () => {
  expect(await read()).toEqual([]);
});

test('says what could not be read, and why', async () => {
  const problem = async (api: string) => (await read(api))[0]?.problem;
  expect(await problem('../nope')).toContain('Payments is not in the insights. ENOENT');
  expect(await problem(`${address}/nope/`)).toMatch(/nope\/\w+\.json answered 404\.$/);
  expect(await problem(`${address}/login/`)).toMatch(
    /What was read as \w+\.json is a page, perhaps of a login, and no data\.$/,
  );
  expect(await problem('http://localhost:9/')).toContain('fetch failed: ');
});
