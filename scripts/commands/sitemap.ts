import { sep } from 'node:path';
import { writeSitemap } from '../../src/core/export/sitemap.ts';
import type { TeamLists } from '../../src/core/rules/rule.ts';
import type { Publication } from '../../src/repository/audience.ts';
import { absoluteAddresses } from '../../src/site/addresses.ts';
import type { SiteFolder } from './site-folder.ts';

/**
 * Writes the sitemap of a rendered site into its folder: every page that was made or kept, by its file. Earlier
 * addresses of postmortems only lead on, and the editor is no reading matter: both are left out.
 */
export function writeSitemapOf(
  folder: SiteFolder,
  files: readonly string[],
  { postmortems }: Publication,
  { site }: Pick<TeamLists, 'site'>,
): void {
  const { file } = absoluteAddresses(site);
  const aliases = postmortems.flatMap(({ postmortem }) => postmortem.aliases);
  const leadsOn = new Set(aliases.map((alias) => `postmortems/${alias}/`));
  const pages = files
    .map((path) => path.split(sep).join('/'))
    .filter((path) => path === 'index.html' || path.endsWith('/index.html'))
    .map((path) => path.slice(0, -'index.html'.length))
    .filter((path) => path !== 'admin/' && !leadsOn.has(path))
    .toSorted();
  const addresses = pages.map((path) => file(path.split('/').map(encodeURIComponent).join('/')));
  for (const [name, text] of writeSitemap(addresses, file)) folder.write(name, text);
}
