import type { Addresses } from '../core/export/source.ts';
import type { SiteConfig } from '../core/schema/site.ts';
import { createUrls } from './urls.ts';

/** The site's addresses with its host, for whatever is read outside it: feeds, data, calendars. */
export function absoluteAddresses({ url, base }: Pick<SiteConfig, 'url' | 'base'>): Addresses {
  const urls = createUrls(base);
  const { origin } = new URL(url);
  // There is one of each postmortem and action; what is plain and begins at the host needs nobody to take it apart.
  const absolute = (path: string) => (PLAIN.test(path) ? origin + path : new URL(path, url).href);
  return {
    home: absolute(urls.home()),
    search: absolute(urls.search()),
    postmortem: (id, anchor) => absolute(urls.postmortem(id, anchor)),
    cause: (id) => absolute(urls.cause(id)),
    service: (id) => absolute(urls.service(id)),
    lesson: (id) => absolute(urls.lesson(id)),
    file: (path) => absolute(urls.asset(path)),
  };
}

/** A path of letters, digits and hyphens, which no browser would write otherwise. */
const PLAIN = /^\/(?!\/)[\w/#-]*$/;
