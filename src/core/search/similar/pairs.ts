import type { Mention, Vocabulary } from '../vocabulary/vocabulary.ts';
import type { SimilarEntry } from './entry.ts';
import { FAULTS } from './faults.ts';

/** Words further apart than this, in a sentence that runs on, need not have to do with one another. */
const NEAR = 20;

/**
 * What went wrong together with what it befell, as one sentence has both: a typo in a file name, a port at a web
 * server. Each pair is two groups of the vocabulary, `3+17`, at least one of them a fault, said in different words.
 */
export function pairsIn(mentions: readonly Mention[], { groups }: Vocabulary): Set<string> {
  const isFault = ({ group }: Mention) => FAULTS.has(groups[group]?.[0] ?? '');
  const pairs = new Set<string>();
  for (const fault of mentions.filter(isFault)) {
    for (const other of mentions) {
      const inOther = fault.to <= other.from || other.to <= fault.from;
      if (other.group === fault.group || !inOther) continue;
      if (Math.abs(fault.from - other.from) > NEAR) continue;
      const [low, high] = [fault.group, other.group].toSorted((a, b) => a - b);
      pairs.add(`${low}+${high}`);
    }
  }
  return pairs;
}

/**
 * Compares entries by their pairs: the cosine of what both have, each pair as rare as it is among the entries.
 * 0 where they share none, 1 where they have the same.
 */
export function pairLikeness(
  entries: readonly Pick<SimilarEntry, 'pairs'>[],
): (one: number, other: number) => number {
  const numbers = new Map<string, number>();
  const counts: number[] = [];
  const numberOf = (pair: string) => {
    const number = numbers.get(pair) ?? numbers.size;
    numbers.set(pair, number);
    counts[number] = (counts[number] ?? 0) + 1;
    return number;
  };
  const pairsOf = entries.map(({ pairs }) => (pairs === '' ? [] : pairs.split(' ').map(numberOf)));
  const worth = counts.map((count) => (count < 2 ? 0 : Math.log(1 + entries.length / count) ** 2));
  const sum = (pairs: readonly number[]) =>
    pairs.reduce((all, pair) => all + (worth[pair] ?? 0), 0);
  const lengths = pairsOf.map((pairs) => Math.sqrt(sum(pairs)));
  let mine = { number: -1, pairs: new Set<number>() };
  return (one, other) => {
    if (mine.number !== one) mine = { number: one, pairs: new Set(pairsOf[one]) };
    const length = (lengths[one] ?? 0) * (lengths[other] ?? 0);
    if (length === 0) return 0;
    return sum((pairsOf[other] ?? []).filter((pair) => mine.pairs.has(pair))) / length;
  };
}
