import type { SiteConfig } from './schema/site.ts';

type Repository = NonNullable<SiteConfig['repository']>;

/** The hosts whose addresses are known, each with the signs of its own name in an address. */
const HOSTS: readonly [host: NonNullable<Repository['host']>, sign: RegExp][] = [
  ['gitlab', /(?:^|\.)gitlab\./],
  ['gitea', /(?:^|\.)(?:gitea|forgejo)\.|^codeberg\.org$/],
  ['bitbucket', /(?:^|\.)bitbucket\.org$/],
];

/**
 * The address at which a file of the content folder is edited in a browser, as its host has it. A host that is not told
 * from its address, and that `host` does not name, is taken for GitHub. Sources: the hosts' own "edit" buttons.
 */
export function editAddress(repository: Repository, pathInContent: string): string {
  const { url, branch, path } = repository;
  const named = new URL(url).hostname;
  const host = repository.host ?? HOSTS.find(([, sign]) => sign.test(named))?.[0] ?? 'github';
  const root = url.replace(/\/+$/, '');
  const file = encodeURI(`${branch}/${path}/${pathInContent}`);
  switch (host) {
    case 'github':
      return `${root}/edit/${file}`;
    case 'gitlab':
      return `${root}/-/edit/${file}`;
    case 'gitea':
      return `${root}/_edit/${file}`;
    case 'bitbucket':
      return `${root}/src/${file}?mode=edit&at=${encodeURIComponent(branch)}`;
  }
}
