import type { FlatVectors } from './flat-vectors.ts';
import { TELLING_TERMS } from './vectors.ts';

/** A term of more incidents than this finds nothing by itself. Keeps ten thousand from being compared in pairs. */
const MOST_COMMON = 200;
/** So many of the likest by their words are compared in everything. */
const SHORTLIST = 30;

/** An entry, by its number, that shares telling words with another. */
interface Candidate {
  other: number;
  /** The cosine of the rarer of their telling terms. */
  likeness: number;
}

/** Those that are compared with an entry in everything. */
export interface Shortlist {
  /** The likest by their words, best first. */
  candidates: Candidate[];
  /** What is less alike than this is not among them; 0 where there was room for more. */
  least: number;
}

/** Finds the entries that share telling words, without a look at every other. */
export interface Candidates {
  /** Goes through all that share any of the rarer telling terms of an entry with it, in no order. */
  each(number: number, visit: (other: number, likeness: number) => void): void;
  shortlistOf(number: number): Shortlist;
  /** Whether so many entries are told by a term that it finds nothing. */
  isCommon(term: number): boolean;
}

interface Postings {
  numbers: number[];
  weights: number[];
}

/** Prepares that for entries with these vectors. */
export function candidatesAmong(vectors: FlatVectors): Candidates {
  const { terms, weights: ownWeights, lengths } = vectors;
  const byTerm = postingsOf(vectors);
  const isCommon = (term: number) => (byTerm[term]?.numbers.length ?? 0) > MOST_COMMON;
  /** Zero for all between two questions. */
  const likeness = new Float64Array(lengths.length);

  /** Notes how alike each is that shares a term; says which those are. */
  function touch(number: number): number[] {
    const touched: number[] = [];
    const from = number * TELLING_TERMS;
    for (let at = from; at < from + (lengths[number] ?? 0); at++) {
      const term = terms[at] ?? 0;
      if (isCommon(term)) continue;
      const { numbers = [], weights = [] } = byTerm[term] ?? {};
      const weight = ownWeights[at] ?? 0;
      for (let n = 0; n < numbers.length; n++) {
        const other = numbers[n] ?? 0;
        if (likeness[other] === 0) touched.push(other);
        likeness[other] = (likeness[other] ?? 0) + weight * (weights[n] ?? 0);
      }
    }
    likeness[number] = 0;
    return touched;
  }

  return {
    isCommon,
    each(number, visit) {
      const touched = touch(number);
      for (const other of touched) {
        if (other !== number) visit(other, likeness[other] ?? 0);
        likeness[other] = 0;
      }
    },
    shortlistOf(number) {
      const touched = touch(number);
      const all = new Float64Array(touched.length);
      for (let at = 0; at < touched.length; at++) all[at] = likeness[touched[at] ?? 0] ?? 0;
      const least = all.sort()[Math.max(0, all.length - SHORTLIST)] ?? 0;
      const candidates: Candidate[] = [];
      for (const other of touched) {
        const alike = likeness[other] ?? 0;
        if (other !== number && alike >= least) candidates.push({ other, likeness: alike });
        likeness[other] = 0;
      }
      candidates.sort((a, b) => b.likeness - a.likeness || a.other - b.other);
      candidates.length = Math.min(candidates.length, SHORTLIST);
      return { candidates, least: candidates.length < SHORTLIST ? 0 : least };
    },
  };
}

/** For each term the entries that it tells from others, with its weight there. */
function postingsOf({ terms, weights, lengths }: FlatVectors): Postings[] {
  const byTerm: Postings[] = [];
  for (const [number, length] of lengths.entries()) {
    const from = number * TELLING_TERMS;
    for (let at = from; at < from + length; at++) {
      const term = terms[at] ?? 0;
      const list = byTerm[term] ?? { numbers: [], weights: [] };
      byTerm[term] = list;
      list.numbers.push(number);
      list.weights.push(weights[at] ?? 0);
    }
  }
  return byTerm;
}
