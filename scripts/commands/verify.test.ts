import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { siteFolder } from './site-folder.ts';
import type { Expectation } from './verify/expected.ts';
import type { InspectedSite } from './verify/inspect.ts';
import { type LookingThread, lookAsMade, type ToLookAt } from './verify/look-as-made.ts';
import { lookAsTold } from './verify/look-as-told.ts';
import { keyOf, recall, remember } from './verify/remembered.ts';
import { type Verification, verifySite } from './verify.ts';

const ID = '2024-06-02-api-query-overload';
const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'causebook-verify-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const page = (body: string, head = '') =>
  `<!doctype html><html lang="en"><head><title>T</title><meta http-equiv="content-security-policy" content="${POLICY}">${head}</head><body>\n${body}</body></html>`;
const result = (url: string) => gzipSync(`pagefind_dcd${JSON.stringify({ url, content: '' })}`);

/** A site in which nothing is wrong. */
const sound = {
  'site/index.html': page('<a href="/postmortems/">All</a>'),
  'site/postmortems/index.html': page(`<a href="/postmortems/${ID}/#timeline">One</a>`),
  'site/causes/config-error/index.html': page(`<a href="/postmortems/${ID}/">One</a>`),
  [`site/postmortems/${ID}/index.html`]: page('<h2 id="timeline">Timeline</h2>'),
  'site/pagefind/shards/0a1b/fragment/en_1.pf_fragment': result(`postmortems/${ID}/`),
  [`content/${ID}.mdx`]: 'One\n\nTwo [three](/postmortems/elsewhere/) four\n',
};

const expected: Expectation = {
  address: { origin: 'https://example.org', base: '/' },
  ids: [ID],
  lists: new Map([
    ['postmortems', [ID]],
    ['causes/config-error', [ID]],
  ]),
  sources: new Map([[`postmortems/${ID}/index.html`, `content/${ID}.mdx`]]),
  forPublic: false,
  editor: false,
  federation: [],
  hidden: [],
  large: 'warning',
};

/** Has these files in the folder; what is there with the same bytes stays as it is. */
function write(files: Record<string, string | Buffer | null>): void {
  for (const [name, bytes] of Object.entries(files)) {
    const path = join(root, name);
    mkdirSync(dirname(path), { recursive: true });
    if (bytes === null) rmSync(path, { force: true });
    else if (!existsSync(path) || !readFileSync(path).equals(Buffer.from(bytes)))
      writeFileSync(path, bytes);
  }
}

/** The issues of the sound site with these changes, as `file:line:column code message` without why and help. */
async function issues(
  changes: Record<string, string | Buffer | null>,
  differently: Partial<Expectation> = {},
  { memory, ...verification }: Partial<Verification> & { memory?: string } = {},
): Promise<string[]> {
  write({ ...sound, ...changes });
  const wanted = { ...expected, ...differently };
  const key = keyOf(wanted);
  const { issues: all, found } = await verifySite(join(root, 'site'), wanted, {
    conforming: 'each',
    site: 'dist',
    cwd: root,
    before: memory === undefined ? null : recall(memory, key),
    ...verification,
  });
  if (memory !== undefined && found) remember(memory, { key, copies: new Map(), ...found });
  return all.map(({ file, line, column, code, message }) => {
    const [what] = message.split(
      /(?<=\.) (?=A reader|Every list|A search would|Browsers mend|It would tell|The browser refuses|Whatever is|It was cut|Incidents are)/,
    );
    return `${file}:${line}:${column} ${code} ${what}`;
  });
}

/** Looks as the thread of a build does. */
function looker(): LookingThread {
  const { readable, writable } = new TransformStream<InspectedSite | ToLookAt>();
  const writer = writable.getWriter();
  const seen = (async () => {
    const told = readable[Symbol.asyncIterator]();
    const { value: site } = await told.next();
    return await lookAsTold(site as InspectedSite, {
      [Symbol.asyncIterator]: () => told as AsyncIterator<ToLookAt>,
    });
  })();
  return { post: (message) => void writer.write(message), seen };
}

const home = (body: string, head = '') => ({ 'site/index.html': page(body, head) });

test('a sound site has no issue', async () => {
  expect(await issues({})).toEqual([]);
});

describe('addresses', () => {
  test('a page that is not there, at the link in the source of the postmortem', async () => {
    const path = `site/postmortems/${ID}/index.html`;
    const body = '<h2 id="timeline"></h2><a href="/postmortems/elsewhere/">three</a>';
    expect(await issues({ [path]: page(body) })).toEqual([
      `content/${ID}.mdx:3:13 site-link The page postmortems/${ID}/index.html refers to /postmortems/elsewhere/, and the site has no postmortems/elsewhere/index.html.`,
    ]);
  });

  test('a place that is not on the page, its own or another', async () => {
    const body = `<a href="#x">a</a>\n<a href="/postmortems/${ID}/#gone">b</a>`;
    expect(await issues(home(body))).toEqual([
      'dist/index.html:2:1 site-link The page links to #x, and has no such place.',
      `dist/index.html:3:1 site-link The page links to /postmortems/${ID}/#gone, and postmortems/${ID}/index.html has no such place.`,
    ]);
  });

  test('what is the same in several files is one issue', async () => {
    const frame = page('<a href="/gone/">g</a>');
    expect(await issues({ 'site/index.html': frame, 'site/404.html': frame })).toEqual([
      'dist/404.html:2:1 site-link The page refers to /gone/, and the site has no gone/index.html. It is the same in one other file.',
    ]);
  });

  test.each([
    ['<img src="/images/a.png" alt="">', '/images/a.png', 'images/a.png'],
    ['<img srcset="/index.html 1x, /b.png 2x" alt="">', '/b.png', 'b.png'],
    ["<a href='/c/?q=1&amp;r=2#s'>c</a>", '/c/?q=1&r=2#s', 'c/index.html'],
    ['<a href="https://example.org/d/">d</a>', 'https://example.org/d/', 'd/index.html'],
    ['<a href="postmortems/../e/">e</a>', 'postmortems/../e/', 'e/index.html'],
    ['<a href="/causes">f</a>', '/causes', 'causes'],
    ['<meta http-equiv="refresh" content="0; url=/g/">', '/g/', 'g/index.html'],
  ])('%s', async (body, url, file) => {
    expect(await issues(home(body))).toEqual([
      `dist/index.html:2:1 site-link The page refers to ${url}, and the site has no ${file}.`,
    ]);
  });

  test('what leaves the base', async () => {
    const address = { origin: 'https://example.org', base: '/incidents/' };
    const broken = await issues(home('<a href="/causes/">x</a>'), { address });
    expect(broken).toContain(
      'dist/index.html:2:1 site-link The page refers to /causes/, which is outside the site.',
    );
  });

  test('text that looks like markup, other sites, mail and other hosts are no concern of it', async () => {
    const body =
      '<!-- <a href="/no/"> --><pre>&lt;a href="/no/"></pre><p>1 < 2 href="/no/"</p><a href="https://example.com/">o</a><a href="mailto:a@b">m</a><textarea><a href="/no/"></textarea><a href="#top">t</a><meta name="description" content="0; url=/no/">';
    expect(await issues(home(body), {}, { conforming: 'kinds' })).toEqual([
      expect.stringContaining('site-html'),
    ]);
  });

  test('an address in a feed, in JSON and in a style sheet', async () => {
    const changes = {
      'site/feed.atom': '<feed>\n<link href="https://example.org/gone/"/></feed>',
      'site/api/v1/causes.json': '{"url":"https://example.org/gone/too/"}',
      'site/_assets/a.css': 'a { background: url(./gone.svg) }',
    };
    expect(await issues(changes)).toEqual([
      'dist/_assets/a.css:1:17 site-link The style sheet refers to ./gone.svg, which the site does not have.',
      'dist/api/v1/causes.json:1:9 site-link The file refers to https://example.org/gone/too/, and the site has no gone/too/index.html.',
      'dist/feed.atom:2:13 site-link The file refers to https://example.org/gone/, and the site has no gone/index.html.',
    ]);
  });
});

describe('completeness', () => {
  test('a list that lacks a postmortem', async () => {
    expect(await issues({ 'site/causes/config-error/index.html': page('') })).toEqual([
      `dist/causes/config-error/index.html:1:1 site-incomplete causes/config-error has 0 of 1 postmortems; ${ID} is not in it.`,
    ]);
  });

  test('a postmortem without a page', async () => {
    const found = await issues({ [`site/postmortems/${ID}/index.html`]: null });
    expect(found).toContain(
      `dist/index.html:1:1 site-incomplete The postmortem ${ID} has no page.`,
    );
  });

  test('a sitemap and open data that lack one', async () => {
    const changes = {
      'site/sitemap.xml': '<urlset></urlset>',
      'site/api/v1/postmortems.json': '{"postmortems":[]}',
    };
    expect(await issues(changes)).toEqual([
      `dist/api/v1/postmortems.json:1:1 site-incomplete api/v1/postmortems.json has 0 of 1 postmortems; ${ID} is not in it.`,
      `dist/sitemap.xml:1:1 site-incomplete sitemap.xml has 0 of 1 postmortems; ${ID} is not in it.`,
    ]);
  });

  test('a search index that lacks one, leads nowhere, or has one twice', async () => {
    const fragment = 'site/pagefind/shards/0a1b/fragment/en_1.pf_fragment';
    expect(await issues({ [fragment]: result('postmortems/gone/') })).toEqual([
      `dist/index.html:1:1 site-search The search index has 0 of 1 postmortems; ${ID} is not in it.`,
      'dist/pagefind/shards/0a1b/fragment/en_1.pf_fragment:1:1 site-search A search result leads to postmortems/gone/, and the site has no postmortems/gone/index.html.',
    ]);
    const twice = {
      'site/pagefind/shards/0a1b/fragment/en_2.pf_fragment': result(`postmortems/${ID}/`),
    };
    expect(await issues(twice)).toEqual([
      'dist/index.html:1:1 site-search The search index has 2 results for 1 postmortems.',
    ]);
  });
});

describe('policy and requests', () => {
  test.each([
    [
      '<script>x()</script>',
      "The page has an inline script, and its policy does not hold its hash, 'sha256-4SqQ3VY5hxJVV9lOn1qXQhNnErv5eC/n9iO/pEmUJr4='.",
    ],
    ['<p style="x">', 'The page has the attribute `style` on <p>, which no hash allows.'],
    ['<p onclick="x">', 'The page has the attribute `onclick` on <p>, which no hash allows.'],
    ['<a href="javascript:x">', 'The page has an address that runs code: javascript:x.'],
  ])('%s', async (body, what) => {
    const found = await issues(home(body), {}, { conforming: 'kinds' });
    expect(found.filter((issue) => issue.includes('site-policy'))).toEqual([
      expect.stringContaining(what.slice(0, 60)),
    ]);
  });

  test('data in a script needs no hash', async () => {
    expect(await issues(home('<script type="application/json">{"a":1}</script>'))).toEqual([]);
  });

  test('a page without a policy, and policies that allow too much', async () => {
    expect(await issues({ 'site/index.html': page('').replace(/<meta[^>]*>/, '') })).toEqual([
      'dist/index.html:1:1 site-policy The page has no content security policy.',
    ]);
    const loose = page('').replace(POLICY, "default-src 'self'; img-src https://cdn.example.com");
    expect(await issues({ 'site/index.html': loose })).toEqual([
      "dist/index.html:1:1 site-policy The content security policy has a `default-src` other than `'none'`.",
      'dist/index.html:1:1 site-policy The content security policy allows https://cdn.example.com in `img-src`.',
    ]);
    const wasm = page('').replace("script-src 'self'", "script-src 'wasm-unsafe-eval'");
    expect(await issues({ 'site/index.html': wasm })).toEqual([
      "dist/index.html:1:1 site-policy The policy allows `'wasm-unsafe-eval'`, which the search page alone needs.",
    ]);
  });

  test('a picture, a style sheet and a font from elsewhere; a canonical address is none', async () => {
    const head =
      '<link rel="stylesheet" href="https://cdn.example.com/a.css"><link rel="canonical" href="https://example.com/">';
    const found = await issues({
      ...home('<img src="//cdn.example.com/a.png" alt="">', head),
      'site/_assets/a.css': '@import "https://cdn.example.com/b.css";',
    });
    expect(found).toEqual([
      'dist/_assets/a.css:1:1 site-foreign-request The style sheet makes the browser fetch https://cdn.example.com/b.css.',
      'dist/index.html:1:179 site-foreign-request The page makes the browser fetch https://cdn.example.com/a.css.',
      'dist/index.html:2:1 site-foreign-request The page makes the browser fetch //cdn.example.com/a.png.',
    ]);
  });
});

describe('what is internal', () => {
  const hidden = ['2024-01-01-secret-outage'];
  const mention =
    'dist/index.html:2:4 site-internal The file names a postmortem that is not for the public.';

  test('is an issue in a site for the public alone, and no message repeats it', async () => {
    const body = '<p>2024-01-01-secret-outage</p><p data-internal>x</p>';
    expect(await issues(home(body), { forPublic: true, hidden })).toEqual([
      mention,
      'dist/index.html:2:32 site-internal The page has a passage that is marked as internal.',
    ]);
    expect(await issues(home(body))).toEqual([]);
  });

  test('is found in the search index too', async () => {
    const text = gzipSync(
      `pagefind_dcd${JSON.stringify({ url: `postmortems/${ID}/`, content: hidden[0] })}`,
    );
    const changes = { 'site/pagefind/shards/0a1b/fragment/en_1.pf_fragment': text };
    expect(await issues(changes, { forPublic: true, hidden })).toEqual([
      'dist/pagefind/shards/0a1b/fragment/en_1.pf_fragment:1:1 site-internal The file names a postmortem that is not for the public.',
    ]);
  });
});

describe('files', () => {
  test.each([
    [
      '<p id="a" id="b"></p>',
      '2:13',
      'has a fault of the kind duplicate-attribute by the HTML standard',
    ],
    ['<p><div></div>', '2:1', 'does not close <p> where it has to'],
    ['<table><tr></tr></table>', '2:1', 'leaves out <tbody>, which a browser adds'],
    ['<p></div></p>', '1:1', 'closes an element that is not open'],
  ])('HTML that a browser would have to mend: %s', async (body, at, what) => {
    expect(await issues(home(body))).toEqual([`dist/index.html:${at} site-html The page ${what}.`]);
  });

  test('what is cut short', async () => {
    const changes = {
      'site/index.html': page('').slice(0, -4),
      'site/feed.rss': '<rss><channel>',
      'site/feed.json': '{"items":[',
      'site/pagefind/shards/0a1b/fragment/en_1.pf_fragment': result(`postmortems/${ID}/`).subarray(
        0,
        30,
      ),
    };
    const found = await issues(changes, {}, { conforming: 'kinds' });
    expect(found.filter((issue) => issue.includes('site-damaged'))).toEqual([
      'dist/feed.json:1:1 site-damaged The file is not whole. It is the same in one other file.',
      'dist/index.html:1:1 site-damaged The page is not whole.',
      'dist/pagefind/shards/0a1b/fragment/en_1.pf_fragment:1:1 site-damaged The search result is not whole.',
    ]);
  });

  test('what is larger than its budget, as strictly as the team wants', async () => {
    const changes = { 'site/images/a.png': Buffer.alloc(1_000_001) };
    expect(await issues(changes)).toEqual([
      'dist/images/a.png:1:1 site-large images/a.png has 1001 kB, and its budget is 1000 kB.',
    ]);
    expect(await issues(changes, { large: 'off' })).toEqual([]);
  });
});

describe('what is remembered of a site without faults', () => {
  const remembering = () => ({ memory: join(root, 'memory.json') });

  test('is not looked at again, and what changed is', async () => {
    expect(await issues({}, {}, remembering())).toEqual([]);
    const path = `site/postmortems/${ID}/index.html`;
    expect(await issues({ [path]: page('<h2 id="other">x</h2>') }, {}, remembering())).toEqual([
      `dist/postmortems/index.html:2:1 site-link The page links to /postmortems/${ID}/#timeline, and postmortems/${ID}/index.html has no such place.`,
    ]);
    expect(await issues({}, {}, remembering())).toEqual([]);
  });

  test('is believed of a file that is as it was, which is not read', async () => {
    const path = 'site/index.html';
    const damaged = { [path]: sound[path].replace('All', '<b>') };
    write(sound);
    utimesSync(join(root, path), 1, 1);
    expect(await issues({}, {}, remembering())).toEqual([]);
    write(damaged);
    utimesSync(join(root, path), 1, 1);
    expect(await issues(damaged, {}, remembering())).toEqual([]);
    expect(await issues(damaged)).toHaveLength(1);
  });

  test('does not hide that a page lost a place that others came to refer to one after the other', async () => {
    const path = `site/postmortems/${ID}/index.html`;
    const before = page('<h2 id="timeline">Timeline</h2><h2 id="new">New</h2>');
    const refers = { [path]: before, ...home(`<a href="/postmortems/${ID}/#new">New</a>`) };
    for (const changes of [{}, { [path]: before }, refers])
      expect(await issues(changes, {}, remembering())).toEqual([]);
    expect(await issues({ ...refers, [path]: sound[path] ?? '' }, {}, remembering())).toEqual([
      `dist/index.html:2:1 site-link The page links to /postmortems/${ID}/#new, and postmortems/${ID}/index.html has no such place.`,
    ]);
    expect(await issues({}, {}, remembering())).toEqual([]);
  });

  test('does not hide that a new reference leads to a place that a page which is as it was does not have', async () => {
    expect(await issues({}, {}, remembering())).toEqual([]);
    const body = `<a href="/postmortems/${ID}/#timeline">a</a><a href="/postmortems/${ID}/#gone">b</a>`;
    expect(await issues(home(body), {}, remembering())).toHaveLength(1);
    expect(await issues(home(body.replace('#gone', '')), {}, remembering())).toEqual([]);
  });

  test('is enough to know of a file that a build kept, but not of one that it added', async () => {
    const kept = Object.keys(sound).flatMap((path) =>
      path.startsWith('site/') ? path.slice('site/'.length) : [],
    );
    const contents = { kept, linked: [] as string[], made: [] as string[] };
    const again = (changes: Parameters<typeof issues>[0]) =>
      issues(changes, {}, { ...remembering(), contents });
    expect(await again({})).toEqual([]);
    // Nobody asks the disk, and the next build finds that it is not as it was.
    expect(await again(home('<a href="/gone/">g</a>'))).toEqual([]);
    expect([...(recall(remembering().memory)?.stamps.keys() ?? [])].toSorted()).toEqual(
      kept.toSorted(),
    );
    contents.made = ['index.html', 'causes/config-error/index.html'];
    contents.kept = kept.filter((path) => !contents.made.includes(path));
    expect(await again({})).toEqual([]);
    expect(await again(home('<a href="/gone/">g</a>'))).toHaveLength(1);
    expect(await again({ 'site/causes/config-error/index.html': null })).toHaveLength(1);
  });

  test.each([
    ['is sound', '<a href="/causes/config-error/">c</a>', null],
    ['refers to a file that came to nothing', '<a href="/gone/">g</a>', /has no gone\/index/],
    ['refers to a place that is nowhere', '<a href="/postmortems/#gone">g</a>', /no such place/],
    ['is no HTML', '<a href="/causes/config-error/">c', /does not close <a>/],
  ])('counts what was seen of a page as soon as it was made, which %s', async (_, body, fault) => {
    expect(await issues({}, {}, remembering())).toEqual([]);
    const before = recall(remembering().memory, keyOf(expected));
    const out = join(root, 'site');
    const others = Object.keys(sound).flatMap(
      (path) => path.replace(/^site\/|^content.*/, '') || [],
    );
    const kept = others.filter((path) => path !== 'index.html');
    const site = siteFolder({ path: out, published: null, older: others });
    for (const path of kept) site.keep(path);
    const thread = looker();
    const looking = lookAsMade(expected, thread);
    looking.expect(site, others);
    site.write('index.html', page(body));
    looking.look();
    site.write('about/index.html', page(''));
    const early = await looking.end();
    expect([...early.looked]).toEqual(['index.html', 'about/index.html']);
    // What was seen stands for the page, which is not looked at again.
    if (fault === null) writeFileSync(join(out, 'index.html'), page('<a href="/gone/">g</a>'));
    const verification = { conforming: 'kinds' as const, site: 'dist', cwd: root, before, early };
    const { issues: found } = await verifySite(out, expected, {
      ...verification,
      contents: site.contents(),
    });
    expect(found.map(({ message }) => message)).toEqual(
      fault === null ? [] : [expect.stringMatching(fault)],
    );
  });

  test('does not hide that a file is gone or that a list lost a postmortem', async () => {
    expect(await issues({}, {}, remembering())).toEqual([]);
    const list = 'site/causes/config-error/index.html';
    expect(await issues({ [list]: page('') }, {}, remembering())).toHaveLength(1);
    expect(await issues({}, {}, remembering())).toEqual([]);
    expect(await issues({ [list]: null }, {}, remembering())).toHaveLength(1);
  });

  test('does not hide that a page which is as it was refers to a file that is gone', async () => {
    const picture = 'site/images/a.png';
    const changes = { ...home('<img src="/images/a.png" alt="">'), [picture]: 'a' };
    expect(await issues(changes, {}, remembering())).toEqual([]);
    expect(await issues({ ...changes, [picture]: null }, {}, remembering())).toEqual([
      'dist/index.html:2:1 site-link The page refers to /images/a.png, and the site has no images/a.png.',
    ]);
  });

  test('is not trusted when it was damaged', async () => {
    expect(await issues({}, {}, remembering())).toEqual([]);
    const { memory } = remembering();
    writeFileSync(memory, readFileSync(memory, 'utf8').replace('timeline', 'nowhere!'));
    expect(await issues({}, {}, remembering())).toEqual([]);
  });
});
