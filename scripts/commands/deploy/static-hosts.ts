import {
  CACHING,
  CONTENT_TYPES,
  HASHED_FOLDERS,
  type HeaderRule,
} from '../../../src/site/headers.ts';

/**
 * The file `_headers` of Netlify and Cloudflare Pages. Both join the values of a header that several rules give:
 * two policies then hold together, but a second `Cache-Control` would not, so pages keep the hosts' own, which
 * asks again each time.
 */
export function headersFile(base: string, rules: readonly HeaderRule[]): string {
  const block = (path: string, headers: Readonly<Record<string, string>>) =>
    [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n');
  const blocks = [
    ...rules.flatMap(({ why, folders, headers }) =>
      (folders ?? ['']).map((folder) => `# ${why}\n${block(`${base}${folder}*`, headers)}`),
    ),
    ...HASHED_FOLDERS.map((folder) =>
      block(`${base}${folder}*`, { 'Cache-Control': CACHING.hashed }),
    ),
    ...Object.entries(CONTENT_TYPES).map(([ending, type]) =>
      block(`${base}*.${ending}`, { 'Content-Type': type }),
    ),
  ];
  return `# Made by \`npm run deploy-files\` from src/site/headers.ts: change it there. Copy it to public/_headers.\n\n${blocks.join('\n\n')}\n`;
}
