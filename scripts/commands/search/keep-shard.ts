import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { goneFragments, type MadeShard } from './made-shard.ts';

/** Keeps the files of a shard of the index in this folder, but not what its pages said that are gone. */
export function keepShard(shard: MadeShard, index: string, keep: (file: string) => void): void {
  const gone = new Set(goneFragments(shard).map((name) => join('fragment', `${name}.pf_fragment`)));
  const folder = join('shards', shard.name);
  for (const file of filesIn(join(index, folder))) {
    if (!gone.has(file)) keep(join(folder, file));
  }
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
