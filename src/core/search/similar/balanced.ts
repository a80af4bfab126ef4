import { TELLING_TERMS, type Vector } from './vectors.ts';

/**
 * What went wrong makes up so much of what an incident is compared by, be it said in one term or in ten, and what it befell
 * the rest. Else how alike two incidents are would be a matter of how many faults a text happens to mention.
 */
const FAULTS_SHARE = 0.2;

/**
 * A vector in which the faults among the telling terms count that much, in squares of weights; what has one kind alone
 * stays as it is. `isFault` is 1 for each term that is a fault, by its number.
 */
export function balanced(vector: Vector, isFault: Uint8Array): Vector {
  const { terms, weights } = vector;
  const most = Math.min(terms.length, TELLING_TERMS);
  let [faults, rest] = [0, 0];
  for (let at = 0; at < most; at++) {
    const square = (weights[at] ?? 0) ** 2;
    if (isFault[terms[at] ?? 0] === 1) faults += square;
    else rest += square;
  }
  if (faults === 0 || rest === 0) return vector;
  const ofFaults = Math.sqrt(FAULTS_SHARE / faults);
  const ofRest = Math.sqrt((1 - FAULTS_SHARE) / rest);
  const scaled = weights.map(
    (weight, at) => weight * (isFault[terms[at] ?? 0] === 1 ? ofFaults : ofRest),
  );
  return { ...vector, weights: scaled };
}
