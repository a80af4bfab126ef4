import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import type { Group } from '../../../src/core/search/vocabulary/group.ts';
import { vocabularyOf } from '../../../src/core/search/vocabulary/vocabulary.ts';
import type { Audience } from '../../../src/core/text/body/body.ts';
import { bodyReader, publicationOf } from '../../../src/repository/audience.ts';
import type { Locations } from '../../../src/repository/locations.ts';
import { bodiesFolder, readKnowledge } from '../../../src/repository/read.ts';
import { indexShard } from './index-shard.ts';
import type { MadeShard } from './remembered.ts';
import type { Shard } from './shard.ts';

/** What a thread makes shards of; the content itself comes from the cache, which the build has just filled. */
export interface SearchTask {
  locations: Locations;
  audience: Audience;
  drafts: boolean;
  shards: readonly Shard[];
  /** All groups of the vocabulary. */
  groups: readonly Group[];
  /** The folder of the index in the site that is being made. */
  folder: string;
}

/** What the thread says: how many more postmortems are in a shard, and of a shard that is done, what is to be remembered. */
export type SearchMessage = { indexed: number } | { key: string; made: MadeShard };

/** After how many postmortems the build is told of them. */
const STEP = 50;

const { locations, audience, drafts, shards, groups, folder } = workerData as SearchTask;
const tell = (message: SearchMessage) => parentPort?.postMessage(message);

const { readings, lists } = await readKnowledge(locations, audience);
const { postmortems, hidden } = publicationOf(readings, audience, { drafts });
const byId = new Map(postmortems.map((published) => [published.id, published]));
const bodyOf = bodyReader(bodiesFolder(locations.cache, audience), audience, hidden, (id) =>
  byId.get(id),
);
const vocabulary = vocabularyOf(groups);
for (const shard of shards) {
  let indexed = 0;
  const { counts, name } = await indexShard({
    postmortems: shard.ids.flatMap((id) => byId.get(id)?.postmortem ?? []),
    bodyOf,
    lists,
    vocabulary,
    folder: join(folder, 'shards'),
    onIndexed: () => ++indexed % STEP === 0 && tell({ indexed: STEP }),
  });
  // The code is the same for all shards, and a browser needs it once.
  renameSync(join(folder, 'shards', name, 'pagefind.js'), join(folder, 'pagefind.js'));
  tell({ key: shard.key, made: { name, counts } });
}
