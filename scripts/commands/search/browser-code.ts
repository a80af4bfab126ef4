import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Has Pagefind ask here first for each file that it loads, and tells which one could not be loaded whole, which Pagefind
 * itself tells to the console alone: the name `fetch` is its own.
 */
const KNOWN_FIRST = `let known=()=>undefined,lost=()=>undefined;
export const useKnown=(file)=>{known=file};
export const onLost=(tell)=>{lost=tell};
const fetch=async(address)=>{const file=known(address);if(file!==undefined)return new Response(file);
try{const response=await globalThis.fetch(address);if(!response.ok)throw new Error(address+" answered "+response.status);
return new Response(await response.arrayBuffer(),response)}catch(error){lost(address);throw error}};
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
