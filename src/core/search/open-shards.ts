import type { Pagefind, PagefindModule } from './pagefind.ts';
import { RANKING } from './ranking.ts';

/** Opens shards of an index as one, in their order. */
export async function openShards(
  module: PagefindModule,
  folders: readonly string[],
  base: string,
): Promise<Pagefind> {
  const [newest = '', ...older] = folders;
  const options = { baseUrl: base, ranking: RANKING };
  // A worker would load the same code a second time, and answer no sooner.
  const pagefind = module.createInstance({ ...options, basePath: newest, noWorker: true });
  await pagefind.init();
  const merged = older.map((folder) => pagefind.mergeIndex(folder, options));
  // Merging waits for ever where the first cannot be loaded; a search that asks nothing says so.
  await Promise.all([pagefind.search(''), ...merged]);
  return pagefind;
}
