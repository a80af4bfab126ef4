import { isPlain } from '../words/plain.ts';
import type { Corpus } from './corpus.ts';
import type { Vector } from './vectors.ts';

/** A term that two incidents share, and where each of them has it. */
export interface SharedTerm {
  term: string;
  here: number;
  there: number;
}

/** What more than this share of incidents has tells nothing of two of them, unless there are hardly any others. */
const COMMON = 0.25;
export const HARDLY_ANY = 3;

/** Tells of two entries, by their numbers, what both speak of, strongest first, as far as it tells these two from others. */
export function sharedTerms(
  { terms, count, averages }: Corpus,
  vectorOf: (number: number) => Vector,
): (one: number, other: number) => SharedTerm[] {
  const most = Math.max(HARDLY_ANY, averages.size * COMMON);
  const tells = terms.map((term, number) => !isPlain(term) && count(number) <= most);
  // Where the entry that others are compared with, one after the other, has each term; from 1 on.
  const mine = new Uint8Array(terms.length);
  let marked = -1;
  const mark = (number: number) => {
    if (marked >= 0) for (const term of vectorOf(marked).terms) mine[term] = 0;
    for (const [at, term] of vectorOf(number).terms.entries()) {
      if (tells[term]) mine[term] = at + 1;
    }
    marked = number;
  };
  return (one, other) => {
    if (marked !== one) mark(one);
    const [here, there] = [vectorOf(one), vectorOf(other)];
    const shared: (SharedTerm & { worth: number })[] = [];
    for (let at = 0; at < there.terms.length; at++) {
      const number = there.terms[at] ?? 0;
      const own = (mine[number] ?? 0) - 1;
      if (own < 0) continue;
      shared.push({
        term: terms[number] ?? '',
        worth: (here.weights[own] ?? 0) * (there.weights[at] ?? 0),
        here: here.places[own] ?? 0,
        there: there.places[at] ?? 0,
      });
    }
    return shared.sort((x, y) => y.worth - x.worth || (x.term < y.term ? -1 : 1));
  };
}
