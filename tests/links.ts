import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

/** What a page refers to, and what on it can be referred to. */
export interface PageLinks {
  links: { tag: string; attribute: string; url: string }[];
  ids: Set<string>;
  /** Ids that stand on the page more than once, which no page may have. */
  repeated: string[];
}

const REFERRING = new Set(['href', 'src', 'action', 'xlink:href']);

/** Reads a page with a conforming parser. */
export function linksOf(html: string): PageLinks {
  const found: PageLinks = { links: [], ids: new Set(), repeated: [] };
  const walk = (node: Node): void => {
    for (const { name, value } of (node as Element).attrs ?? []) {
      if (name === 'id') {
        if (found.ids.has(value)) found.repeated.push(value);
        found.ids.add(value);
      }
      if (REFERRING.has(name))
        found.links.push({ tag: (node as Element).tagName, attribute: name, url: value });
    }
    for (const child of (node as Element).childNodes ?? []) walk(child);
  };
  walk(parse(html));
  return found;
}

/**
 * Every reference of a site that leads nowhere, as `page → address`: internal links, fragments, pictures, scripts
 * and style sheets. A site below a base may not refer to anything of its host outside it.
 */
export function brokenLinks(pages: ReadonlyMap<string, string>, out: string, base = '/'): string[] {
  const read = new Map([...pages].map(([path, html]) => [path, linksOf(html)] as const));
  const broken: string[] = [];
  for (const [path, { links }] of read) {
    for (const { url } of links) {
      const target = URL.parse(url, `http://site${base.replace(/\/$/, '')}${path}`);
      if (target === null || target.host !== 'site' || !target.protocol.startsWith('http'))
        continue;
      const below = decodeURIComponent(target.pathname);
      const inside = below.startsWith(base) ? `/${below.slice(base.length)}` : null;
      const page = inside === null ? undefined : read.get(inside);
      const fragment = decodeURIComponent(target.hash.slice(1));
      const found =
        page !== undefined
          ? fragment === '' || page.ids.has(fragment)
          : inside !== null && isFile(join(out, inside));
      if (!found) broken.push(`${path} → ${url}`);
    }
  }
  return [...new Set(broken)];
}

const isFile = (path: string): boolean => existsSync(path) && statSync(path).isFile();
