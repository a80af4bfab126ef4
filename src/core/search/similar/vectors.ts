import { groupOfTerm } from '../terms.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { isPlain } from '../words/plain.ts';
import type { Corpus } from './corpus.ts';
import { FAULTS } from './faults.ts';

/**
 * The terms of one entry, strongest first. The first `TELLING_TERMS` are compared, and the squares of their weights
 * add up to 1; the others are there to be named where two entries are alike.
 */
export interface Vector {
  /** By their numbers in the corpus. */
  terms: readonly number[];
  weights: readonly number[];
  /** Where each term is in the entry. */
  places: readonly number[];
}

/** Terms that tell an incident from others; more only add what every postmortem says. */
export const TELLING_TERMS = 25;
const NAMED_TERMS = 60;

/**
 * How much a term tells of what an incident was. A group of the vocabulary tells more than any one word for it, most
 * where it says what went wrong; a word that the vocabulary does not have is mostly a name, and two incidents of one
 * product need not have anything else in common.
 */
const SHARES = { fault: 3, part: 2, word: 1, name: 0.3, plain: 0.4 } as const;

/** How much each term of a corpus tells, by its number. */
export function sharesOf({ terms }: Corpus, vocabulary: Vocabulary): number[] {
  return terms.map((term) => {
    const group = groupOfTerm(term);
    if (group !== null) {
      return FAULTS.has(vocabulary.groups[group]?.[0] ?? '') ? SHARES.fault : SHARES.part;
    }
    if (isPlain(term)) return SHARES.plain;
    return vocabulary.knows(term) ? SHARES.word : SHARES.name;
  });
}

/**
 * What tells one entry from the others, of all that it says: the terms that are worth most, of those that another
 * entry has too.
 */
export function tellingVector(corpus: Corpus, number: number, shares: readonly number[]): Vector {
  const entry = corpus.entries[number];
  if (!entry) return { terms: [], weights: [], places: [] };
  const known: { term: number; place: number; worth: number }[] = [];
  for (const [place, term] of corpus.termsOf(number).entries()) {
    if (corpus.count(term) < 2) continue;
    const worth = corpus.strength(term, entry.weights[place] ?? 0, entry) * (shares[term] ?? 0);
    if (worth > 0) known.push({ term, place, worth });
  }
  const name = (term: number) => corpus.terms[term] ?? '';
  known.sort((a, b) => b.worth - a.worth || (name(a.term) < name(b.term) ? -1 : 1));
  known.length = Math.min(known.length, NAMED_TERMS);
  const length = Math.hypot(...known.slice(0, TELLING_TERMS).map(({ worth }) => worth)) || 1;
  return {
    terms: known.map(({ term }) => term),
    weights: known.map(({ worth }) => worth / length),
    places: known.map(({ place }) => place),
  };
}
