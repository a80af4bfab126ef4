import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TeamLists } from '../../../src/core/rules/rule.ts';
import type { ListedShard } from '../../../src/core/search/listed-shard.ts';
import type { Group } from '../../../src/core/search/vocabulary/group.ts';
import type { Audience } from '../../../src/core/text/body/body.ts';
import type { Publication } from '../../../src/repository/audience.ts';
import { bodiesFolder } from '../../../src/repository/read.ts';
import { linkInto } from '../link-file.ts';
import { runThread } from '../thread.ts';
import { forgetOtherShards, type MadeShard, rememberedShard, rememberShard } from './remembered.ts';
import type { Shard } from './shard.ts';
import { writeSharedFiles } from './shared-files.ts';
import type { SearchMessage, SearchTask } from './worker.ts';

/** A search index that is to be made. */
export interface SearchPlan {
  /** Newest first; together they have what is published. */
  shards: readonly Shard[];
  publication: Publication;
  /** All groups of the vocabulary. */
  groups: readonly Group[];
  lists: TeamLists;
  /** The folder of the cache. */
  cache: string;
  audience: Audience;
  /** Where the site is being made. */
  site: string;
  /** The published site, whose shards may be kept; null where there is none to be trusted. */
  published: string | null;
}

/** What came of it. */
export interface SearchMade {
  /** How many words the index knows. */
  words: number;
  made: number;
  kept: number;
}

/**
 * Makes the search index of a site, `pagefind/`: a shard for some years each, of which those that the published site has
 * already are kept; and for all of them the list of shards (`shards.json`), facets (`columns.json`, `folded.json`), when they
 * began (`beginnings.json`), sort keys (`order.json`), the vocabulary (`vocabulary.json`) and the site's own words by first letter (`words/a.json`), so that
 * a misspelt word is answered with a near one. A thread makes shards while the pages are rendered, and a second one
 * helps once there is a core to `spare`: each runs a Pagefind, which works on one.
 */
export async function makeSearch(
  plan: SearchPlan,
  spare: Promise<unknown>,
  onIndexed: (postmortems: number) => void,
  signal: AbortSignal,
): Promise<SearchMade> {
  const { shards, publication, groups, lists, cache, audience } = plan;
  const folder = join(plan.site, 'pagefind');
  mkdirSync(join(folder, 'shards'), { recursive: true });
  const memory = join(cache, `search-${audience}`);
  const ready = keepShards(plan, folder, memory);
  const needed = shards.filter(({ key }) => !ready.has(key));
  const byId = new Map(publication.postmortems.map((published) => [published.id, published]));
  const queue = needed.toSorted((a, b) => b.ids.length - a.ids.length);
  let indexed = 0;
  const makeShard = async ({ key, ids }: Shard) => {
    const task: SearchTask = {
      postmortems: ids.flatMap((id) => byId.get(id) ?? []),
      hidden: publication.hidden,
      bodies: bodiesFolder(cache, audience),
      lists,
      audience,
      groups,
      folder,
    };
    const hear = (data: unknown) => {
      const message = data as SearchMessage;
      if ('indexed' in message) {
        indexed += message.indexed;
        onIndexed(indexed);
      } else {
        ready.set(key, message.made);
        rememberShard(memory, key, message.made);
      }
    };
    await runThread(new URL('./worker.ts', import.meta.url), task, hear, signal);
  };
  const makeShards = async () => {
    for (let shard = queue.shift(); shard; shard = queue.shift()) await makeShard(shard);
  };
  let second: Promise<void> | undefined;
  // What becomes of the pages is not for the index to say, nor is the index to wait for them.
  const help = () => {
    second = makeShards();
    second.catch(() => undefined);
  };
  spare.then(help, () => undefined);
  try {
    await makeShards();
    await second;
  } catch (error) {
    const cause = faultOfDisk(folder);
    throw cause === null ? error : new Error('The search index was not made.', { cause });
  }
  forgetOtherShards(
    memory,
    shards.map(({ key }) => key),
  );
  const all = shards.flatMap(({ key }) => ready.get(key) ?? []);
  let place = 0;
  const listed = shards.flatMap(({ key, ids }): ListedShard[] => {
    const made = ready.get(key);
    if (!made) return [];
    const runs: ListedShard['runs'] = ids.length === 0 ? [] : [[place, ids.length]];
    place += ids.length;
    return [{ name: made.name, words: { all: made.words, standing: made.words }, runs }];
  });
  const words = writeSharedFiles(folder, {
    shards: listed,
    postmortems: shards.flatMap(({ ids }) => ids.flatMap((id) => byId.get(id)?.postmortem ?? [])),
    groups,
    counts: all.map(({ counts }) => counts),
  });
  return { words, made: needed.length, kept: shards.length - needed.length };
}

/** Brings the shards that the published site has already, by their keys. */
function keepShards(
  { shards, published }: SearchPlan,
  folder: string,
  memory: string,
): Map<string, MadeShard> {
  const kept = new Map<string, MadeShard>();
  if (published === null) return kept;
  const last = join(published, 'pagefind');
  for (const { key } of shards) {
    const shard = rememberedShard(memory, key);
    const from = shard && join(last, 'shards', shard.name);
    if (!shard || !from || !existsSync(from)) continue;
    for (const file of filesIn(from)) {
      linkInto(join(from, file), join(folder, 'shards', shard.name, file));
    }
    kept.set(key, shard);
  }
  if (kept.size > 0) linkInto(join(last, 'pagefind.js'), join(folder, 'pagefind.js'));
  return kept;
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));

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
