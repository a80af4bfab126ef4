import { createHash } from 'node:crypto';
import { cpSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sampleContent, workplace } from './sites.ts';

// A build that keeps what has not changed makes byte for byte the site that a cold one makes.

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

/** Every file of the site but the search index, by a digest of its bytes. */
function digests(out: string): Record<string, string> {
  const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const entries = files.map((entry) => {
    const path = join(entry.parentPath, entry.name);
    return [
      path.slice(out.length),
      createHash('sha1').update(readFileSync(path)).digest('hex'),
    ] as const;
  });
  return Object.fromEntries(entries.filter(([path]) => !path.startsWith('/pagefind/')));
}

/** Builds on top of the last build and then anew, and compares the two; gives what the first one said. */
async function buildsTheSame(): Promise<string> {
  const { code, output } = await place.build();
  expect(code, output).toBe(0);
  const kept = digests(place.out);
  const cold = workplace(place.content);
  try {
    expect((await cold.build()).code).toBe(0);
    expect(kept).toEqual(digests(cold.out));
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
