import { groupOfTerm } from '../terms.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { isPlain } from '../words/plain.ts';
import { type Corpus, withTheRest } from './corpus.ts';
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
const SHARES = { fault: 3, part: 2, word: 1, name: 0.3, plain: 0.4 };
/** The same where an entry says why: what it befell tells less there. */
const REASONED_SHARES: typeof SHARES = { fault: 3, part: 1, word: 1, name: 0.2, plain: 0.2 };

/** How much each term of a corpus tells, by its number, in all of a text and where it says why. */
export interface Shares {
  all: readonly number[];
  reasoned: readonly number[];
  /** 1 for each term that says what went wrong. */
  isFault: Uint8Array;
}

/** How much each term of a corpus tells. */
export function sharesOf({ terms }: Corpus, vocabulary: Vocabulary): Shares {
  const kinds = terms.map((term) => kindOf(term, vocabulary));
  return {
    all: kinds.map((kind) => SHARES[kind]),
    reasoned: kinds.map((kind) => REASONED_SHARES[kind]),
    isFault: Uint8Array.from(kinds, (kind) => (kind === 'fault' ? 1 : 0)),
  };
}

function kindOf(term: string, vocabulary: Vocabulary): keyof typeof SHARES {
  const group = groupOfTerm(term);
  if (group !== null) return FAULTS.has(vocabulary.groups[group]?.[0] ?? '') ? 'fault' : 'part';
  if (isPlain(term)) return 'plain';
  return vocabulary.knows(term) ? 'word' : 'name';
}

/** Makes the vectors of the entries of a corpus. */
export interface VectorMaker {
  /**
   * What tells one entry from the others, of all that it says: the terms that are worth most, of those that another
   * entry has too.
   */
  telling(number: number): Vector;
  /** What tells one entry from the others, of what it gives as reasons. */
  reasoned(number: number): Vector;
}

/** The vectors of a corpus are made one after the other, in the same room: ten thousand of them twice. */
export function vectorMaker(corpus: Corpus, shares: Shares): VectorMaker {
  const { entries } = corpus;
  const longest = entries.reduce((most, _, at) => Math.max(most, corpus.termsOf(at).length), 0);
  const worths = new Float64Array(longest);
  const sorted = new Float64Array(longest);
  const shared = Uint8Array.from(corpus.terms, (_, term) => (corpus.count(term) > 1 ? 1 : 0));
  const all = Float64Array.from(shares.all);
  const reasoned = Float64Array.from(shares.reasoned);
  const vectorOf = (terms: Uint32Array, most: number) =>
    strongest(corpus.terms, terms, worths.subarray(0, terms.length), sorted, most);
  return {
    telling(number) {
      const entry = entries[number];
      if (!entry) return NOTHING;
      const terms = corpus.termsOf(number);
      const strength = corpus.strengthIn(entry);
      for (let at = 0; at < terms.length; at++) {
        const term = terms[at] ?? 0;
        const worth = shared[term] === 1 ? strength(term, entry.weights[at] ?? 0) : 0;
        worths[at] = worth * (all[term] ?? 0);
      }
      return vectorOf(terms, NAMED_TERMS);
    },
    reasoned(number) {
      const entry = entries[number];
      if (!entry) return NOTHING;
      const terms = corpus.termsOf(number);
      const strength = corpus.strengthInReasons(entry);
      for (let at = 0; at < terms.length; at++) {
        const term = terms[at] ?? 0;
        const weight = withTheRest(entry.reasoned[at] ?? 0, entry.weights[at] ?? 0);
        const worth = shared[term] === 1 ? strength(term, weight) : 0;
        worths[at] = worth * (reasoned[term] ?? 0);
      }
      return vectorOf(terms, TELLING_TERMS);
    },
  };
}

const NOTHING: Vector = { terms: [], weights: [], places: [] };

/** The terms of an entry that are worth most, at most so many; `room` has place for all that they are worth. */
function strongest(
  names: readonly string[],
  terms: Uint32Array,
  worths: Float64Array,
  room: Float64Array,
  most: number,
): Vector {
  // Numbers sort far faster than things that have them: only what is worth enough is sorted as such.
  room.set(worths);
  const sorted = room.subarray(0, worths.length).sort();
  const least = sorted[Math.max(0, terms.length - most)] ?? 0;
  const known: { term: number; place: number; worth: number }[] = [];
  for (let place = 0; place < terms.length; place++) {
    const found = worths[place] ?? 0;
    if (found > 0 && found >= least) known.push({ term: terms[place] ?? 0, place, worth: found });
  }
  const name = (term: number) => names[term] ?? '';
  known.sort((a, b) => b.worth - a.worth || (name(a.term) < name(b.term) ? -1 : 1));
  known.length = Math.min(known.length, most);
  const length = Math.hypot(...known.slice(0, TELLING_TERMS).map(({ worth }) => worth)) || 1;
  return {
    terms: known.map(({ term }) => term),
    weights: known.map(({ worth }) => worth / length),
    places: known.map(({ place }) => place),
  };
}
