import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { vi } from 'vitest';
import { openIndex } from '../src/core/search/engine.ts';
import type { ListedShard } from '../src/core/search/listed-shard.ts';
import { openShards } from '../src/core/search/open-shards.ts';
import type { PagefindModule } from '../src/core/search/pagefind.ts';

/** What a site's search answers: for each question the addresses that it finds, best first, each with its score. */
export async function answersOf(
  site: string,
  questions: readonly string[],
): Promise<Record<string, [address: string, score: number][]>> {
  const folder = join(site, 'pagefind');
  const json = (path: string): unknown => JSON.parse(readFileSync(join(folder, path), 'utf8'));
  vi.stubGlobal('fetch', (address: string) =>
    Promise.resolve(new Response(readFileSync(join(site, address.replace(/\?.*$/, ''))))),
  );
  try {
    const module: PagefindModule = await import(pathToFileURL(join(folder, 'pagefind.js')).href);
    const shards = json('shards.json') as ListedShard[];
    const own = { team: 'own', title: 'Own', folder: '/pagefind/', base: '/' };
    const engine = openIndex({
      sites: () => Promise.resolve([own]),
      index: () => openShards(module, [{ folder: own.folder, shards, base: own.base }]),
      json: (_, path) => Promise.resolve(json(path)),
    });
    const answers: Record<string, [string, number][]> = {};
    for (const question of questions) {
      const { hits } = await engine.ask(question);
      const addresses = hits.map(async ({ id }) => (await engine.fragment(id)).raw_url ?? '');
      answers[question] = (await Promise.all(addresses)).map((address, at) => [
        address,
        hits[at]?.score ?? 0,
      ]);
    }
    return answers;
  } finally {
    vi.unstubAllGlobals();
  }
}
