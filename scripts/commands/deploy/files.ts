import { caddyConfig } from './caddy.ts';
import { nginxConfig } from './nginx.ts';
import { headersFile } from './static-hosts.ts';

/** The files of `deploy/` that are made from the table of headers, for a site below `base`, by their names. */
export function deployFiles(base: string): Map<string, string> {
  const root = base.endsWith('/') ? base : `${base}/`;
  return new Map([
    ['nginx.conf', nginxConfig(root)],
    ['Caddyfile', caddyConfig(root)],
    ['_headers', headersFile(root)],
  ]);
}
