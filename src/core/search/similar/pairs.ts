import type { Mention, Vocabulary } from '../vocabulary/vocabulary.ts';
import { about } from './about.ts';
import type { SimilarEntry } from './entry.ts';
import { FAULTS } from './faults.ts';
import { type FlatLists, marker } from './flat-lists.ts';
import { countTogether } from './numbered.ts';

/** Words further apart than this, in a sentence that runs on, need not have to do with one another. */
const NEAR = 20;

/**
 * What went wrong together with what it befell, as one sentence has both: a typo in a file name, a port at a web
 * server. Each pair is two groups of the vocabulary, `3+17`, at least one of them a fault, said in different words.
 * A phrase within a longer one is none of its own: a database connection pool that ran out is no database that did.
 */
export function pairsIn(mentions: readonly Mention[], vocabulary: Vocabulary): string[] {
  const faults = faultsOf(vocabulary);
  const pairs = new Map<number, string>();
  const outer = outermost(mentions);
  for (const fault of outer) {
    if (!faults.has(fault.group)) continue;
    for (const other of outer) {
      if (other.group === fault.group || Math.abs(fault.from - other.from) > NEAR) continue;
      if (fault.from < other.to && other.from < fault.to) continue;
      const low = Math.min(fault.group, other.group);
      const high = Math.max(fault.group, other.group);
      const key = low * vocabulary.groups.length + high;
      if (!pairs.has(key)) pairs.set(key, `${low}+${high}`);
    }
  }
  return [...pairs.values()];
}

/** The mentions that stand within no longer one. */
function outermost(mentions: readonly Mention[]): Mention[] {
  return mentions.filter(
    (one) =>
      !mentions.some(
        (other) =>
          other.from <= one.from && other.to >= one.to && other.to - other.from > one.to - one.from,
      ),
  );
}

/** The numbers of its groups that are faults, counted once for a vocabulary. */
function faultsOf(vocabulary: Vocabulary): ReadonlySet<number> {
  const known = counted.get(vocabulary);
  if (known) return known;
  const numbers = [...vocabulary.groups.keys()];
  const faults = new Set(numbers.filter((at) => FAULTS.has(vocabulary.groups[at]?.[0] ?? '')));
  counted.set(vocabulary, faults);
  return faults;
}

const counted = new WeakMap<Vocabulary, ReadonlySet<number>>();

/** The pairs of entries that are compared with one another. Entries and pairs go by numbers. */
export interface PairTable {
  /** All pairs, as entries have them; the number of a pair is its place here. */
  names: readonly string[];
  /** About how many entries have each; see `about`. */
  counts: readonly number[];
  /** The numbers of each entry's pairs. */
  lists: FlatLists;
  /** How much a pair is worth that two entries share: the rarer, the more; one that no other has is worth nothing. */
  worth: Float64Array;
}

/** Counts the pairs of entries. */
export function pairTableOf(entries: readonly Pick<SimilarEntry, 'pairs'>[]): PairTable {
  const { names, lists, counts: exact } = countTogether(entries.map(({ pairs }) => pairs));
  const counts = exact.map(about);
  const size = about(Math.max(1, entries.length));
  const worth = Float64Array.from(counts, (count) => (count < 2 ? 0 : Math.log(1 + size / count)));
  return { names, counts, lists, worth };
}

/**
 * Compares entries by their pairs: the cosine of what both have, each pair as rare as it is among the entries.
 * 0 where they share none, 1 where they have the same.
 */
export function pairLikeness({
  lists,
  worth,
}: Pick<PairTable, 'lists' | 'worth'>): (one: number, other: number) => number {
  const { values, starts } = lists;
  const lengths = Float64Array.from({ length: starts.length - 1 }, (_, entry) => {
    let sum = 0;
    for (let at = starts[entry] ?? 0; at < (starts[entry + 1] ?? 0); at++) {
      sum += worth[values[at] ?? 0] ?? 0;
    }
    return Math.sqrt(sum);
  });
  const pairsOf = marker(lists, worth.length);
  return (one, other) => {
    const length = (lengths[one] ?? 0) * (lengths[other] ?? 0);
    if (length === 0) return 0;
    const end = starts[other + 1] ?? 0;
    const mine = pairsOf(one);
    let both = 0;
    for (let at = starts[other] ?? end; at < end; at++) {
      const pair = values[at] ?? 0;
      if (mine[pair] === 1) both += worth[pair] ?? 0;
    }
    return both / length;
  };
}
