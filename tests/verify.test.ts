// Verifying a real site, by its command and as the last step of a build. Each kind of fault has its own small site in
// scripts/commands/verify.test.ts.
import { cpSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { scanTags } from '../scripts/commands/verify/tags.ts';
import { type Outcome, projectRoot, run } from '../scripts/toolchain.ts';
import { linksOf } from './links.ts';
import { pagesOf, sampleContent, sampleIds, workplace } from './sites.ts';

const place = workplace(sampleContent);
const [id = ''] = sampleIds;
const verify = (...args: string[]): Promise<Outcome> =>
  run(process.execPath, [join(projectRoot, 'scripts/verify.ts'), ...args], { env: place.env });

beforeAll(async () => {
  const { code, output } = await place.build();
  expect(output).toMatch(/^verified {3}\d+ pages in /m);
  expect(code).toBe(0);
});
afterAll(() => place.remove());

test('nothing is wrong with the site of the samples', async () => {
  const { code, output } = await verify();
  expect(output.trim()).toBe(
    `${place.out}: looked at 5 postmortems and all that belongs to them; nothing is wrong.`,
  );
  expect(code).toBe(0);
});

test('whatever is taken from a copy of the site, or changed in it, is found', async () => {
  const copy = `${place.out}.copy`;
  cpSync(place.out, copy, { recursive: true, dereference: true });
  rmSync(join(copy, `postmortems/${id}.md`));
  rmSync(join(copy, 'guide/metrics/index.html'));
  const [result = ''] = readdirSync(join(copy, 'pagefind/fragment'));
  rmSync(join(copy, 'pagefind/fragment', result));
  truncateSync(join(copy, 'api/v1/causes.json'), 100);
  writeFileSync(join(copy, 'timeline/index.html'), '<p onclick="go()">');
  const { code, output } = await verify(copy);
  rmSync(copy, { recursive: true });
  expect(code).toBe(1);
  expect(output).toContain(`the site has no postmortems/${id}.md.`);
  expect(output).toContain(`1 of 5 postmortems have no Markdown file, such as ${id}.`);
  expect(output).toContain('the site has no guide/metrics/index.html.');
  expect(output).toMatch(/The search index has 4 of 5 postmortems; \S+ is not in it\./);
  expect(output).toContain('The file is not whole.');
  expect(output).toContain('The page has the attribute `onclick` on <p>, which no hash allows.');
});

test('a folder that is not there is said to be none', async () => {
  const { code, output } = await verify(`${place.out}.gone`);
  expect(output.trim()).toBe(
    `There is no site at ${place.out}.gone. Build it first: npm run build`,
  );
  expect(code).toBe(2);
});

test('a site with a fault is not published', async () => {
  const before = readdirSync(`${place.out}.builds`);
  const hook = pathToFileURL(join(projectRoot, 'tests/torn-write.ts')).href;
  const { code, output } = await place.build({
    NODE_OPTIONS: `--import ${hook}`,
    TORN_FILE: 'causes/index.html',
    // Another day, so that there is something to build.
    SOURCE_DATE_EPOCH: '1767999999',
    CAUSEBOOK_CACHE: `${place.env.CAUSEBOOK_CACHE}-of-its-own`,
  });
  expect(code).toBe(1);
  expect(output).toContain('causes/index.html:1:1 error site-damaged\n  The page is not whole.');
  expect(output).toContain('Nothing was published; the site that is published stays as it was.');
  expect(readdirSync(`${place.out}.builds`)).toEqual(before);
});

test('the quick scan reads every page as a conforming parser does', () => {
  const wanted = new Set(['id', 'href', 'src', 'action', 'xlink:href']);
  const pages = pagesOf(place.out);
  expect(pages.size).toBeGreaterThan(200);
  for (const [path, html] of pages) {
    const ids = new Set<string>();
    const links: string[] = [];
    scanTags(html, wanted, {
      tag(tag, attributes) {
        for (const { name, value } of attributes) {
          if (name === 'id') ids.add(value);
          else if (wanted.has(name)) links.push(`${tag} ${name} ${value}`);
        }
      },
      raw: () => undefined,
    });
    const parsed = linksOf(html);
    const conforming = parsed.links.map(({ tag, attribute, url }) => `${tag} ${attribute} ${url}`);
    const noscript = html.includes('<noscript>');
    expect(ids, path).toEqual(parsed.ids);
    if (!noscript) expect(links, path).toEqual(conforming);
    else expect(links, path).toEqual(expect.arrayContaining(conforming));
  }
});
