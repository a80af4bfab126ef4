import type { Corpus } from './corpus.ts';
import { isMade, putVector, roomForVectors } from './flat-vectors.ts';
import { TELLING_TERMS, type VectorMaker } from './vectors.ts';

/**
 * Compares entries by what they give as reasons alone: the cosine of its telling terms, from 0 for none in common to 1
 * for the same. Nothing is worked out for an entry before it is compared.
 */
export function reasonedLikeness(
  corpus: Corpus,
  vectorsOf: Pick<VectorMaker, 'reasoned'>,
): (one: number, other: number) => number {
  const flat = roomForVectors(corpus.entries.length);
  const { terms, weights, lengths } = flat;
  const lengthOf = (number: number): number => {
    if (!isMade(flat, number)) putVector(flat, number, vectorsOf.reasoned(number));
    return lengths[number] ?? 0;
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
