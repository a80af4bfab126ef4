import type { RouteData, SSRManifest } from 'astro';

/** The address at which Astro finds a page, or a file, by its path below the base. */
export function addressOf(
  { base, site }: Pick<SSRManifest, 'base' | 'site'>,
  { route }: Pick<RouteData, 'route'>,
  path: string,
): URL {
  // Astro matches what a route without an ending makes only with a slash behind it, files too.
  const slash = path === '' || /\.\w+$/.test(route) ? '' : '/';
  const address = encodeURI(`${base.replace(/\/$/, '')}/${path}${slash}`);
  return new URL(address, site ?? 'http://localhost');
}
