import { groupOfTerm } from '../terms.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { isPlain } from '../words/plain.ts';
import type { Corpus } from './corpus.ts';
import { FAULTS } from './faults.ts';

/** The telling terms of one entry, strongest first, with weights of which the squares add up to 1. */
export interface Vector {
  terms: string[];
  weights: number[];
}

/** Terms that tell an incident from others; more only add what every postmortem says. */
const TELLING_TERMS = 60;

/**
 * How much a term tells of what an incident was. A group of the vocabulary tells more than any one word for it, most
 * where it says what went wrong; a word that the vocabulary does not have is mostly a name, and two incidents of one
 * product need not have anything else in common.
 */
const SHARES = { fault: 3, part: 2, word: 1, name: 0.6, plain: 0.4 } as const;

function shareOf(term: string, vocabulary: Vocabulary): number {
  const group = groupOfTerm(term);
  if (group !== null) {
    return FAULTS.has(vocabulary.groups[group]?.[0] ?? '') ? SHARES.fault : SHARES.part;
  }
  if (isPlain(term)) return SHARES.plain;
  return vocabulary.knows(term) ? SHARES.word : SHARES.name;
}

/** What tells one entry from the others, of all that it says. */
export function tellingVector(corpus: Corpus, number: number, vocabulary: Vocabulary): Vector {
  const entry = corpus.entries[number];
  if (!entry) return { terms: [], weights: [] };
  const known = corpus
    .termsOf(number)
    .filter(({ term }) => corpus.count(term) > 1)
    .map(({ term, weight }) => ({
      term,
      worth: corpus.strength(term, weight, entry) * shareOf(term, vocabulary),
    }))
    .sort((a, b) => b.worth - a.worth || (a.term < b.term ? -1 : 1))
    .slice(0, TELLING_TERMS);
  const length = Math.hypot(...known.map(({ worth }) => worth)) || 1;
  return {
    terms: known.map(({ term }) => term),
    weights: known.map(({ worth }) => worth / length),
  };
}

/** The same of what it says as a reason alone. How long a report is does not matter there. */
export function reasonVector(
  corpus: Corpus,
  number: number,
  vocabulary: Vocabulary,
): Map<string, number> {
  const known = corpus
    .termsOf(number)
    .filter(({ term, reasoned }) => reasoned > 0 && corpus.count(term) > 1)
    .map(({ term, reasoned }) => {
      const saturated = reasoned / (reasoned + 1);
      return { term, worth: corpus.rarity(term) * saturated * shareOf(term, vocabulary) };
    })
    .sort((a, b) => b.worth - a.worth || (a.term < b.term ? -1 : 1))
    .slice(0, TELLING_TERMS);
  const length = Math.hypot(...known.map(({ worth }) => worth)) || 1;
  return new Map(known.map(({ term, worth }) => [term, worth / length]));
}

/** The cosine of two such vectors, 0 to 1. */
export function cosineOf(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const [term, weight] of a) sum += weight * (b.get(term) ?? 0);
  return sum;
}
