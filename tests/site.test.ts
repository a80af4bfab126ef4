import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { brokenLinks, linksOf } from './links.ts';
import { pagesOf, sampleContent, sampleIds, workplace } from './sites.ts';

const site = workplace(sampleContent);
let pages: Map<string, string>;

beforeAll(async () => {
  const { code, output } = await site.build();
  expect(output).toMatch(/published/);
  expect(code).toBe(0);
  pages = pagesOf(site.out);
});
afterAll(() => site.remove());

/** As a server sends it that compresses as well as can be. */
const bytesSent = (text: string): number =>
  brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

/** Bytes of a page besides its words: measured, with a little room for what a page may gain. */
const MOST_AROUND_WORDS = 3_550;

/** The lists that a sample belongs to, read from its source by the simplest means that can be. */
function indexesOf(id: string): string[] {
  const source = readFileSync(join(sampleContent, 'postmortems', `${id}.mdx`), 'utf8');
  const find = (pattern: RegExp) => pattern.exec(source)?.[1] ?? 'nothing';
  return [
    `/causes/${find(/^ {2}category: ([\w-]+)$/m)}/`,
    `/services/${find(/^services: \[([\w-]+)/m)}/`,
    `/severities/${find(/^severity: ([\w-]+)$/m)}/`,
    `/years/${id.slice(0, 4)}/`,
  ];
}

describe('the site of the samples', () => {
  test('there are five of them, and a search index', () => {
    expect(sampleIds).toHaveLength(5);
    expect(site.read('pagefind/pagefind.js')).not.toBeNull();
  });

  test.each(sampleIds)('%s has its page, and entries in the list and in its indexes', (id) => {
    const address = `/postmortems/${id}/`;
    expect(pages.has(address)).toBe(true);
    for (const list of ['/postmortems/', '/timeline/', ...indexesOf(id)]) {
      const links = linksOf(pages.get(list) ?? '').links.map(({ url }) => url);
      expect(links, list).toContain(address);
    }
  });

  test('similar incidents say why, one reason apart from the next', () => {
    const page = pages.get('/postmortems/2024-06-02-api-query-overload/') ?? '';
    expect(page).toMatch(
      /same cause: Code defect; same service: API; same lessons: [^;<]+; both mention /,
    );
  });

  test('every internal link, fragment, picture, script and style sheet is there', () => {
    expect(pages.size).toBeGreaterThan(30);
    expect(brokenLinks(pages, site.out)).toEqual([]);
  });

  test('nothing that a page loads is of another origin, and nothing on it is inline style or handler', () => {
    for (const [path, html] of pages) {
      const loaded = linksOf(html).links.filter(
        ({ tag, attribute }) => attribute === 'src' || tag === 'link',
      );
      const foreign = loaded.filter(
        ({ url }) =>
          /^(?:[a-z]+:)?\/\//i.test(url) && !url.startsWith('https://causebook.example/'),
      );
      expect(foreign, path).toEqual([]);
      expect(html, path).not.toMatch(/<[^>]+ (?:style|on[a-z]+)=/i);
    }
  });

  test.each(sampleIds)('%s is sent in little more than its own words', (id) => {
    // Of the pages of a thousand postmortems the one in the middle has 6.0 kB, of which 2.6 are its words.
    const html = pages.get(`/postmortems/${id}/`) ?? '';
    const around = bytesSent(html) - bytesSent(html.replaceAll(/<[^>]*>/g, ' '));
    expect(around).toBeLessThan(MOST_AROUND_WORDS);
  });

  test('no page has an id twice', () => {
    for (const [path, html] of pages) expect(linksOf(html).repeated, path).toEqual([]);
  });

  test('a page of the handbook and of the rules is made for each there is', () => {
    expect(
      [...pages.keys()].filter((path) => path.startsWith('/guide/')).length,
    ).toBeGreaterThanOrEqual(6);
    expect(pages.has('/rules/duration-mismatch/')).toBe(true);
  });

  test('an exception and its reason stand on the page as a data note', () => {
    const page = site.read('postmortems/2023-10-10-web-stack-slow-query/') ?? '';
    expect(page).toContain('/rules/duration-mismatch/');
    expect(page).toMatch(/25/);
  });
});
