// What can go wrong around a build: whatever it is, the published site is whole, and the next build is right.
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startBuild } from '../scripts/commands/soak/build-process.ts';
import { expectationOf } from '../scripts/commands/verify/expected.ts';
import { verifySite } from '../scripts/commands/verify.ts';
import { type Outcome, projectRoot } from '../scripts/toolchain.ts';
import { publicationOf } from '../src/repository/audience.ts';
import { readKnowledge } from '../src/repository/read.ts';
import { workplace } from './sites.ts';

const place = workplace();
const builds = `${place.out}.builds`;
let edition = 0;

/** Gives the postmortem another title, so that there is something to build. */
function edit(): string {
  edition += 1;
  const title = `Edition ${edition} of the incident`;
  place.write({
    'postmortems/2024-06-02-queue.mdx': `---
title: ${title}
summary: A queue filled up.
status: final
severity: sev2
timezone: UTC
startedAt: 2024-06-02 14:00
resolvedAt: 2024-06-02 14:45
impact: { percent: 10, of: requests, description: Slow answers. }
services: [api]
rootCause: { category: capacity-load, trigger: capacity, summary: It was too small. }
resolution: It was made larger.
detection: { method: monitoring }
timeline:
  - { at: 14:00, kind: started, text: It filled up. }
  - { at: 14:45, kind: resolved, text: It was larger. }
actions:
  - { text: Watch its length., type: detect, status: done, owner: api }
authors: [api]
---

The queue was full.
`,
  });
  return title;
}

const shows = (title: string) => place.read('postmortems/2024-06-02-queue/')?.includes(title);

/** A digest of every byte of the published site. */
function digest(): string {
  const sum = createHash('sha1');
  const entries = readdirSync(place.out, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  for (const file of entries.toSorted())
    sum.update(file.slice(place.out.length)).update(readFileSync(file));
  return sum.digest('hex');
}

/** Builds once more, and holds the result against everything that a site has to be. */
async function expectNextBuildRight(title: string): Promise<void> {
  const { code, output } = await startBuild(place.env).ended;
  // The build that was ended may have been done with everything.
  expect(output).toMatch(/^(?:published|unchanged) /m);
  expect(code).toBe(0);
  expect(shows(title)).toBe(true);
  const knowledge = await readKnowledge({ content: place.content, cache: `${place.out}.test` });
  const publication = publicationOf(knowledge.readings, 'internal', { drafts: false });
  const expected = expectationOf(knowledge, publication, 'internal');
  const options = { conforming: 'kinds', site: 'site', cwd: projectRoot } as const;
  expect((await verifySite(place.out, expected, options)).issues).toEqual([]);
  // The published build, the one before, and the spare for the next: nothing that an interrupted one left.
  expect(readdirSync(builds).length).toBeLessThanOrEqual(3);
  const whole = readdirSync(builds).filter((name) => existsSync(join(builds, name, 'sitemap.xml')));
  expect(readdirSync(builds)).toEqual(whole);
  const beside = readdirSync(dirname(place.out)).filter((name) => name.startsWith('.'));
  expect(beside).toEqual([]);
}

beforeAll(async () => {
  place.write({
    'site.yml': 'schema: 1\ntitle: Faults\n',
    'causes.yml': '- { id: capacity-load, title: Capacity }\n',
    'lessons.yml': '- { id: alerting, title: Alerting }\n',
    'services.yml': '- { id: api, title: API }\n',
  });
  const title = edit();
  await expectNextBuildRight(title);
});
afterAll(() => {
  place.remove();
});

describe('a build that is ended', () => {
  test.each([
    ['SIGTERM', 'checked'],
    ['SIGTERM', 'rendered'],
    ['SIGTERM', 'indexed'],
    ['SIGKILL', 'checked'],
    ['SIGKILL', 'rendered'],
    ['SIGKILL', 'indexed'],
  ] as const)('by %s after it said "%s" leaves the old site whole', async (signal, phase) => {
    const before = digest();
    edit();
    const build = startBuild(place.env);
    await build.said(phase);
    build.kill(signal);
    const { code } = await build.ended;
    expect(code).toBeNull();
    expect(digest()).toBe(before);
  });

  test('at the moment of the swap leaves the old site or the new one, and the next build is right', async () => {
    const before = digest();
    const title = edit();
    const build = startBuild(place.env);
    await build.said('verified');
    build.kill('SIGKILL');
    await build.ended;
    expect(shows(title) || digest() === before).toBe(true);
    await expectNextBuildRight(title);
  });
});

test('a build that nobody listens to any more goes on, and publishes', async () => {
  const title = edit();
  const build = startBuild(place.env);
  await build.said('checked');
  build.leave();
  expect((await build.ended).code).toBe(0);
  expect(shows(title)).toBe(true);
});

test('two builds at once: the second says whose turn it is, the first publishes', async () => {
  const title = edit();
  // Every page is made anew, so that the first is not done before the second is there.
  place.write({ 'site.yml': 'schema: 1\ntitle: Two at once\n' });
  const first = startBuild(place.env);
  await first.said('checked');
  while (!existsSync(join(builds, 'lock'))) await new Promise((done) => setTimeout(done, 5));
  const second = await startBuild(place.env).ended;
  expect(second.code).toBe(1);
  expect(second.output.trim().split('\n').at(-1)).toBe(
    `Another build (process ${first.pid}) is writing ${builds}. Wait for it, or end it; if there is no such process, delete ${join(builds, 'lock')}.`,
  );
  expect((await first.ended).code).toBe(0);
  expect(shows(title)).toBe(true);
});

describe('a disk that takes no more', () => {
  const hook = pathToFileURL(join(projectRoot, 'tests/failing-disk.ts')).href;
  const failing = (code: string, folder: string, after: number) => ({
    ...place.env,
    NODE_OPTIONS: `--import ${hook}`,
    FAILING_CODE: code,
    FAILING_FOLDER: folder,
    FAILING_AFTER: String(after),
  });

  test.each([
    ['full, in the middle of the pages', 'ENOSPC', builds, 50_000, 'The disk is full'],
    ['read-only', 'EROFS', builds, 0, 'The disk is read-only'],
    ['full, where the cache is', 'ENOSPC', `${place.env.CAUSEBOOK_CACHE}`, 0, 'The disk is full'],
  ])('%s: the old site stays, and the message says why', async (_, code, folder, after, why) => {
    const before = digest();
    edit();
    const build = await startBuild(failing(code, folder, after)).ended;
    expect(build.output).toContain(why);
    expect(build.output).toContain(
      'Nothing was published; the site that is published stays as it was.',
    );
    expect(build.code).toBe(1);
    expect(digest()).toBe(before);
  });
});

describe('what lies about from earlier', () => {
  test('a damaged cache is noticed: the site is the same byte for byte', async () => {
    await expectNextBuildRight(edit());
    const before = digest();
    for (const entry of readdirSync(place.env.CAUSEBOOK_CACHE ?? '', {
      recursive: true,
      withFileTypes: true,
    })) {
      if (!entry.isFile()) continue;
      const file = join(entry.parentPath, entry.name);
      const bytes = readFileSync(file);
      bytes.fill(0x20, Math.floor(bytes.length / 3), Math.ceil(bytes.length / 2));
      writeFileSync(file, bytes);
    }
    const { code, output } = await startBuild(place.env).ended;
    expect(output).toContain('published');
    expect(code).toBe(0);
    expect(digest()).toBe(before);
  });

  test('bodies that are gone from the cache are rendered again', async () => {
    const before = digest();
    const readings = join(place.env.CAUSEBOOK_CACHE ?? '', 'readings-internal');
    const packs = readdirSync(readings).filter((name) => name.endsWith('.pack'));
    for (const name of packs) rmSync(join(readings, name));
    rmSync(place.out);
    const { code, output } = await startBuild(place.env).ended;
    expect(output).toContain('published');
    expect(code).toBe(0);
    expect(digest()).toBe(before);
  });

  test('folders in the place of what the cache has are removed', async () => {
    const before = digest();
    const cache = place.env.CAUSEBOOK_CACHE ?? '';
    for (const entry of readdirSync(cache, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const file = join(entry.parentPath, entry.name);
      rmSync(file);
      mkdirSync(file);
    }
    for (let builds = 0; builds < 2; builds++) {
      const { code, output } = await startBuild(place.env).ended;
      expect(code, output).toBe(0);
    }
    expect(digest()).toBe(before);
  });

  test('a published site that somebody changed is no base for the next one', async () => {
    const before = digest();
    truncateSync(join(place.out, 'causes/index.html'), 500);
    rmSync(join(place.out, 'rules/index.html'));
    const { code, output } = await startBuild(place.env).ended;
    expect(output).toContain('published');
    expect(code).toBe(0);
    expect(digest()).toBe(before);
    expect(statSync(join(place.out, 'rules/index.html')).size).toBeGreaterThan(500);
  });

  test('a compressed copy that somebody changed is made anew', async () => {
    const compressed = (): Promise<Outcome> => place.build({}, ['--compress']);
    expect((await compressed()).code).toBe(0);
    const before = digest();
    expect((await compressed()).output).toMatch(/^unchanged /m);
    writeFileSync(join(place.out, 'rules/index.html.br'), 'damaged');
    const { code, output } = await compressed();
    expect(output).toContain('published');
    expect(code).toBe(0);
    expect(digest()).toBe(before);
  });
});
