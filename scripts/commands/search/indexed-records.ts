import { hash } from 'node:crypto';
import { compareNewestFirst } from '../../../src/core/postmortem.ts';
import type { IndexedRecord } from '../../../src/core/search/plan-shards.ts';
import { yearInOrder } from '../../../src/core/search/shards.ts';
import type { Publication } from '../../../src/repository/audience.ts';
import { recordKey } from '../../../src/repository/record-key.ts';

/**
 * What is published as the search index is to have it, newest first; `shared` tells whether anything else is as it was.
 * The digests are not for the public: what is hidden from it is in there too.
 */
export function indexedRecords(
  { postmortems }: Pick<Publication, 'postmortems'>,
  shared: string,
): IndexedRecord[] {
  const digests = new Map(postmortems.map(({ id, body }) => [id, body.digest]));
  return postmortems
    .map(({ postmortem }) => postmortem)
    .toSorted(compareNewestFirst)
    .map((postmortem) => ({
      id: postmortem.id,
      digest: hash('sha1', [shared, recordKey(postmortem), digests.get(postmortem.id)].join(' ')),
      year: yearInOrder(postmortem),
    }));
}
