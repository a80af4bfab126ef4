import type { Corpus } from './corpus.ts';
import { TELLING_TERMS, type VectorMaker } from './vectors.ts';

const NOT_MADE = -1;

/**
 * Compares entries by what they give as reasons alone: the cosine of its telling terms, from 0 for none in common to 1
 * for the same. Nothing is worked out for an entry before it is compared.
 */
export function reasonedLikeness(
  corpus: Corpus,
  vectorsOf: Pick<VectorMaker, 'reasoned'>,
): (one: number, other: number) => number {
  // The vectors one behind the other, each with as much room, and how long those are that were made.
  const terms = new Uint32Array(corpus.entries.length * TELLING_TERMS);
  const weights = new Float64Array(terms.length);
  const lengths = new Int8Array(corpus.entries.length).fill(NOT_MADE);
  const lengthOf = (number: number): number => {
    const known = lengths[number] ?? 0;
    if (known !== NOT_MADE) return known;
    const vector = vectorsOf.reasoned(number);
    terms.set(vector.terms, number * TELLING_TERMS);
    weights.set(vector.weights, number * TELLING_TERMS);
    lengths[number] = vector.terms.length;
    return vector.terms.length;
  };
  // The weights of the entry that others are compared with, one after the other, by term.
  const mine = new Float64Array(corpus.terms.length);
  let marked = -1;
  const mark = (number: number) => {
    if (marked >= 0) {
      const before = marked * TELLING_TERMS;
      for (let at = before; at < before + lengthOf(marked); at++) mine[terms[at] ?? 0] = 0;
    }
    const from = number * TELLING_TERMS;
    const to = from + lengthOf(number);
    for (let at = from; at < to; at++) mine[terms[at] ?? 0] = weights[at] ?? 0;
    marked = number;
  };
  return (one, other) => {
    if (marked !== one) mark(one);
    const from = other * TELLING_TERMS;
    const to = from + lengthOf(other);
    let both = 0;
    for (let at = from; at < to; at++) both += (mine[terms[at] ?? 0] ?? 0) * (weights[at] ?? 0);
    return both;
  };
}
