import { shardsOf } from './shards.ts';

/** A page of the search index. */
export interface IndexedPage {
  /** Of its postmortem. */
  id: string;
  /** Of all that it is made of. */
  digest: string;
}

/** A postmortem that is to have a page of the index. */
export interface IndexedRecord extends IndexedPage {
  /** In which it began, by the clock that postmortems are ordered by. */
  year: number;
}

/** The shards of an index that is made: by year, and one beside them of what has changed since. */
export interface MadeIndex<S> {
  /** The day of the first of these changes; null where all postmortems are in their places. */
  changedSince: string | null;
  byYear: readonly S[];
  changes: S | null;
}

/** The shards of an index that is to be: each one that is made already, or the records that it is to have. */
export type IndexPlan<S> = MadeIndex<S | readonly IndexedRecord[]>;

/** So many more pages would have to be made again than have changed: fewer are made in a second. */
const WORTH_IT = 300;
/** With more changes than that it is time to put all in their places. */
const MOST_CHANGES = 200;

/**
 * Plans the index of `records`, newest first. Shards that are as they would be made are kept. Where a few postmortems
 * have changed and many others would be made again with them, their shards are kept too, with pages that do not stand
 * any more, and what has changed gets a shard of its own: until the first build of a later day than `today`, which
 * puts all in their places. Where `mayKeepOld` is false no shard is kept with a page of a text that has changed: its
 * words are in it still.
 */
export function planShards<S extends { pages: readonly IndexedPage[] }>(
  records: readonly IndexedRecord[],
  made: MadeIndex<S>,
  today: string,
  mayKeepOld: boolean,
): IndexPlan<S> {
  const byPages = new Map(made.byYear.map((shard) => [keyOf(shard.pages), shard]));
  const byYear = shardsOf(records).map((shard) => byPages.get(keyOf(shard)) ?? shard);
  const toMake = byYear.reduce((sum, shard) => sum + ('pages' in shard ? 0 : shard.length), 0);
  const inPlace = { changedSince: null, byYear, changes: null };

  const wanted = new Set(records.map(keyOfPage));
  const pages = made.byYear.flatMap((shard) => shard.pages.map(keyOfPage));
  const standing = new Set(pages.filter((key) => wanted.has(key)));
  const changed = records.filter((record) => !standing.has(keyOfPage(record)));
  const changedSince = made.changedSince ?? today;
  const beside =
    toMake - changed.length > WORTH_IT &&
    changed.length <= MOST_CHANGES &&
    changedSince === today &&
    (mayKeepOld || standing.size === pages.length);
  if (!beside) return inPlace;
  const same = made.changes && keyOf(made.changes.pages) === keyOf(changed);
  const changes = same ? made.changes : changed;
  return { changedSince, byYear: made.byYear, changes: changed.length === 0 ? null : changes };
}

const keyOfPage = ({ id, digest }: IndexedPage): string => `${id} ${digest}`;

const keyOf = (pages: readonly IndexedPage[]): string => pages.map(keyOfPage).join('\n');
