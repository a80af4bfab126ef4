import type { IndexSource } from './engine.ts';
import type { Pagefind } from './pagefind.ts';
import { RANKING } from './ranking.ts';

/** The index in `folder` of this site, whose results lie below `base`; both end with a slash. */
export function indexAt(folder: string, base: string): IndexSource {
  return {
    async pagefind() {
      const pagefind: Pagefind = await import(/* @vite-ignore */ `${folder}pagefind.js`);
      // A worker would load the same code a second time, and answer no sooner.
      await pagefind.options({ baseUrl: base, noWorker: true, ranking: RANKING });
      await pagefind.init();
      return pagefind;
    },
    async json(path) {
      const response = await fetch(`${folder}${path}`);
      if (!response.ok) throw new Error(`${path} answered ${response.status}.`);
      return await response.json();
    },
  };
}
