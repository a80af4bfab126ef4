import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { projectRoot, run } from '../scripts/toolchain.ts';
import { postmortemText } from '../src/core/parse.fixture.ts';
import { hostileBodies, hostileImages, hostileLinks } from './hostile/bodies.ts';
import { workplace } from './sites.ts';

// Bodies that want to run, to load or to read what they must not: refused by check, by the build and by the dev
// server alike, and none of them reaches a page or the file system.

const place = workplace();
const canary = join(place.content, '..', 'canary.txt');
const written = join(place.content, '..', 'written.txt');
const SECRET = 'canary-51c0de';

const bait = { canary, written };
const BODIES = { ...hostileBodies(bait), ...hostileLinks(bait), ...hostileImages(bait) };
const names = Object.keys(BODIES);
const idOf = (name: string) => `2024-06-02-${name}`;

let server: ChildProcess;
let address: string;

beforeAll(() => {
  place.write({
    'site.yml': 'schema: 1\n',
    'causes.yml': '- { id: config-error, title: Configuration error }\n',
    'lessons.yml': '- { id: rate-limiting, title: Rate limiting }\n',
    'services.yml': '- { id: api, title: API }\n',
    'postmortems/2024-06-01-well.mdx': postmortemText(),
  });
  for (const [name, body] of Object.entries(BODIES)) {
    place.write({ [`postmortems/${idOf(name)}.mdx`]: `${postmortemText()}\n${body}\n` });
  }
  writeFileSync(canary, SECRET);
});
afterAll(() => {
  server?.kill();
  place.remove();
});

test('check finds an error in each, at or after the hostile line', async () => {
  const { code, output } = await run(
    process.execPath,
    [join(projectRoot, 'scripts/check.ts'), '--format', 'json'],
    { env: place.env },
  );
  const issues = JSON.parse(output) as { file: string; severity: string; line: number }[];
  const first = postmortemText().split('\n').length + 1;
  const refused = issues.filter(({ severity, line }) => severity === 'error' && line >= first);
  expect(code).toBe(1);
  expect(
    names.filter((name) => !refused.some(({ file }) => file.endsWith(`${idOf(name)}.mdx`))),
  ).toEqual([]);
  expect(output).not.toContain(SECRET);
});

test('the build refuses them and runs none', async () => {
  const { code, output } = await place.build();
  expect(code).toBe(1);
  for (const name of names) expect(output).toContain(`${idOf(name)}.mdx:`);
  expect(output).not.toContain(SECRET);
  expect(existsSync(place.out)).toBe(false);
  expect(existsSync(written)).toBe(false);
});

describe('the dev server', () => {
  beforeAll(async () => {
    const port = await freePort();
    address = `http://localhost:${port}`;
    server = spawn(process.execPath, [join(projectRoot, 'scripts/dev.ts')], {
      cwd: projectRoot,
      env: { ...process.env, NODE_ENV: '', VITEST: '', PORT: String(port), ...place.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    server.stdout?.on('data', (chunk: Buffer) => {
      if (/watching for file changes/.test(String(chunk))) resolve();
    });
    server.once('exit', () => reject(new Error('The dev server ended before it was ready.')));
    await promise;
  });

  test('shows what is wrong in the place of each page, and runs none', async () => {
    for (const name of names) {
      const page = await (await fetch(`${address}/postmortems/${idOf(name)}/`)).text();
      expect(page, name).toContain('/rules/');
      expect(page, name).not.toContain(SECRET);
      // As text of a message a tag may stand there; as a tag never.
      expect(page, name).not.toMatch(/<(?:iframe|object|embed|base|form)\b|<script>alert/);
    }
    expect(existsSync(written)).toBe(false);
    expect(readFileSync(canary, 'utf8')).toBe(SECRET);
  });
});

function freePort(): Promise<number> {
  const { promise, resolve } = Promise.withResolvers<number>();
  const probe = createServer().listen(0, 'localhost', () => {
    const bound = probe.address();
    probe.close(() => resolve(typeof bound === 'object' && bound !== null ? bound.port : 0));
  });
  return promise;
}
