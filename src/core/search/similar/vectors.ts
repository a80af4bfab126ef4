import { groupOfTerm } from '../terms.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { isPlain } from '../words/plain.ts';
import type { Corpus } from './corpus.ts';
import { FAULTS } from './faults.ts';

/** The telling terms of one entry, strongest first, with weights of which the squares add up to 1. */
export interface Vector {
  /** By their numbers in the corpus. */
  terms: readonly number[];
  weights: readonly number[];
  /** Where each term is in the entry. */
  places: readonly number[];
}

/** Terms that tell an incident from others; more only add what every postmortem says. */
const TELLING_TERMS = 60;

/**
 * How much a term tells of what an incident was. A group of the vocabulary tells more than any one word for it, most
 * where it says what went wrong; a word that the vocabulary does not have is mostly a name, and two incidents of one
 * product need not have anything else in common.
 */
const SHARES = { fault: 3, part: 2, word: 1, name: 0.6, plain: 0.4 } as const;

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

/** What tells one entry from the others, of all that it says. */
export function tellingVector(corpus: Corpus, number: number, shares: readonly number[]): Vector {
  const entry = corpus.entries[number];
  return strongest(corpus, number, (term, place) => {
    const weight = entry?.weights[place] ?? 0;
    return entry ? corpus.strength(term, weight, entry) * (shares[term] ?? 0) : 0;
  });
}

/** The same of what it says as a reason alone. How long a report is does not matter there. */
export function reasonVector(corpus: Corpus, number: number, shares: readonly number[]): Vector {
  const entry = corpus.entries[number];
  return strongest(corpus, number, (term, place) => {
    const reasoned = entry?.reasoned[place] ?? 0;
    return corpus.rarity(term) * (reasoned / (reasoned + 1)) * (shares[term] ?? 0);
  });
}

/** The terms of an entry that are worth most, of those that another entry has too. */
function strongest(
  corpus: Corpus,
  number: number,
  worthOf: (term: number, place: number) => number,
): Vector {
  const known: { term: number; place: number; worth: number }[] = [];
  for (const [place, term] of corpus.termsOf(number).entries()) {
    if (corpus.count(term) < 2) continue;
    const worth = worthOf(term, place);
    if (worth > 0) known.push({ term, place, worth });
  }
  const name = (term: number) => corpus.terms[term] ?? '';
  known.sort((a, b) => b.worth - a.worth || (name(a.term) < name(b.term) ? -1 : 1));
  known.length = Math.min(known.length, TELLING_TERMS);
  const length = Math.hypot(...known.map(({ worth }) => worth)) || 1;
  return {
    terms: known.map(({ term }) => term),
    weights: known.map(({ worth }) => worth / length),
    places: known.map(({ place }) => place),
  };
}

/** Compares one vector with others: a dense copy of it, for as many terms as there are. */
export interface Comparison {
  /** Takes the vector that others are compared with. */
  take(vector: Vector): void;
  /** Its cosine with another, 0 to 1. */
  with(other: Vector): number;
}

export function comparison(terms: number): Comparison {
  const mine = new Float64Array(terms);
  let taken: Vector = { terms: [], weights: [], places: [] };
  return {
    take(vector) {
      for (const term of taken.terms) mine[term] = 0;
      for (const [at, term] of vector.terms.entries()) mine[term] = vector.weights[at] ?? 0;
      taken = vector;
    },
    with({ terms: theirs, weights }) {
      let sum = 0;
      for (let at = 0; at < theirs.length; at++) {
        sum += (mine[theirs[at] ?? 0] ?? 0) * (weights[at] ?? 0);
      }
      return sum;
    },
  };
}
