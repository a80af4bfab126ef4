import { hash } from 'node:crypto';
import { shardsOf } from '../../../src/core/search/shards.ts';
import type { Publication } from '../../../src/repository/audience.ts';

/** A part of the search index that is made, kept and published as one. */
export interface Shard {
  /** A digest of all that it is made of; not for the public, since what is hidden from it is in there too. */
  key: string;
  /** Its postmortems, newest first. */
  ids: readonly string[];
}

/** The shards of what is published, newest first; `shared` tells whether anything else is as it was. */
export function planShards({ postmortems }: Publication, shared: string): Shard[] {
  const digests = new Map(postmortems.map(({ id, body }) => [id, body.digest]));
  return shardsOf(postmortems.map(({ postmortem }) => postmortem)).map((shard) => {
    const records = shard.map((postmortem) => [postmortem, digests.get(postmortem.id)]);
    return {
      key: hash('sha1', JSON.stringify([shared, records])),
      ids: shard.map(({ id }) => id),
    };
  });
}
