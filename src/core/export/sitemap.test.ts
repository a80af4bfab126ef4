import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { expect, test } from 'vitest';
import { SITEMAP_LENGTH, writeSitemap } from './sitemap.ts';

const parser = new XMLParser({ ignoreAttributes: false, isArray: (name) => name === 'url' });
const file = (name: string) => `https://site.example/base/${name}`;

test('a sitemap has every address, escaped', () => {
  const text = writeSitemap([file(''), file('tags/a&b/')], file).get('sitemap.xml') ?? '';
  expect(XMLValidator.validate(text)).toBe(true);
  expect(parser.parse(text).urlset).toEqual({
    '@_xmlns': 'http://www.sitemaps.org/schemas/sitemap/0.9',
    url: [{ loc: 'https://site.example/base/' }, { loc: 'https://site.example/base/tags/a&b/' }],
  });
});

test('above the limit of the protocol there are parts and an index of them', () => {
  const pages = Array.from({ length: SITEMAP_LENGTH + 1 }, (_, index) => file(`${index}/`));
  const files = writeSitemap(pages, file);
  expect([...files.keys()]).toEqual(['sitemap.xml', 'sitemap-1.xml', 'sitemap-2.xml']);
  expect(parser.parse(files.get('sitemap.xml') ?? '').sitemapindex.sitemap).toEqual([
    { loc: 'https://site.example/base/sitemap-1.xml' },
    { loc: 'https://site.example/base/sitemap-2.xml' },
  ]);
  expect(parser.parse(files.get('sitemap-2.xml') ?? '').urlset.url).toEqual([
    { loc: file(`${SITEMAP_LENGTH}/`) },
  ]);
});
