import { openShards } from '../../core/search/open-shards.ts';
import type { PagefindModule } from '../../core/search/pagefind.ts';
import type { IndexSource } from './engine.ts';

/** The index in `folder` of this site, whose results lie below `base`; both end with a slash. */
export function indexAt(folder: string, base: string): IndexSource {
  const json = async (path: string): Promise<unknown> => {
    const response = await fetch(`${folder}${path}`);
    if (!response.ok) throw new Error(`${path} answered ${response.status}.`);
    return await response.json();
  };
  return {
    json,
    async pagefind() {
      const [module, shards] = await Promise.all([
        import(/* @vite-ignore */ `${folder}pagefind.js`) as Promise<PagefindModule>,
        json('shards.json') as Promise<string[]>,
      ]);
      return await openShards(
        module,
        shards.map((name) => `${folder}shards/${name}/`),
        base,
      );
    },
  };
}
