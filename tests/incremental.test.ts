import {
  cpSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { differences } from '../scripts/commands/soak/same-site.ts';
import type { Outcome } from '../scripts/toolchain.ts';
import { copyGenerator, sampleContent, type Workplace, workplace } from './sites.ts';

// A build that keeps what has not changed makes byte for byte the site that a cold one makes, search index included.

const place = workplace();
const postmortem = (id: string) => join(place.content, 'postmortems', `${id}.mdx`);
const first = '2023-08-10-table-locking-query';
const second = '2024-04-05-load-balancer-weight';
const third = '2024-06-02-api-query-overload';

beforeAll(async () => {
  cpSync(sampleContent, place.content, { recursive: true });
  expect((await place.build()).code).toBe(0);
});
afterAll(() => place.remove());

function edit(path: string, from: RegExp | string, to: string): void {
  const text = readFileSync(path, 'utf8');
  const changed = text.replace(from, to);
  expect(changed).not.toBe(text);
  writeFileSync(path, changed);
}

/** Builds on top of the last build and then anew, and compares the two; gives what the first one said. */
async function buildsTheSame(
  env: Record<string, string> = {},
  build: (on: Workplace) => Promise<Outcome> = (on) => on.build(env),
): Promise<string> {
  const { code, output } = await build(place);
  expect(code, output).toBe(0);
  const cold = workplace(place.content);
  try {
    const { code: coldCode, output: coldOutput } = await build(cold);
    expect(coldCode, coldOutput).toBe(0);
    expect(differences(realpathSync(place.out), realpathSync(cold.out))).toEqual([]);
  } finally {
    cold.remove();
  }
  return output;
}

test('nothing changed: nothing is built', async () => {
  const { code, output } = await place.build();
  expect(code).toBe(0);
  expect(output).toMatch(/^unchanged {2}5 postmortems in /m);
});

test('a body and a title edited: the rest is kept', async () => {
  edit(
    postmortem(first),
    /\n## Impact\n/,
    '\n## Impact\n\nOne more sentence, with `code` in it.\n',
  );
  edit(postmortem(second), /^title: .*$/m, 'title: A title that was edited');
  expect(await buildsTheSame()).toMatch(/kept \d+/);
});

test('one renamed, with the old id as its alias, one deleted, one new', async () => {
  const renamed = '2024-04-05-weight';
  renameSync(postmortem(second), postmortem(renamed));
  edit(postmortem(renamed), /^status: final$/m, `status: final\naliases: [${second}]`);
  for (const name of readdirSync(join(place.content, 'postmortems'))) {
    const path = join(place.content, 'postmortems', name);
    const text = readFileSync(path, 'utf8');
    writeFileSync(
      path,
      text.replaceAll(`id: ${second}`, `id: ${renamed}`).replace(/^related:\n(?: {2}.*\n)+/m, ''),
    );
  }
  cpSync(postmortem(third), postmortem('2025-01-02-again'));
  rmSync(postmortem(first));
  await buildsTheSame();
  expect(place.read(`postmortems/${first}/`)).toBeNull();
  expect(place.read(`postmortems/${second}/`)).toContain(`/postmortems/${renamed}/`);
});

test('a cause renamed, and the site', async () => {
  edit(join(place.content, 'causes.yml'), /title: Code defect/, 'title: Defect of code');
  edit(join(place.content, 'site.yml'), /^title: .*$/m, 'title: Another name');
  await buildsTheSame();
  expect(place.read('causes/code-defect/')).toContain('Defect of code');
});

test('days gone by, until a promise is overdue', async () => {
  edit(postmortem(third), /^actions:\n {2}- /m, 'actions:\n  - due: 2026-01-20\n    ');
  await buildsTheSame({ SOURCE_DATE_EPOCH: String(Date.UTC(2026, 0, 10) / 1000) });
  const before = place.read('actions/');
  await buildsTheSame({ SOURCE_DATE_EPOCH: String(Date.UTC(2026, 1, 10) / 1000) });
  expect(place.read('actions/')).not.toBe(before);
});

test('a component changed: nothing of the last site is kept', async () => {
  const generator = copyGenerator();
  try {
    await buildsTheSame({}, generator.build);
    edit(join(generator.root, 'src/components/NotFound.astro'), /<\/h1>/, ', sorry</h1>');
    expect(await buildsTheSame({}, generator.build)).not.toMatch(/kept/);
    expect(place.read('404.html')).toContain(', sorry</h1>');
  } finally {
    generator.remove();
  }
});

test('a site for the public, of which what is similar is kept apart', async () => {
  const audience = { CAUSEBOOK_AUDIENCE: 'public' };
  expect((await place.build(audience)).code).toBe(0);
  edit(postmortem(third), /^title: .*$/m, 'title: A cache that was cold answers 502 once more');
  expect(await buildsTheSame(audience)).toMatch(/kept \d+/);
  edit(
    postmortem(third),
    /\n## Impact\n/,
    '\n## Impact\n\n<Internal>\n\nThe load balancer weight of Initech.\n\n</Internal>\n',
  );
  await buildsTheSame(audience);
});
