import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { WordCounts } from '../../../src/core/search/words/word-list.ts';
import { writeWhole } from '../../../src/repository/write-whole.ts';

/** What is known of a shard that is made. */
export interface MadeShard {
  /** Of its folder: a digest of what is in it, so that under one name it never changes. */
  name: string;
  counts: WordCounts;
  /** How many words its pages have, as Pagefind counts them. */
  words: number;
}

/** What an earlier build made under this key, or null where that is not known any more. */
export function rememberedShard(memory: string, key: string): MadeShard | null {
  try {
    return JSON.parse(readFileSync(fileOf(memory, key), 'utf8')) as MadeShard;
  } catch {
    return null;
  }
}

/** Remembers a shard for later builds. */
export function rememberShard(memory: string, key: string, shard: MadeShard): void {
  mkdirSync(memory, { recursive: true });
  writeWhole(fileOf(memory, key), JSON.stringify(shard));
}

/** Forgets all shards but these. */
export function forgetOtherShards(memory: string, keys: readonly string[]): void {
  const files = new Set(keys.map((key) => `${key}.json`));
  mkdirSync(memory, { recursive: true });
  for (const file of readdirSync(memory)) {
    if (!files.has(file)) rmSync(join(memory, file), { force: true });
  }
}

const fileOf = (memory: string, key: string): string => join(memory, `${key}.json`);
