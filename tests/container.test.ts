// The files for containers, read line by line: no image can be built in the tests, but what they name has to be there.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { projectRoot } from '../scripts/toolchain.ts';

const read = (path: string) => readFileSync(join(projectRoot, path), 'utf8');
const scripts: Record<string, string> = JSON.parse(read('package.json')).scripts;

interface Instruction {
  name: string;
  rest: string;
}

/** The instructions of a Containerfile; a line that ends with a backslash goes on in the next. */
const instructions: Instruction[] = read('deploy/Containerfile')
  .replaceAll(/\\\n/g, ' ')
  .split('\n')
  .filter((line) => line.trim() !== '' && !line.startsWith('#'))
  .map((line) => {
    const [, name = '', rest = ''] = /^([A-Z]+)\s+(.+)$/.exec(line) ?? [];
    return { name, rest };
  });
const of = (name: string) =>
  instructions.filter((one) => one.name === name).map(({ rest }) => rest);
const stages = of('FROM').map((rest) => / AS (\w+)$/.exec(rest)?.[1]);

describe('deploy/Containerfile', () => {
  test('has only instructions that there are, and begins with an image', () => {
    const known = ['FROM', 'WORKDIR', 'COPY', 'RUN', 'ARG', 'ENV', 'EXPOSE', 'HEALTHCHECK'];
    expect(instructions.filter(({ name }) => !known.includes(name))).toEqual([]);
    expect(instructions[0]?.name).toBe('FROM');
  });

  test('takes images of a version, from the registry that it names', () => {
    for (const image of of('FROM'))
      expect(image).toMatch(/^docker\.io\/library\/\w+:\d[\w.-]+(?: AS \w+)?$/);
  });

  test('copies what is there', () => {
    for (const copy of of('COPY')) {
      const from = /^--from=(\w+) /.exec(copy)?.[1];
      if (from !== undefined) {
        expect(stages).toContain(from);
        continue;
      }
      for (const source of copy.split(/\s+/).slice(0, -1))
        expect(existsSync(join(projectRoot, source)), source).toBe(true);
    }
  });

  test('runs scripts that there are', () => {
    const named = of('RUN').flatMap((line) => [...line.matchAll(/npm run ([\w:-]+)/g)]);
    expect(named.length).toBeGreaterThan(0);
    for (const [, name = ''] of named) expect(scripts).toHaveProperty([name]);
  });

  test('serves what it built, where nginx looks for it', () => {
    const out = /CAUSEBOOK_OUT=(\S+)/.exec(of('ENV').join('\n'))?.[1];
    expect(read('deploy/nginx.conf')).toContain(`root ${out};`);
    const [port = ''] = of('EXPOSE');
    expect(read('deploy/nginx.conf')).toContain(`listen ${port};`);
    expect(of('HEALTHCHECK').join('')).toContain(`127.0.0.1:${port}/`);
  });

  test('builds where there is git, which the slim images of Node lack', () => {
    expect(of('FROM')[0]).toMatch(/^docker\.io\/library\/node:\d+-bookworm AS build$/);
  });

  // Podman reads this name as well; Docker reads no other.
  test('leaves out what a container must not hold', () => {
    const ignored = read('.dockerignore').split('\n');
    expect(existsSync(join(projectRoot, '.containerignore'))).toBe(false);
    for (const folder of ['node_modules', 'dist', 'deploy/*.env'])
      expect(ignored.join('\n')).toContain(folder);
  });
});

test('deploy/compose.yml lets nobody past the login', () => {
  const { services } = parse(read('deploy/compose.yml')) as {
    services: Record<
      string,
      { build?: { dockerfile: string }; ports?: string[]; command?: string[] }
    >;
  };
  expect(existsSync(join(projectRoot, services['site']?.build?.dockerfile ?? 'none'))).toBe(true);
  expect(services['site']?.ports).toBeUndefined();
  expect(services['login']?.command).toContain('--upstream=http://site:8080');
});
