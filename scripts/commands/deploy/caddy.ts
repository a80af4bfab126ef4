import {
  CACHING,
  CONTENT_TYPES,
  HASHED_FOLDERS,
  type HeaderRule,
} from '../../../src/site/headers.ts';

/**
 * The configuration of Caddy for a site below `base`. Caddy sorts directives by their kind, and of one kind those
 * without a condition come last and win. So conditions exclude one another here, and only in a `route` the order counts.
 */
export function caddyConfig(base: string, table: readonly HeaderRule[]): string {
  const paths = (folders: readonly string[], root: string) =>
    folders.map((folder) => `${root}${folder}*`).join(' ');
  const special = table.filter(({ folders }) => folders !== null);
  const overridden = (name: string) => special.filter(({ headers }) => name in headers);
  const rules = table.map(({ why, folders, headers }, index) => {
    if (folders !== null)
      return `${headersWhere(`rule${index}`, `path ${paths(folders, base)}`, headers, why)}`;
    const always = Object.entries(headers).filter(([name]) => overridden(name).length === 0);
    const mostly = Object.entries(headers).filter(([name]) => overridden(name).length > 0);
    return [
      headersWhere('', '', Object.fromEntries(always), why),
      ...mostly.map(([name, value], which) => {
        const elsewhere = overridden(name).flatMap((rule) => rule.folders ?? []);
        return headersWhere(`usual${which}`, `not path ${paths(elsewhere, base)}`, {
          [name]: value,
        });
      }),
    ].join('\n');
  });
  // The page of an error is a page, wherever it stands.
  const ofErrors = table
    .filter(({ folders }) => folders === null)
    .flatMap(({ headers }) => Object.entries(headers))
    .filter(([name]) => overridden(name).length > 0)
    .map(([name, value]) => `\t\theader ${name} "${value}"\n`)
    .join('');
  const types = Object.entries(CONTENT_TYPES).map(
    ([ending, type]) =>
      `\t@${ending} path *.${ending}\n\theader @${ending} Content-Type "${withCharset(type)}"`,
  );
  return `# Made by \`npm run deploy-files\` from src/site/headers.ts: change it there.
# The site is /srv/causebook/site, a link to one of the builds beside it: CAUSEBOOK_OUT=/srv/causebook/site npm run build
# With the name of a host in the place of :8080 Caddy gets a certificate for it by itself.
:8080 {
\t# Everything behind the company's login, search index, feeds, JSON and Markdown included: see docs/hosting.md.
\t# @guarded not path /oauth2/*
\t# forward_auth @guarded 127.0.0.1:4180 {
\t# \turi /oauth2/auth
\t# \t@denied status 401
\t# \thandle_response @denied {
\t# \t\tredir * /oauth2/sign_in?rd={uri}
\t# \t}
\t# }
\t# reverse_proxy /oauth2/* 127.0.0.1:4180

${rules.join('\n\n')}

\t@hashed path ${paths(HASHED_FOLDERS, base)}
\theader @hashed Cache-Control "${CACHING.hashed}"
\t@unhashed not path ${paths(HASHED_FOLDERS, base)}
\theader @unhashed Cache-Control "${CACHING.other}"

${types.join('\n')}

\t# Files with a digest in their name also from the site before: a page that was open while the site changed
\t# still asks for them.
\t@before {
\t\tpath ${paths(HASHED_FOLDERS, '/')}
\t\tnot file {
\t\t\troot /srv/causebook/site
\t\t\ttry_files {path}
\t\t}
\t}
\troute {
${base === '/' ? '' : belowOnly(base)}\t\troot * /srv/causebook/site
\t\troot @before /srv/causebook/site.previous
\t}
\tencode zstd gzip
\tfile_server {
\t\tprecompressed br gzip
\t}
\thandle_errors {
\t\theader Cache-Control "${CACHING.other}"
${ofErrors}\t\t@missing expression \`{http.error.status_code} == 404\`
\t\thandle @missing {
\t\t\theader Content-Type "text/html; charset=utf-8"
\t\t\troot * /srv/causebook/site
\t\t\trewrite * /404.html
\t\t\tfile_server
\t\t}
\t}
}
`;
}

function headersWhere(
  name: string,
  condition: string,
  headers: Readonly<Record<string, string>>,
  why?: string,
): string {
  const lines = Object.entries(headers).map(([header, value]) => `\t\t${header} "${value}"`);
  return [
    ...(why === undefined ? [] : [`\t# ${why}`]),
    ...(name === '' ? ['\theader {'] : [`\t@${name} ${condition}`, `\theader @${name} {`]),
    ...lines,
    '\t}',
  ].join('\n');
}

/** What a site below a base says to who asks for something else, and how it gets at its own files. */
const belowOnly = (base: string): string => `\t\t@front path / ${base.slice(0, -1)}
\t\tredir @front ${base}
\t\t@outside not path ${base}*
\t\terror @outside 404
\t\turi strip_prefix ${base.slice(0, -1)}
`;

/** Caddy takes a type as it is given. */
const withCharset = (type: string): string =>
  type === 'application/octet-stream' || type.startsWith('image/')
    ? type
    : `${type}; charset=utf-8`;
