import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Has Pagefind ask here first for each file that it loads: the name `fetch` is its own. */
const KNOWN_FIRST = `let known=()=>undefined;
export const useKnown=(file)=>{known=file};
const fetch=async(address)=>{const file=known(address);return file===undefined?globalThis.fetch(address):new Response(file)};
`;

/**
 * Moves Pagefind's code for browsers out of a shard into the folder of the index: it is the same for all shards, and a
 * browser needs it once.
 */
export function moveCode(shard: string, index: string): void {
  const own = join(shard, 'pagefind.js');
  writeFileSync(own, `${KNOWN_FIRST}${readFileSync(own, 'utf8')}`);
  renameSync(own, join(index, 'pagefind.js'));
}
