import {
  CACHING,
  CONTENT_TYPES,
  HASHED_FOLDERS,
  type HeaderRule,
} from '../../../src/site/headers.ts';

/** Types that nginx sends without `charset` unless it is told, and compresses only where it is told. */
const TEXTS = [
  'application/atom+xml',
  'application/feed+json',
  'application/javascript',
  'application/json',
  'application/rss+xml',
  'application/xml',
  'image/svg+xml',
  'text/calendar',
  'text/css',
  'text/csv',
  'text/javascript',
  'text/markdown',
  'text/plain',
  'text/xml',
];

/**
 * The configuration of nginx for a site below `base`, as a file for its `http` block. What depends on the address
 * is in maps and every header at the level of the server: nginx forgets the headers of an outer block as soon as
 * an inner one adds any.
 */
export function nginxConfig(base: string, rules: readonly HeaderRule[]): string {
  // As the client asked for it, or as `try_files` below found it; never `$request_uri`, which `/a/../` can disguise.
  const below = `(?:${literal(base)}|/site/|/site\\.previous/)`;
  const within = (folders: readonly string[]) => `${below}(?:${folders.join('|')})`;
  const [everywhere] = rules.filter(({ folders }) => folders === null);
  const special = rules.filter(({ folders }) => folders !== null);
  const varying = new Set(special.flatMap(({ headers }) => Object.keys(headers)));
  const variable = (header: string) => `$causebook_${header.toLowerCase().replaceAll('-', '_')}`;
  const general = Object.entries(everywhere?.headers ?? {});
  return `# Made by \`npm run deploy-files\` from src/site/headers.ts: change it there. For Debian: /etc/nginx/conf.d/causebook.conf
# The site is /srv/causebook/site, a link to one of the builds beside it: CAUSEBOOK_OUT=/srv/causebook/site npm run build

# By status and address: an error in the place of a hashed file must not be kept for a year.
map "$status $uri" $causebook_cache_control {
  default "${CACHING.other}";
  "~^(?:200|206|304) ${within(HASHED_FOLDERS)}" "${CACHING.hashed}";
}
${[...varying]
  .map(
    (header) => `
map $uri ${variable(header)} {
  default "${everywhere?.headers[header] ?? ''}";
${special
  .filter(({ headers }) => headers[header] !== undefined)
  .map(
    ({ why, folders, headers }) =>
      `  # ${why}\n  "~^${within(folders ?? [])}" "${headers[header]}";`,
  )
  .join('\n')}
}
`,
  )
  .join('')}
server {
  listen 8080;
  # Behind TLS: listen 443 ssl; ssl_certificate ...; and add_header Strict-Transport-Security "max-age=63072000" always;
  server_name _;
  server_tokens off;
  absolute_redirect off;
  charset utf-8;
  charset_types ${TEXTS.join(' ')};

  # Everything behind the company's login, search index, feeds, JSON and Markdown included: see docs/hosting.md.
  # include /etc/nginx/causebook-login.conf;

${general
  .map(
    ([header, value]) =>
      `  add_header ${header} ${varying.has(header) ? variable(header) : `"${value}"`} always;`,
  )
  .join('\n')}
  add_header Cache-Control $causebook_cache_control always;

  include /etc/nginx/mime.types;
  types {
${Object.entries(CONTENT_TYPES)
  .map(([ending, type]) => `    ${type} ${ending};`)
  .join('\n')}
  }
  default_type application/octet-stream;

  # What \`npm run build -- --compress\` made is sent as it is; other texts are compressed on their way.
  gzip_static on;
  gzip on;
  gzip_vary on;
  gzip_proxied any;
  gzip_min_length 1000;
  gzip_types ${TEXTS.join(' ')};
  # With the package libnginx-mod-http-brotli-static: brotli_static on;

  error_page 403 404 =404 ${base}404.html;

  location ${base} {
${base === '/' ? '    root /srv/causebook/site;' : '    alias /srv/causebook/site/;'}
    index index.html;
  }
${base === '/' ? '' : elsewhere(base)}
  # Files with a digest in their name also from the site before: a page that was open while the site changed
  # still asks for them.
  location ~ ^${literal(base)}(?<causebook_file>(?:${HASHED_FOLDERS.join('|')}).*)$ {
    root /srv/causebook;
    try_files /site/$causebook_file /site.previous/$causebook_file =404;
  }
}
`;
}

/** What a site below a base says to who asks for something else: its address without the slash is what people type. */
const elsewhere = (base: string): string => `  location / {
    return 404;
  }
${['/', base.slice(0, -1)].map((front) => `  location = ${front} {\n    return 302 ${base};\n  }\n`).join('')}`;

const literal = (path: string): string => path.replaceAll('.', '\\.');
