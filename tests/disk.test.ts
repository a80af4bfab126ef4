// A disk that is full or read-only, for real: a file system of its own, where this account may mount one. What such a
// disk does inside Node is in faults.test.ts, on every system.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startBuild } from '../scripts/commands/soak/build-process.ts';
import { writeEdition } from '../scripts/commands/soak/editions.ts';
import { verifySite } from '../scripts/commands/verify.ts';

const root = mkdtempSync(join(tmpdir(), 'causebook-disk-'));
const disk = join(root, 'disk');
const content = join(root, 'content');
const out = join(disk, 'site');
const env = {
  CAUSEBOOK_CONTENT: content,
  CAUSEBOOK_OUT: out,
  CAUSEBOOK_CACHE: join(root, 'cache'),
};
const MEGABYTE = 1_000_000;

const mount = (...options: string[]) => spawnSync('mount', options, { encoding: 'utf8' });
mkdirSync(disk);
const isMounted =
  process.platform === 'linux' &&
  mount('-t', 'tmpfs', '-o', `size=${100 * MEGABYTE}`, 'tmpfs', disk).status === 0;
/** How many bytes the next site takes on the disk, besides what it shares with the published one. */
let nextSite = 0;
let edition = 0;

const used = () => {
  const { blocks, bfree, bsize } = statfsSync(disk);
  return (blocks - bfree) * bsize;
};
const remount = (options: string) => {
  const { status, stderr } = mount('-o', `remount,${options}`, disk);
  expect([status, stderr]).toEqual([0, '']);
};
/** A digest of every byte of the published site. */
function digest(): string {
  const sum = createHash('sha1');
  const files = readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  for (const file of files.toSorted())
    sum.update(file.slice(out.length)).update(readFileSync(file));
  return sum.digest('hex');
}
async function expectNextBuildRight(): Promise<void> {
  const expected = await writeEdition(content, join(root, 'expected'), edition);
  const { code, output } = await startBuild(env).ended;
  expect([code, output]).toEqual([0, expect.stringContaining('published')]);
  const options = { conforming: 'kinds', site: 'site', cwd: root } as const;
  expect((await verifySite(out, expected, options)).issues).toEqual([]);
}

beforeAll(async () => {
  if (!isMounted) {
    console.warn(
      '\n  LEFT OUT: this account may not mount a file system; no build met a disk that is really full.\n',
    );
    return;
  }
  await expectNextBuildRight();
  const before = used();
  edition += 1;
  await expectNextBuildRight();
  nextSite = used() - before;
});
afterAll(() => {
  if (isMounted) spawnSync('umount', [disk]);
  rmSync(root, { recursive: true, force: true });
});

describe('a file system that is', () => {
  test.each([0.02, 0.1, 0.2, 0.35, 0.5])(
    'full when %f of the next site is written: the old one stays, and one sentence says why',
    async (part) => {
      if (!isMounted) return;
      const before = digest();
      edition += 1;
      await writeEdition(content, join(root, 'expected'), edition);
      remount(`size=${Math.ceil(used() + part * nextSite)}`);
      const { code, output } = await startBuild(env).ended;
      remount(`size=${100 * MEGABYTE}`);
      expect(output).toMatch(
        /The disk is full.*\. Nothing was published; the site that is published stays as it was\./,
      );
      expect(output).not.toMatch(/^\s+at /m);
      expect(code).toBe(1);
      expect(digest()).toBe(before);
    },
  );

  test('read-only: the same', async () => {
    if (!isMounted) return;
    const before = digest();
    edition += 1;
    await writeEdition(content, join(root, 'expected'), edition);
    remount('ro');
    const { code, output } = await startBuild(env).ended;
    remount('rw');
    expect(output).toContain('The disk is read-only');
    expect(output).toContain('Nothing was published; the site that is published stays as it was.');
    expect(code).toBe(1);
    expect(digest()).toBe(before);
  });

  test('in order again: the next build is right, and nothing of the others is left', async () => {
    if (!isMounted) return;
    await expectNextBuildRight();
    const others = readdirSync(`${out}.builds`).filter((name) => name !== 'spare');
    expect(others).toHaveLength(2);
  });
});
