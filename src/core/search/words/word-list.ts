import { stem } from './stem.ts';
import { isStopWord } from './stop.ts';
import { tokensOf } from './tokens.ts';

/** Counts words over texts, for the list that misspelt words are compared with. */
export interface WordCounter {
  add(text: string): void;
  /** The words by shard, every shard even where it is empty, each word with the number of texts that have one of its forms; sorted, so that bytes are stable. */
  shards(): Map<string, Record<string, number>>;
}

/** Which part of the list a word is in: a browser fetches only the parts for the words of a question. */
export const shardOf = (word: string): string => (/^[a-z]/.test(word) ? word.charAt(0) : 'other');

const SHARDS = [...'abcdefghijklmnopqrstuvwxyz', 'other'];

/** Words with digits are names and figures, which nobody can correct; so are very short ones. */
export const isSpellable = (word: string): boolean => /^\p{L}{3,24}$/u.test(word);

/** An empty count. Forms of one word are one entry, under the form that occurs most. */
export function countWords(): WordCounter {
  const forms = new Map<string, Map<string, number>>();
  const texts = new Map<string, number>();
  return {
    add(text) {
      const seen = new Set<string>();
      for (const { word, stem: root, whole } of tokensOf(text)) {
        if (whole || !isSpellable(word) || isStopWord(word)) continue;
        const counts = forms.get(root) ?? new Map<string, number>();
        counts.set(word, (counts.get(word) ?? 0) + 1);
        forms.set(root, counts);
        seen.add(root);
      }
      for (const root of seen) texts.set(root, (texts.get(root) ?? 0) + 1);
    },
    shards() {
      const entries = [...forms].map(
        ([root, counts]) => [mostFrequent(counts), texts.get(root) ?? 0] as const,
      );
      const shards = new Map(SHARDS.map((name) => [name, {} as Record<string, number>]));
      for (const [word, count] of entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))) {
        const shard = shards.get(shardOf(word)) ?? {};
        shard[word] = count;
        shards.set(shardOf(word), shard);
      }
      return shards;
    },
  };
}

/** How a question's word stands to the list: in it, the beginning of a word in it, or unknown. */
export function isKnown(word: string, shard: Readonly<Record<string, number>>): boolean {
  const root = stem(word);
  return Object.keys(shard).some((known) => known.startsWith(word) || stem(known) === root);
}

function mostFrequent(counts: ReadonlyMap<string, number>): string {
  let best = '';
  let most = 0;
  for (const [word, count] of counts) {
    if (count > most || (count === most && word < best)) [best, most] = [word, count];
  }
  return best;
}
