import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { linkInto } from '../link-file.ts';
import { goneFragments, type MadeShard } from './made-shard.ts';

/** Brings a shard from the index in one folder into that in another, without what its pages said that are gone. */
export function keepShard(shard: MadeShard, from: string, to: string): void {
  const gone = new Set(goneFragments(shard).map((name) => join('fragment', `${name}.pf_fragment`)));
  const folder = join('shards', shard.name);
  for (const file of filesIn(join(from, folder))) {
    if (!gone.has(file)) linkInto(join(from, folder, file), join(to, folder, file));
  }
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
