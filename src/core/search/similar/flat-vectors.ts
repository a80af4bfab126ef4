import { TELLING_TERMS, type Vector } from './vectors.ts';

/** The telling terms of many entries one behind the other, each with as much room: what is gone through is near in memory. */
export interface FlatVectors {
  /** By their numbers in the corpus. */
  terms: Uint32Array;
  weights: Float64Array;
  /** How many terms each entry has; −1 for one whose vector is not made yet. */
  lengths: Int8Array;
}

const NOT_MADE = -1;

/** Room for the vectors of so many entries. */
export const roomForVectors = (entries: number): FlatVectors => ({
  terms: new Uint32Array(entries * TELLING_TERMS),
  weights: new Float64Array(entries * TELLING_TERMS),
  lengths: new Int8Array(entries).fill(NOT_MADE),
});

export const isMade = ({ lengths }: FlatVectors, number: number): boolean =>
  lengths[number] !== NOT_MADE;

/** Keeps the telling terms of a vector. */
export function putVector(flat: FlatVectors, number: number, { terms, weights }: Vector): void {
  const length = Math.min(terms.length, TELLING_TERMS);
  const from = number * TELLING_TERMS;
  for (let at = 0; at < length; at++) {
    flat.terms[from + at] = terms[at] ?? 0;
    flat.weights[from + at] = weights[at] ?? 0;
  }
  flat.lengths[number] = length;
}
