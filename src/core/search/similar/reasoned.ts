import type { Corpus } from './corpus.ts';
import type { Vector, VectorMaker } from './vectors.ts';

/**
 * Compares entries by what they give as reasons alone: the cosine of its telling terms, from 0 for none in common to 1
 * for the same. Nothing is worked out for an entry before it is compared.
 */
export function reasonedLikeness(
  corpus: Corpus,
  vectorsOf: Pick<VectorMaker, 'reasoned'>,
): (one: number, other: number) => number {
  const vectors: (Vector | undefined)[] = [];
  const vectorOf = (number: number) => {
    const vector = vectors[number] ?? vectorsOf.reasoned(number);
    vectors[number] = vector;
    return vector;
  };
  // The weights of the entry that others are compared with, one after the other, by term.
  const mine = new Float64Array(corpus.terms.length);
  let marked = -1;
  const mark = (number: number) => {
    for (const term of vectors[marked]?.terms ?? []) mine[term] = 0;
    const { terms, weights } = vectorOf(number);
    for (const [at, term] of terms.entries()) mine[term] = weights[at] ?? 0;
    marked = number;
  };
  return (one, other) => {
    if (marked !== one) mark(one);
    const { terms, weights } = vectorOf(other);
    let both = 0;
    for (let at = 0; at < terms.length; at++) {
      both += (mine[terms[at] ?? 0] ?? 0) * (weights[at] ?? 0);
    }
    return both;
  };
}
