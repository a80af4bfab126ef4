import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Audience } from '../../../src/core/audience.ts';
import {
  type IndexedPage,
  type IndexedRecord,
  type IndexPlan,
  type MadeIndex,
  planShards,
} from '../../../src/core/search/plan-shards.ts';
import { leavingPages, type MadeShard, withoutPages } from './made-shard.ts';
import { rememberedIndex, rememberedTexts } from './remembered.ts';

/** A search index that is to be of these postmortems. */
export interface IndexWanted {
  /** What is published, newest first. */
  records: readonly IndexedRecord[];
  /** The day of the build. */
  today: string;
  audience: Audience;
}

/** A shard that is kept, or what one is to be made of. */
export type Shard = MadeShard | readonly IndexedRecord[];

export const isMade = (shard: Shard): shard is MadeShard => 'pages' in shard;

/**
 * Of which shards an index is to be: what `memory` knows of the last one is kept where that is still in `shards`, a
 * folder; null where none is to be trusted. Kept shards are without the pages that do not stand any more.
 */
export function planIndex(
  wanted: IndexWanted,
  memory: string,
  shards: string | null,
): IndexPlan<MadeShard> {
  const isThere = (name: string) => shards !== null && existsSync(join(shards, name));
  return planFrom(wanted, memory, rememberedIndex(memory, isThere));
}

function planFrom(
  wanted: IndexWanted,
  memory: string,
  made: MadeIndex<MadeShard>,
): IndexPlan<MadeShard> {
  const { records, today, audience } = wanted;
  const digests = new Map(records.map(({ id, digest }) => [id, digest]));
  const stands = ({ id, digest }: IndexedPage) => digests.get(id) === digest;
  // Whoever knows where to look could read in a kept shard what has been taken back.
  const plan = planShards(records, made, today, audience !== 'public');
  const byYear: Shard[] = [];
  for (const shard of plan.byYear) {
    const leaving = isMade(shard) ? leavingPages(shard, stands) : [];
    if (!isMade(shard) || leaving.length === 0) {
      byYear.push(shard);
      continue;
    }
    const textOf = rememberedTexts(memory, shard);
    // What can no longer be taken away from has to be made again.
    if (textOf === null) {
      const others = made.byYear.filter((other) => other !== shard);
      return planFrom(wanted, memory, { ...made, byYear: others });
    }
    byYear.push(withoutPages(shard, leaving, textOf));
  }
  return { ...plan, byYear };
}
