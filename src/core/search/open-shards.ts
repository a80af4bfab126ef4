import type { Pagefind, PagefindModule } from './pagefind.ts';
import { RANKING } from './ranking.ts';

/** The shards of one site, newest first, and where its results lie. */
export interface SiteShards {
  folders: readonly string[];
  base: string;
}

/** Opens the shards of sites as one index: results of the same worth come in this order. Rejects when one cannot be loaded. */
export async function openShards(
  module: PagefindModule,
  sites: readonly SiteShards[],
): Promise<Pagefind> {
  const [first, ...others] = sites.flatMap(({ folders, base }) =>
    folders.map((folder) => ({ folder, options: { baseUrl: base, ranking: RANKING } })),
  );
  const { folder = '', options = {} } = first ?? {};
  // A worker would load the same code a second time, and answer no sooner.
  const pagefind = module.createInstance({ ...options, basePath: folder, noWorker: true });
  await pagefind.init();
  const merged = others.map((other) => pagefind.mergeIndex(other.folder, other.options));
  // Merging waits for ever where the first cannot be loaded; a search that asks nothing says so.
  await Promise.all([pagefind.search(''), ...merged]);
  return pagefind;
}
