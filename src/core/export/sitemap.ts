import { xmlElement as element, XML_HEAD } from './xml.ts';

/** The protocol allows no more in one file: https://www.sitemaps.org/protocol.html. */
export const SITEMAP_LENGTH = 50_000;

const ATTRIBUTES = { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' };

/**
 * The sitemap of these absolute addresses in the order given: one file, or, above the protocol's limit, an index and its parts.
 * Keys are file names below the base; `file` gives the absolute address of one.
 */
export function writeSitemap(
  pages: readonly string[],
  file: (name: string) => string,
): Map<string, string> {
  if (pages.length <= SITEMAP_LENGTH) return new Map([['sitemap.xml', urlSet(pages)]]);
  const parts = new Map<string, string>();
  for (let start = 0; start < pages.length; start += SITEMAP_LENGTH) {
    parts.set(`sitemap-${parts.size + 1}.xml`, urlSet(pages.slice(start, start + SITEMAP_LENGTH)));
  }
  const entries = [...parts.keys()].map((name) => element('sitemap', [element('loc', file(name))]));
  return new Map([
    ['sitemap.xml', `${XML_HEAD}${element('sitemapindex', entries, ATTRIBUTES)}\n`],
    ...parts,
  ]);
}

function urlSet(pages: readonly string[]): string {
  const entries = pages.map((url) => element('url', [element('loc', url)]));
  return `${XML_HEAD}${element('urlset', entries, ATTRIBUTES)}\n`;
}
