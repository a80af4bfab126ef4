import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import type { Audience } from '../../../src/core/audience.ts';
import type { TeamLists } from '../../../src/core/rules/rule.ts';
import type { Group } from '../../../src/core/search/vocabulary/group.ts';
import { vocabularyOf } from '../../../src/core/search/vocabulary/vocabulary.ts';
import { bodyReader, type PublishedPostmortem } from '../../../src/repository/audience.ts';
import { moveCode } from './browser-code.ts';
import { indexShard, type ShardPage } from './index-shard.ts';
import type { MadeShard } from './made-shard.ts';
import { rememberShard } from './remembered.ts';

/** What a thread makes a shard of; the bodies come from the cache, which the build has just filled. */
export interface SearchTask {
  audience: Audience;
  lists: TeamLists;
  /** Newest first. */
  pages: readonly (Omit<ShardPage, 'postmortem'> & { published: PublishedPostmortem })[];
  /** Ids that the audience must not read of. */
  hidden: string[];
  /** The folder of the bodies in the cache. */
  bodies: string;
  /** All groups of the vocabulary. */
  groups: readonly Group[];
  /** The folder of the index in the site that is being made. */
  folder: string;
  /** Where made shards are remembered. */
  memory: string;
}

/** What the thread says: how many more postmortems are in the shard, and at its end what is known of it. */
export type SearchMessage = { indexed: number } | { made: MadeShard };

/** After how many postmortems the build is told of them. */
const STEP = 50;

const task = workerData as SearchTask;
const { audience, lists, pages, hidden, bodies, groups, folder, memory } = task;
const tell = (message: SearchMessage) => parentPort?.postMessage(message);

// A link to a postmortem of another shard leads nowhere here; its words are the same, and they are all that is indexed.
const byId = new Map(pages.map(({ published }) => [published.id, published]));
let indexed = 0;
const { made, texts } = await indexShard({
  pages: pages.map(({ published, ...page }) => ({ ...page, postmortem: published.postmortem })),
  bodyOf: bodyReader(bodies, audience, hidden, (id) => byId.get(id)),
  lists,
  vocabulary: vocabularyOf(groups),
  folder: join(folder, 'shards'),
  onIndexed: () => ++indexed % STEP === 0 && tell({ indexed: STEP }),
});
moveCode(join(folder, 'shards', made.name), folder);
rememberShard(memory, made, texts);
tell({ made });
