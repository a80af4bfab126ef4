import { join } from 'node:path';
import type { Postmortem } from '../../../src/core/postmortem.ts';
import type { ListedShard } from '../../../src/core/search/listed-shard.ts';
import type { Group } from '../../../src/core/search/vocabulary/group.ts';
import { type WordCounts, wordList } from '../../../src/core/search/words/word-list.ts';
import {
  beginningColumnsOf,
  columnsOf,
  foldedColumnsOf,
  sortColumnsOf,
} from '../../../src/core/search/write-columns.ts';
import type { SiteFolder } from '../site-folder.ts';

/** What a browser needs to know of all shards together. */
export interface SharedFiles {
  /** Newest first. */
  shards: readonly ListedShard[];
  /** All postmortems, in the order of the shards and of the postmortems in them. */
  postmortems: readonly Postmortem[];
  groups: readonly Group[];
  /** The words of each shard. */
  counts: readonly WordCounts[];
}

/** Writes them into the folder of the index, below the site's; how many words it knows. */
export function writeSharedFiles(
  site: SiteFolder,
  folder: string,
  { shards, postmortems, groups, counts }: SharedFiles,
): number {
  const write = (path: string, value: unknown) =>
    site.write(join(folder, path), JSON.stringify(value));
  write('shards.json', shards);
  write('columns.json', columnsOf(postmortems));
  write('folded.json', foldedColumnsOf(postmortems));
  write('beginnings.json', beginningColumnsOf(postmortems));
  write('order.json', sortColumnsOf(postmortems));
  write('vocabulary.json', groups);
  let words = 0;
  for (const [name, part] of wordList(counts)) {
    words += Object.keys(part).length;
    write(join('words', `${name}.json`), part);
  }
  return words;
}
