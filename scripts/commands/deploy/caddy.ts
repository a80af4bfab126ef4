import { CACHING, CONTENT_TYPES, HASHED_FOLDERS, HEADER_RULES } from '../../../src/site/headers.ts';

/** The configuration of Caddy for a site below `base`. */
export function caddyConfig(base: string): string {
  const paths = (folders: readonly string[]) =>
    folders.map((folder) => `${base}${folder}*`).join(' ');
  const rules = HEADER_RULES.map(({ why, folders, headers }, index) => {
    const matcher = folders === null ? '' : `@rule${index} `;
    const lines = Object.entries(headers).map(([name, value]) => `\t\t${name} "${value}"`);
    return [
      `\t# ${why}`,
      ...(folders === null ? [] : [`\t@rule${index} path ${paths(folders)}`]),
      `\theader ${matcher}{`,
      ...lines,
      '\t}',
    ].join('\n');
  });
  const types = Object.entries(CONTENT_TYPES).map(
    ([ending, type]) => `\t@${ending} path *.${ending}\n\theader @${ending} Content-Type "${type}"`,
  );
  return `# Made by \`npm run deploy-files\` from src/site/headers.ts: change it there.
# The site is /srv/causebook/site, a link to one of the builds beside it: CAUSEBOOK_OUT=/srv/causebook/site npm run build
# With the name of a host in the place of :8080 Caddy gets a certificate for it by itself.
:8080 {
\t# Everything behind the company's login, search index, feeds, JSON and Markdown included: see docs/hosting.md.
\t# forward_auth 127.0.0.1:4180 {
\t# \turi /oauth2/auth
\t# \t@denied status 401
\t# \thandle_response @denied {
\t# \t\tredir * /oauth2/sign_in?rd={http.request.uri}
\t# \t}
\t# }

${rules.join('\n\n')}

\theader Cache-Control "${CACHING.other}"
\t@hashed path ${paths(HASHED_FOLDERS)}
\theader @hashed Cache-Control "${CACHING.hashed}"

${types.join('\n')}

\troot * /srv/causebook/site
${base === '/' ? '' : `\turi strip_prefix ${base.slice(0, -1)}\n`}\tencode zstd gzip
\tfile_server {
\t\tprecompressed br gzip
\t}
\thandle_errors {
\t\theader Cache-Control "${CACHING.other}"
\t\trewrite * /404.html
\t\tfile_server
\t}
}
`;
}
