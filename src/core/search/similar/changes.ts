import type { Averages, Corpus } from './corpus.ts';
import type { SimilarEntry } from './entry.ts';
import { type FlatLists, hasMarked } from './flat-lists.ts';
import { type FlatVectors, roomForVectors } from './flat-vectors.ts';
import type { PairTable } from './pairs.ts';
import type { Kind } from './reasons.ts';
import { TELLING_TERMS } from './vectors.ts';

/** What an answer depends on besides the two incidents: how common their words, their pairs and their records are. */
export interface Weights {
  averages: Averages;
  /** Each term with about how many incidents have it; `1` where so many are told by it that it finds nothing. */
  terms: [term: string, count: number, isCommon: 0 | 1][];
  pairs: [pair: string, count: number][];
  records: [kind: Kind, id: string, count: number][];
}

/** What was compared, and with what. Incidents go by their numbers. */
export interface Comparison {
  weights: Weights;
  ids: string[];
  /** For each incident a digest of all that is known of it. */
  keys: string[];
  /** What tells each from the others, with the numbers of terms as they are in `weights`. */
  vectors: FlatVectors;
  /** For each those that it was compared with in everything. */
  shortlists: number[][];
  /** For each how alike in words another had to be for that; see `Shortlist`. */
  least: number[];
}

/** Incidents as they are now, and what was counted of them. */
export interface Counted {
  entries: readonly SimilarEntry[];
  keys: readonly string[];
  corpus: Corpus;
  pairs: PairTable;
}

/** What is another since an earlier comparison. */
export interface Changes<C extends Comparison = Comparison> {
  before: C;
  /** The number that an incident of that comparison has now; −1 for one that is gone, or known otherwise. */
  moved: Int32Array;
  /** By the number that an incident has now: 1 where it, or the weight of a term or a pair in it, is another. */
  changed: Uint8Array;
}

/** Beyond this share of changed incidents it takes longer to find out what still holds than to compare all anew. */
const MOST_CHANGED = 0.25;

/** Says what is another since an earlier comparison; null where that is so much that all has to be compared anew. */
export function changesSince<C extends Comparison>(
  before: C | null,
  now: Counted,
): Changes<C> | null {
  if (before === null) return null;
  if (!sameAverages(before.weights.averages, now.corpus.averages)) return null;
  const moved = movedFrom(before, now);
  if (!isAscending(moved)) return null;
  const changed = changedOf(before, now, moved);
  const count = changed.reduce((sum, one) => sum + one, 0);
  return count > MOST_CHANGED * now.entries.length ? null : { before, moved, changed };
}

/** What tells those from the others that did not change, with the numbers that they and their terms have now. */
export function keptVectors(
  { before: { weights, vectors }, moved, changed }: Changes,
  { places }: Corpus,
): FlatVectors {
  const kept = roomForVectors(changed.length);
  const numbers = Uint32Array.from(weights.terms, ([term]) => places.get(term) ?? 0);
  for (const [old, number] of moved.entries()) {
    if (number === -1 || changed[number] === 1) continue;
    const from = old * TELLING_TERMS;
    const to = number * TELLING_TERMS;
    const length = vectors.lengths[old] ?? 0;
    for (let at = 0; at < length; at++) {
      kept.terms[to + at] = numbers[vectors.terms[from + at] ?? 0] ?? 0;
      kept.weights[to + at] = vectors.weights[from + at] ?? 0;
    }
    kept.lengths[number] = length;
  }
  return kept;
}

/** Marks those whose list has anything that is marked. */
export function markThoseWith(marks: Uint8Array, lists: FlatLists, those: Uint8Array): void {
  if (!marks.includes(1)) return;
  for (let number = 0; number < those.length; number++) {
    if (hasMarked(lists, number, marks)) those[number] = 1;
  }
}

const sameAverages = (a: Averages, b: Averages): boolean =>
  a.size === b.size && a.length === b.length && a.reasonedLength === b.reasonedLength;

function movedFrom({ ids, keys }: Comparison, now: Counted): Int32Array {
  const numbers = new Map(now.entries.map(({ id }, number) => [id, number]));
  return Int32Array.from(ids, (id, old) => {
    const number = numbers.get(id) ?? -1;
    return now.keys[number] === keys[old] ? number : -1;
  });
}

/** Of two that are alike in the same measure the one with the lower number comes first. */
function isAscending(moved: Int32Array): boolean {
  let last = -1;
  return moved.every((number) => {
    const ascends = number === -1 || number > last;
    last = Math.max(last, number);
    return ascends;
  });
}

function changedOf({ weights }: Comparison, now: Counted, moved: Int32Array): Uint8Array {
  const changed = new Uint8Array(now.entries.length).fill(1);
  for (const number of moved) if (number !== -1) changed[number] = 0;
  const { corpus, pairs } = now;
  const counted = new Map(weights.terms.map(([term, count]) => [term, count]));
  const terms = Uint8Array.from(corpus.terms, (term, number) =>
    counted.get(term) === corpus.count(number) ? 0 : 1,
  );
  const countedPairs = new Map(weights.pairs);
  const otherPairs = Uint8Array.from(pairs.names, (pair, number) =>
    countedPairs.get(pair) === pairs.counts[number] ? 0 : 1,
  );
  markThoseWith(terms, corpus.lists, changed);
  markThoseWith(otherPairs, pairs.lists, changed);
  return changed;
}
