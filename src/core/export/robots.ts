import type { Audience } from '../audience.ts';
import type { Addresses } from './source.ts';

/** /robots.txt (RFC 9309): a public site is found; an internal one that got out by mistake should at least not be. */
export const writeRobots = (audience: Audience, { file }: Addresses): string =>
  audience === 'public'
    ? `User-agent: *\nAllow: /\n\nSitemap: ${file('sitemap.xml')}\n`
    : 'User-agent: *\nDisallow: /\n';
