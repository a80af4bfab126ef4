// A build begins with the tree of an older build. Whatever that held, the site is the one that a cold build makes, and
// neither the published site nor the previous one is touched while it is made.
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { previousOf, spareOf } from '../scripts/commands/publish.ts';
import { startBuild } from '../scripts/commands/soak/build-process.ts';
import { differences, digestsOf } from '../scripts/commands/soak/same-site.ts';
import { projectRoot } from '../scripts/toolchain.ts';
import { sampleContent, workplace } from './sites.ts';

const place = workplace();
const spare = spareOf(place.out);
const postmortem = (id: string) => join(place.content, 'postmortems', `${id}.mdx`);
const first = '2023-08-10-table-locking-query';
const second = '2024-04-05-load-balancer-weight';
const third = '2024-06-02-api-query-overload';
const internal = '2025-03-04-only-for-us';

function change(id: string, from: RegExp, to: string): void {
  const text = readFileSync(postmortem(id), 'utf8');
  const changed = text.replace(from, to);
  expect(changed).not.toBe(text);
  writeFileSync(postmortem(id), changed);
}
let edits = 0;
/** Gives the postmortem another title. */
const edit = (id = third) => change(id, /^title: .*$/m, `title: The title of edit ${++edits}`);

const foldersOf = (site: string) =>
  readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(site.length))
    .toSorted();

/** The files that the last build made, and has in common with no other one. */
function madeNew(): string[] {
  const site = realpathSync(place.out);
  return [...digestsOf(site).keys()].filter((file) => statSync(join(site, file)).nlink === 1);
}

async function build(...args: string[]): Promise<void> {
  const { code, output } = await place.build({}, args);
  expect(output, output).toMatch(/^published /m);
  expect(code).toBe(0);
}

/** Builds, from the spare tree as a matter of fact, and compares the site with a cold one, folders included. */
async function buildsFromSpare(...args: string[]): Promise<void> {
  const folder = statSync(spare).ino;
  const before = digestsOf(realpathSync(place.out));
  await build(...args);
  expect(statSync(place.out).ino).toBe(folder);
  expect(digestsOf(realpathSync(previousOf(place.out)))).toEqual(before);
  expect(readdirSync(`${place.out}.builds`)).toHaveLength(3);
  const cold = workplace(place.content);
  try {
    expect((await cold.build({}, args)).code).toBe(0);
    const [site, wanted] = [realpathSync(place.out), realpathSync(cold.out)];
    expect(differences(site, wanted)).toEqual([]);
    expect(foldersOf(site)).toEqual(foldersOf(wanted));
  } finally {
    cold.remove();
  }
}

/** Builds until there is a spare tree. */
async function makeSpare(...args: string[]): Promise<void> {
  while (!existsSync(spare)) {
    edit();
    await build(...args);
  }
}

beforeAll(async () => {
  cpSync(sampleContent, place.content, { recursive: true });
  cpSync(postmortem(third), postmortem(internal));
  change(internal, /^audience: public$/m, 'audience: internal');
  change(internal, /^related:\n(?: {2}.*\n)+/m, '');
  await makeSpare();
});
afterAll(() => place.remove());

describe('a build from the tree of an older one', () => {
  test('after an edit makes new only what is', async () => {
    edit();
    await build();
    edit();
    await buildsFromSpare();
    const made = madeNew();
    expect(made).toContain(join('postmortems', third, 'index.html'));
    expect(made).not.toContain(join('postmortems', first, 'index.html'));
    expect(made.filter((file) => file.startsWith('_assets'))).toEqual([]);
  });

  test('after one was deleted, and with whatever somebody put into the tree', async () => {
    writeFileSync(join(spare, 'foreign.html'), 'foreign');
    writeFileSync(join(spare, 'index.html.gz'), 'foreign');
    mkdirSync(join(spare, 'foreign/empty'), { recursive: true });
    rmSync(join(spare, 'rules'), { recursive: true });
    symlinkSync(place.content, join(spare, 'rules'), 'junction');
    rmSync(join(spare, 'causes/index.html'));
    writeFileSync(join(spare, 'causes/index.html'), 'another file');
    renameSync(join(spare, 'lessons'), join(spare, 'moved'));
    const source = digestsOf(place.content);
    rmSync(postmortem(first));
    change('2023-10-10-web-stack-slow-query', /^related:\n(?: {2}.*\n)+/m, '');
    source.delete(join('postmortems', `${first}.mdx`));
    await buildsFromSpare();
    expect(place.read(`postmortems/${first}/`)).toBeNull();
    expect([...digestsOf(place.content).keys()]).toEqual([...source.keys()]);
  });

  test('after one was renamed and one is new', async () => {
    const renamed = '2024-04-05-weight';
    renameSync(postmortem(second), postmortem(renamed));
    change(renamed, /^status: final$/m, `status: final\naliases: [${second}]`);
    cpSync(postmortem(third), postmortem('2025-01-02-again'));
    await buildsFromSpare();
    expect(place.read(`postmortems/${second}/`)).toContain(`/postmortems/${renamed}/`);
  });

  test('with compressed copies, then without them', async () => {
    edit();
    await buildsFromSpare('--compress');
    edit();
    await build('--compress');
    edit();
    await buildsFromSpare('--compress');
    expect(madeNew().filter((file) => file.startsWith('_assets'))).toEqual([]);
    expect(existsSync(join(spare, 'index.html.br'))).toBe(true);
    for (let builds = 0; builds < 2; builds++) {
      edit();
      await buildsFromSpare();
    }
  });
});

describe('a build that fails once it has taken the tree', () => {
  const hook = (name: string) => ({
    NODE_OPTIONS: `--import ${pathToFileURL(join(projectRoot, 'tests', name)).href}`,
  });
  const bytes = () => [
    digestsOf(realpathSync(place.out)),
    digestsOf(realpathSync(previousOf(place.out))),
  ];

  test.each([
    ['a page is not whole', { ...hook('torn-write.ts'), TORN_FILE: `${third}/index.html` }],
    [
      'the disk is full',
      {
        ...hook('failing-disk.ts'),
        FAILING_CODE: 'ENOSPC',
        FAILING_FOLDER: `${place.out}.builds`,
        FAILING_AFTER: '20000',
      },
    ],
  ])('leaves both sites as they are, and the next is right: %s', async (_, env) => {
    await makeSpare();
    const before = bytes();
    edit();
    const { code, output } = await place.build(env);
    expect(output).toContain('Nothing was published; the site that is published stays as it was.');
    expect(code).toBe(1);
    expect(bytes()).toEqual(before);
    expect(existsSync(spare)).toBe(false);
    await makeSpare();
    edit();
    await buildsFromSpare();
  });

  test('by SIGKILL leaves both sites as they are, and the next build is right', async () => {
    for (const phase of ['rendered', 'verified']) {
      await makeSpare();
      const before = bytes();
      edit();
      const run = startBuild(place.env);
      await run.said(phase);
      run.kill('SIGKILL');
      expect((await run.ended).code).toBeNull();
      if (phase !== 'verified') expect(bytes()).toEqual(before);
    }
    // What verification remembers may be of the site that was not published any more: then all pages are made anew.
    for (let builds = 0; builds < 3; builds++) {
      edit();
      await build();
    }
    edit();
    await buildsFromSpare();
  });
});

test('a site for the public begins with nothing of an internal one', async () => {
  const has = (id: string) =>
    readdirSync(`${place.out}.builds`, { recursive: true, encoding: 'utf8' }).some((path) =>
      path.includes(id),
    );
  expect(has(internal)).toBe(true);
  edit();
  await build('--audience', 'public');
  expect(readdirSync(`${place.out}.builds`)).toHaveLength(1);
  await makeSpare('--audience', 'public');
  edit();
  await buildsFromSpare('--audience', 'public');
  expect(has(internal)).toBe(false);
});
