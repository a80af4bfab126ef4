import { headerRules } from '../../../src/site/headers.ts';
import { caddyConfig } from './caddy.ts';
import { nginxConfig } from './nginx.ts';
import { headersFile } from './static-hosts.ts';

/**
 * The files of `deploy/` that are made from the table of headers, by their names: for a site below `base`, which may be
 * searched from another one.
 */
export function deployFiles(base: string, searchableFrom?: string): Map<string, string> {
  const rules = headerRules(searchableFrom);
  const root = base.endsWith('/') ? base : `${base}/`;
  return new Map([
    ['nginx.conf', nginxConfig(root, rules)],
    ['Caddyfile', caddyConfig(root, rules)],
    ['_headers', headersFile(root, rules)],
  ]);
}
