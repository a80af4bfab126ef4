import type { Averages, Corpus } from './corpus.ts';
import type { SimilarEntry } from './entry.ts';
import { type FlatLists, hasMarked } from './flat-lists.ts';
import { KINDS, type Kind, valuesOf } from './reasons.ts';
import type { Neighbourhood } from './similar.ts';

/**
 * What an answer depends on besides the two incidents: how common their words, their pairs and what they have on record
 * are among all. Plain JSON.
 */
export interface Weights {
  averages: Averages;
  /** Each term with about how many incidents have it; `1` where so many are told by it that it finds nothing. */
  terms: [term: string, count: number, isCommon: 0 | 1][];
  pairs: [pair: string, count: number][];
  records: [kind: Kind, id: string, count: number][];
}

/** What was compared, and with what; plain JSON. Incidents go by their numbers. */
export interface Comparison {
  weights: Weights;
  ids: string[];
  /** For each incident a digest of all that is known of it. */
  keys: string[];
  /** For each those that it was compared with in everything. */
  shortlists: number[][];
  /** For each how alike in words another had to be for that; see `Shortlist`. */
  least: number[];
}

/** Incidents as they are now, and what was counted of them. */
export interface Compared {
  entries: readonly SimilarEntry[];
  keys: readonly string[];
  corpus: Corpus;
  near: Neighbourhood;
  weights: Weights;
}

/** Which answers of a comparison still hold. */
export interface Outdated {
  /** By the number that an incident has now, 1 where its answer may be another one. */
  answers: Uint8Array;
  /** The number that an incident of that comparison has now; −1 for one that is gone, or known otherwise. */
  moved: Int32Array;
}

/** Sums of the same products in another order differ by less. */
const ROUNDING = 1e-9;

/** The weights of a corpus. */
export function weightsOf(corpus: Corpus, { candidates, pairs, records }: Neighbourhood): Weights {
  return {
    averages: corpus.averages,
    terms: corpus.terms.map((term, number) => [
      term,
      corpus.count(number),
      candidates.isCommon(number) ? 1 : 0,
    ]),
    pairs: pairs.names.map((pair, number) => [pair, pairs.counts[number] ?? 0]),
    records: records.all(),
  };
}

/**
 * Says which answers may be other ones than those of an earlier comparison; null where that is true of most. The others
 * are proven to be the same: neither the incident, nor any that it was compared with in everything, nor the weight of
 * anything in these is another, and no incident that changed is alike enough to have been compared.
 */
export function outdated(before: Comparison, now: Compared): Outdated | null {
  const { entries, near } = now;
  if (!sameAverages(before.weights.averages, now.weights.averages)) return null;
  const moved = movedFrom(before, now);
  if (!isAscending(moved)) return null;
  const changed = changedOf(before, now, moved);
  if (changed.reduce((sum, one) => sum + one, 0) > entries.length / 4) return null;
  const answers = Uint8Array.from(changed);
  markRecords(before, now, answers);
  markCommon(before, now, answers);
  const least = new Float64Array(entries.length);
  for (const [old, number] of moved.entries()) {
    if (number === -1) continue;
    least[number] = before.least[old] ?? 0;
    const shortlist = before.shortlists[old] ?? [];
    if (shortlist.some((other) => isChanged(moved[other] ?? -1))) answers[number] = 1;
  }
  for (const [number, one] of changed.entries()) {
    if (one === 0) continue;
    near.candidates.each(number, (other, likeness) => {
      if (likeness >= (least[other] ?? 0) - ROUNDING) answers[other] = 1;
    });
  }
  return { answers, moved };

  function isChanged(number: number): boolean {
    return number === -1 || changed[number] === 1;
  }
}

const sameAverages = (a: Averages, b: Averages): boolean =>
  a.size === b.size && a.length === b.length && a.reasonedLength === b.reasonedLength;

function movedFrom({ ids, keys }: Comparison, now: Compared): Int32Array {
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

/** The incidents that are new or known otherwise, and those with a term or a pair that weighs more or less than before. */
function changedOf(before: Comparison, now: Compared, moved: Int32Array): Uint8Array {
  const changed = new Uint8Array(now.entries.length).fill(1);
  for (const number of moved) if (number !== -1) changed[number] = 0;
  const counted = new Map(before.weights.terms.map(([term, count]) => [term, count]));
  const terms = Uint8Array.from(now.weights.terms, ([term, count]) =>
    counted.get(term) === count ? 0 : 1,
  );
  const countedPairs = new Map(before.weights.pairs);
  const pairs = Uint8Array.from(now.weights.pairs, ([pair, count]) =>
    countedPairs.get(pair) === count ? 0 : 1,
  );
  markThoseWith(terms, now.corpus.lists, changed);
  markThoseWith(pairs, now.near.pairs.lists, changed);
  return changed;
}

/** Marks those whose list has anything that is marked. */
function markThoseWith(marks: Uint8Array, lists: FlatLists, those: Uint8Array): void {
  if (!marks.includes(1)) return;
  for (let number = 0; number < those.length; number++) {
    if (hasMarked(lists, number, marks)) those[number] = 1;
  }
}

/** What two have in common is named by how rare it is on record. */
function markRecords(before: Comparison, now: Compared, answers: Uint8Array): void {
  const named = (kind: Kind, id: string) => `${kind} ${id}`;
  const counted = new Map(
    before.weights.records.map(([kind, id, count]) => [named(kind, id), count]),
  );
  const changed = new Set(
    now.weights.records.flatMap(([kind, id, count]) =>
      counted.get(named(kind, id)) === count ? [] : [named(kind, id)],
    ),
  );
  if (changed.size === 0) return;
  for (const [number, entry] of now.entries.entries()) {
    const values = valuesOf(entry);
    if (KINDS.some((kind) => values[kind].some((id) => changed.has(named(kind, id)))))
      answers[number] = 1;
  }
}

/** A term that so many are told by that it finds nothing, or not so many any more. */
function markCommon(before: Comparison, now: Compared, answers: Uint8Array): void {
  const common = new Map(before.weights.terms.map(([term, , isCommon]) => [term, isCommon]));
  const changed = Uint8Array.from(now.weights.terms, ([term, , isCommon]) =>
    (common.get(term) ?? 0) === isCommon ? 0 : 1,
  );
  markThoseWith(changed, now.corpus.lists, answers);
}
