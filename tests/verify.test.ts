// Verifying a real site, by its command and as the last step of a build. Each kind of fault has its own small site in
// scripts/commands/verify.test.ts.
import {
  cpSync,
  globSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
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
  const [result = ''] = globSync('pagefind/shards/*/fragment/*', { cwd: copy });
  rmSync(join(copy, result));
  truncateSync(join(copy, 'api/v1/causes.json'), 100);
  writeFileSync(join(copy, 'timeline/index.html'), '<p onclick="go()">');
  writeFileSync(join(copy, 'causes/index.html.br'), 'damaged');
  const lessons = readFileSync(join(copy, 'lessons/index.html'));
  writeFileSync(join(copy, 'lessons/index.html.gz'), gzipSync(lessons));
  const { code, output } = await verify(copy);
  rmSync(copy, { recursive: true });
  expect(code).toBe(1);
  expect(output).toContain(`the site has no postmortems/${id}.md.`);
  expect(output).toContain(`1 of 5 postmortems have no Markdown file, such as ${id}.`);
  expect(output).toContain('the site has no guide/metrics/index.html.');
  expect(output).toMatch(/The search index has 4 of 5 postmortems; \S+ is not in it\./);
  expect(output).toContain('The file is not whole.');
  expect(output).toMatch(
    /causes\/index\.html\.br:1:1 error site-damaged\s+The compressed copy holds something else than the file beside it\. It/,
  );
  expect(output).toContain('The page has the attribute `onclick` on <p>, which no hash allows.');
});

test('each kind of fault is an issue at its page, or at the source of the postmortem', async () => {
  const copy = `${place.out}.planted`;
  cpSync(place.out, copy, { recursive: true, dereference: true });
  const change = (path: string, from: string | RegExp, to: string) => {
    const file = join(copy, path);
    const text = readFileSync(file, 'utf8');
    expect(text.replace(from, to), path).not.toBe(text);
    writeFileSync(file, text.replace(from, to));
  };
  const atEnd = (path: string, html: string) => change(path, '</main>', `${html}</main>`);
  const link = new RegExp(`href="/postmortems/${id}/[^"]*"`, 'g');
  const [otherId = ''] = sampleIds.toReversed();
  const page = `postmortems/${id}/index.html`;

  atEnd(page, '<a href="/nowhere/">x</a>');
  atEnd(page, '<a href="/causes/#nowhere">x</a>');
  atEnd('lessons/index.html', '<img src="/images/nowhere.png" alt="">');
  atEnd('lessons/index.html', '<img src="https://cdn.example.com/a.png" alt="">');
  atEnd('search/index.html', '<a href="/../outside">x</a>');
  atEnd('guide/fields/index.html', '<script>go()</script>');
  atEnd('guide/causes/index.html', '<style>p { color: red }</style>');
  atEnd('guide/body/index.html', '<p><div></div></p>');
  change('postmortems/index.html', link, 'href="/"');
  change('causes/data-storage/index.html', link, 'href="/"');
  change('services/database/index.html', link, 'href="/"');
  change('years/2023/index.html', link, 'href="/"');
  change('feed.atom', /<entry>.*?<\/entry>/s, '');
  change('feed.json', `postmortems/${id}/`, 'postmortems/elsewhere/');
  change('api/v1/postmortems.json', `"id":"${id}"`, '"id":"2000-01-01-another"');
  change('sitemap.xml', `/postmortems/${otherId}/`, '/causes/');
  writeFileSync(join(copy, 'images.png'), Buffer.alloc(1_000_001));
  const { code, output } = await verify(copy);
  rmSync(copy, { recursive: true });

  expect(code).toBe(1);
  const issue = (file: string, what: string) =>
    expect(output).toMatch(
      new RegExp(
        `^\\S*${RegExp.escape(file)}:\\d+:\\d+ (?:error|warning) site-[a-z-]+\\n {2}${RegExp.escape(what)}`,
        'm',
      ),
    );
  const source = `content/postmortems/${id}.mdx`;
  issue(source, `The page ${page} refers to /nowhere/, and the site has no nowhere/index.html.`);
  issue(source, `The page ${page} links to /causes/#nowhere, and causes/index.html has no such`);
  issue('lessons/index.html', 'The page refers to /images/nowhere.png, and the site has no');
  issue('lessons/index.html', 'The page makes the browser fetch https://cdn.example.com/a.png.');
  issue('search/index.html', 'The page refers to /../outside, and the site has no outside.');
  issue('guide/fields/index.html', 'The page has an inline script, and its policy does not hold');
  issue('guide/causes/index.html', 'The page has an inline style, and its policy does not hold');
  issue('guide/body/index.html', 'The page ');
  issue('postmortems/index.html', `postmortems has 4 of 5 postmortems; ${id} is not in it.`);
  issue('causes/data-storage/index.html', 'causes/data-storage has ');
  issue('services/database/index.html', 'services/database has ');
  issue('years/2023/index.html', `years/2023 has 1 of 2 postmortems; ${id} is not in it.`);
  issue('feed.atom', 'The feed feed.atom has ');
  issue('feed.json', 'The file refers to https://causebook.example/postmortems/elsewhere/, and');
  issue('api/v1/postmortems.json', 'api/v1/postmortems.json has 4 of 5 postmortems;');
  issue('sitemap.xml', `sitemap.xml has 4 of 5 postmortems; ${otherId} is not in it.`);
  issue('images.png', 'images.png has 1001 kB, and its budget is 1000 kB.');
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
