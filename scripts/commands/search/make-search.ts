import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { TeamLists } from '../../../src/core/rules/rule.ts';
import type { Group } from '../../../src/core/search/vocabulary/group.ts';
import type { Publication } from '../../../src/repository/audience.ts';
import { bodiesFolder } from '../../../src/repository/knowledge.ts';
import type { SiteFolder } from '../site-folder.ts';
import { startOf } from './index-pages.ts';
import { keepShard } from './keep-shard.ts';
import { listShard } from './made-shard.ts';
import { type MakeShard, makeInThread, makeShards } from './make-shards.ts';
import { type IndexWanted, isMade, planIndex, type Shard } from './plan-index.ts';
import { rememberIndex, rememberShard } from './remembered.ts';
import { writeSharedFiles } from './shared-files.ts';

/** A search index that is to be made. */
export interface SearchPlan extends IndexWanted {
  publication: Publication;
  /** All groups of the vocabulary. */
  groups: readonly Group[];
  lists: TeamLists;
  /** The folder of the cache. */
  cache: string;
  /** Where the site is being made. */
  site: SiteFolder;
  /** The published site, whose shards may be kept; null where there is none to be trusted. */
  published: string | null;
}

/** The folder of the index, below the site's. */
const INDEX = 'pagefind';

/** What came of it. */
export interface SearchMade {
  /** How many words the index knows. */
  words: number;
  made: number;
  kept: number;
}

/**
 * Makes the search index of a site, `pagefind/`: a shard for some years each, of which those that the published site has
 * already are kept, and one of what has changed since they were made; and for all of them the list of shards
 * (`shards.json`), facets (`columns.json`, `folded.json`), when they began (`beginnings.json`), sort keys (`order.json`),
 * the vocabulary (`vocabulary.json`) and the site's own words by first letter (`words/a.json`), so that
 * a misspelt word is answered with a near one. Shards are made on threads while the pages are rendered, a second one
 * once there is a core to `spare`.
 */
export async function makeSearch(
  plan: SearchPlan,
  spare: Promise<unknown>,
  onIndexed: (postmortems: number) => void,
  signal: AbortSignal,
): Promise<SearchMade> {
  const { records, publication, groups, lists, cache, audience, site, published } = plan;
  const folder = join(site.path, INDEX);
  const last = published === null ? null : join(published, INDEX);
  const memory = join(cache, `search-${audience}`);
  const { changedSince, byYear, changes } = planIndex(plan, memory, last && join(last, 'shards'));
  const shards: Shard[] = changes === null ? [...byYear] : [...byYear, changes];
  const kept = shards.filter(isMade);
  const needed = shards.flatMap((shard) => (isMade(shard) ? [] : [shard]));
  if (last !== null && kept.length > 0) {
    for (const shard of kept) keepShard(shard, last, (file) => site.keep(join(INDEX, file)));
    // With each shard that is made it is made as well.
    if (needed.length === 0) site.keep(join(INDEX, 'pagefind.js'));
  }
  // Pagefind knows nothing of an older tree, and has to find none.
  site.clear((file) => file.startsWith(`${INDEX}${sep}`));
  mkdirSync(join(folder, 'shards'), { recursive: true });

  const byId = new Map(publication.postmortems.map((one) => [one.id, one]));
  let indexed = 0;
  const tell = (pages: number) => {
    indexed += pages;
    onIndexed(indexed);
  };
  const makeShard: MakeShard = async (records) => {
    const pages = records.flatMap((record) => {
      const published = byId.get(record.id);
      return published ? [{ published, digest: record.digest }] : [];
    });
    const bodies = bodiesFolder(cache, audience);
    const { hidden } = publication;
    const task = { pages, hidden, bodies, lists, audience, groups, folder, memory };
    return await makeInThread(task, tell, signal);
  };
  const made = await makeShards(needed, makeShard, spare).catch((error: unknown) => {
    const cause = faultOfDisk(folder);
    throw cause === null ? error : new Error('The search index was not made.', { cause });
  });

  const settled = (shard: Shard) => (isMade(shard) ? [shard] : (made.get(shard) ?? []));
  const index = {
    changedSince,
    byYear: byYear.flatMap(settled),
    changes: (changes === null ? [] : [changes]).flatMap(settled)[0] ?? null,
  };
  for (const shard of kept) rememberShard(memory, shard);
  rememberIndex(memory, index);
  const all = shards.flatMap(settled);
  const places = new Map(records.map(({ id }, place) => [id, place]));
  const words = writeSharedFiles(site, INDEX, {
    shards: all.map((shard) =>
      listShard(shard, places, startOf(join(folder, 'shards', shard.name))),
    ),
    postmortems: records.flatMap(({ id }) => byId.get(id)?.postmortem ?? []),
    groups,
    counts: all.map(({ counts }) => counts),
  });
  site.adopt(INDEX);
  return { words, made: needed.length, kept: kept.length };
}

/** More than any file of the index has. */
const PROBE_BYTES = 256 * 1024;

/** Pagefind writes from a process of its own, which dies on a full disk without saying so to ours: what a write meets. */
function faultOfDisk(folder: string): unknown {
  const probe = join(folder, 'probe');
  try {
    writeFileSync(probe, Buffer.alloc(PROBE_BYTES));
    rmSync(probe);
    return null;
  } catch (error) {
    return error;
  }
}
