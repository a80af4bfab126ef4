import type { IndexSource, SearchedSite } from '../../core/search/engine.ts';
import { readListedShards } from '../../core/search/listed-shard.ts';
import { once } from '../../core/search/once.ts';
import { openShards, type SiteShards } from '../../core/search/open-shards.ts';
import type { PagefindModule } from '../../core/search/pagefind.ts';

/** How long another site may take until its incidents are left out. */
const PATIENCE_MS = 5000;

/** The indexes of these sites, the reader's own first. A site of others that cannot be reached is left out. */
export function indexOf([own, ...others]: readonly [SearchedSite, ...SearchedSite[]]): IndexSource {
  const json = async ({ folder }: SearchedSite, path: string, signal?: AbortSignal) => {
    const response = await fetch(`${folder}${path}`, signal ? { signal } : {});
    if (!response.ok) throw new Error(`${folder}${path} answered ${response.status}.`);
    return (await response.json()) as unknown;
  };
  const shardsOf = async (site: SearchedSite, signal?: AbortSignal): Promise<SiteShards> => ({
    folder: site.folder,
    shards: readListedShards(await json(site, 'shards.json', signal)),
    base: site.base,
  });
  /** Another site may be gone, behind a login, of another version, or not let this one read it. */
  const reach = async (site: SearchedSite) => {
    try {
      const signal = AbortSignal.timeout(PATIENCE_MS);
      return [{ site, shards: await shardsOf(site, signal) }];
    } catch {
      return [];
    }
  };
  const reached = once(async () => (await Promise.all(others.map(reach))).flat());
  return {
    json,
    sites: async () => [own, ...(await reached()).map(({ site }) => site)],
    async index() {
      const [module, shards, further] = await Promise.all([
        import(/* @vite-ignore */ `${own.folder}pagefind.js`) as Promise<PagefindModule>,
        shardsOf(own),
        reached(),
      ]);
      return await openShards(module, [shards, ...further.map((other) => other.shards)]);
    },
  };
}
