import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { MadeIndex } from '../../../src/core/search/plan-shards.ts';
import type { TextWords } from '../../../src/core/search/words/word-list.ts';
import { readSealed, writeSealed } from '../../../src/repository/sealed.ts';
import type { MadeShard } from './made-shard.ts';

const NOTHING: MadeIndex<MadeShard> = { changedSince: null, byYear: [], changes: null };

/** What the last build made, as far as it is known and `isThere` says that the shard of a name is still to be had. */
export function rememberedIndex(
  memory: string,
  isThere: (name: string) => boolean,
): MadeIndex<MadeShard> {
  const named = (name: string) =>
    isThere(name) ? readJson<MadeShard>(shardFile(memory, name)) : null;
  const names = readJson<MadeIndex<string>>(indexFile(memory));
  if (names === null) return NOTHING;
  return {
    changedSince: names.changedSince,
    byYear: names.byYear.flatMap((name) => named(name) ?? []),
    changes: names.changes === null ? null : named(names.changes),
  };
}

/** Remembers of which shards an index is, and forgets all others. */
export function rememberIndex(memory: string, { byYear, ...rest }: MadeIndex<MadeShard>): void {
  mkdirSync(memory, { recursive: true });
  const changes = rest.changes?.name ?? null;
  const names = byYear.map(({ name }) => name);
  writeSealed(indexFile(memory), JSON.stringify({ ...rest, byYear: names, changes }));
  const kept = changes === null ? names : [...names, changes];
  const files = kept.flatMap((name) => [shardFile(memory, name), textsFile(memory, name)]);
  const known = new Set([indexFile(memory), ...files]);
  for (const name of readdirSync(memory)) {
    const file = join(memory, name);
    if (!known.has(file)) rmSync(file, { recursive: true, force: true });
  }
}

/** Remembers a shard; with the words of its texts where it is new. */
export function rememberShard(memory: string, shard: MadeShard, texts?: readonly string[]): void {
  mkdirSync(memory, { recursive: true });
  if (texts) writeSealed(textsFile(memory, shard.name), texts.join('\n'));
  writeSealed(shardFile(memory, shard.name), JSON.stringify(shard));
}

/** The words of the nth text of a shard; null where they are not known any more. */
export function rememberedTexts(
  memory: string,
  { name, pages }: MadeShard,
): ((at: number) => TextWords) | null {
  const lines = readSealed(textsFile(memory, name))?.split('\n');
  if (lines?.length !== pages.length) return null;
  return (at) => JSON.parse(lines[at] ?? '[]') as TextWords;
}

function readJson<T>(file: string): T | null {
  const text = readSealed(file);
  return text === null ? null : (JSON.parse(text) as T);
}

const indexFile = (memory: string): string => join(memory, 'index.json');
const shardFile = (memory: string, name: string): string => join(memory, `${name}.json`);
const textsFile = (memory: string, name: string): string => join(memory, `${name}.words`);
