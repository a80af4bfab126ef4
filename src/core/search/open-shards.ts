import { allOf, type ListedShard, type Pages, standingOf } from './listed-shard.ts';
import type { Pagefind, PagefindModule } from './pagefind.ts';
import { rankingWithin } from './shard-ranking.ts';
import { knownFiles } from './shard-start.ts';
import { type WholeIndex, wholeIndexOf } from './whole-index.ts';

/** The shards of one site, newest first, and where its results lie. */
export interface SiteShards {
  /** The folder of its index; it ends with a slash. */
  folder: string;
  shards: readonly ListedShard[];
  base: string;
}

/**
 * Opens the shards of sites as one index. Rejects when one cannot be loaded; so does a search that needs a part of the
 * first site's which cannot be.
 */
export async function openShards(
  module: PagefindModule,
  sites: readonly SiteShards[],
): Promise<WholeIndex> {
  const listed = sites.flatMap(({ shards }) => shards);
  const all = listed.map(standingOf).reduce(add, { pages: 0, words: 0 });
  const opened = sites.flatMap(({ folder, shards, base }, site) =>
    shards.map((shard) => {
      const { ranking, scale } = rankingWithin(allOf(shard), all);
      const options = { baseUrl: base, ranking };
      return { site, shard, scale, folder: `${folder}shards/${shard.name}/`, options };
    }),
  );
  const [first, ...others] = opened;
  const { folder = '', options = {} } = first ?? {};
  module.useKnown?.(
    knownFiles(
      new Map(opened.flatMap(({ folder, shard: { start } }) => (start ? [[folder, start]] : []))),
    ),
  );
  // A worker would load the same code a second time, and answer no sooner.
  const pagefind = module.createInstance({ ...options, basePath: folder, noWorker: true });
  await pagefind.init();
  const merged = others.map((other) => pagefind.mergeIndex(other.folder, other.options));
  // Merging waits for ever where the first cannot be loaded; a search that asks nothing says so.
  await Promise.all([pagefind.search(''), ...merged]);
  return wholeIndexOf(complete(pagefind, module, sites[0]?.folder ?? ''), opened);
}

/**
 * The same, where an answer for which a file below a folder was missing is none: a page that was open while its site was
 * published anew asks for parts by the names that they had, and would say that no postmortem has the word.
 */
function complete(pagefind: Pagefind, module: PagefindModule, folder: string): Pagefind {
  let lost = 0;
  module.onLost?.((address) => {
    if (address.startsWith(folder)) lost++;
  });
  const whole = async <T>(answer: () => Promise<T>): Promise<T> => {
    const before = lost;
    const given = await answer();
    if (lost > before) throw new Error('A part of the search index could not be loaded.');
    return given;
  };
  return {
    init: () => pagefind.init(),
    mergeIndex: (...of) => pagefind.mergeIndex(...of),
    search: (term) => whole(() => pagefind.search(term)),
    preload: (term) => whole(() => pagefind.preload(term)),
  };
}

const add = (one: Pages, other: Pages): Pages => ({
  pages: one.pages + other.pages,
  words: one.words + other.words,
});
