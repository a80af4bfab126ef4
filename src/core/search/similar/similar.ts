import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { balanced } from './balanced.ts';
import { type Candidates, candidatesAmong, type Shortlist } from './candidates.ts';
import type { Corpus } from './corpus.ts';
import type { SimilarEntry } from './entry.ts';
import { type FlatVectors, isMade, putVector, roomForVectors } from './flat-vectors.ts';
import { type PairTable, pairLikeness, pairTableOf } from './pairs.ts';
import { reasonedLikeness } from './reasoned.ts';
import { type Records, recordedReasons, recordsOf, type Titles, wordReasons } from './reasons.ts';
import { sharedFaults } from './shared-faults.ts';
import { sharedRecords } from './shared-records.ts';
import { sharedTerms } from './shared-terms.ts';
import { sharesOf, type Vector, vectorMaker } from './vectors.ts';

/** An incident that resembles another, or answers a question, with what both have in common. */
export interface Similar {
  entry: SimilarEntry;
  /** Comparable within one answer alone. */
  score: number;
  reasons: string[];
}

/**
 * How much each likeness of two texts counts: in all words, in the words of their reasons, and in pairs. What two
 * reports of one load balancer share is mostly the load balancer, except where they say why. Chosen with the shares of
 * `vectors.ts` and `balanced.ts` on real postmortems: 134 that have others like them, and 123 with others that only look it.
 */
const IN_TEXT = { words: 0.35, reasons: 0.35, pairs: 0.3 } as const;
/**
 * What the likeness of two texts counts that name no fault of one kind: they have a product, a team or a template in
 * common, and come after those that failed alike. From 0.5 to 0.8 makes no difference to the incidents that `IN_TEXT` was chosen on.
 */
const WITHOUT_FAULT = 0.7;
/** Enough to see at a glance why two incidents are alike. */
const MOST_REASONS = 4;
/** Of these, what is on record: the words always have their say. */
const MOST_RECORDED = 3;

/** Finds, for each incident of a corpus, those most like it. */
export interface Neighbourhood {
  /** The entries most similar to entry number `number`, best first, each with what it shares with it. */
  similarTo(number: number, limit: number): Similar[];
  /** The same, where it is known already which are compared with it in everything. */
  likest(number: number, shortlist: Shortlist, limit: number): Similar[];
  /** What an answer depends on, besides the two incidents. */
  candidates: Candidates;
  records: Records;
}

/** What of a comparison is known before it begins. */
export interface Begun {
  pairs: PairTable;
  /** The telling terms of the entries, as far as they are known; those of the others are added. */
  vectors: FlatVectors;
}

const beginning = ({ entries }: Corpus): Begun => ({
  pairs: pairTableOf(entries),
  vectors: roomForVectors(entries.length),
});

/**
 * Compares incidents by the cosine of their telling terms, weighted as BM25 does, by those of their reasons alone, by what
 * went wrong with what, by whether any fault is in both, and by what they share on record. Candidates come from the
 * rarer terms alone, so that the work for one incident does not grow with all of them.
 */
export function neighbourhood(
  corpus: Corpus,
  vocabulary: Vocabulary,
  titles: Titles,
  { pairs, vectors }: Begun = beginning(corpus),
): Neighbourhood {
  const { entries } = corpus;
  const shares = sharesOf(corpus, vocabulary);
  const vectorsOf = vectorMaker(corpus, shares);
  const made: Vector[] = [];
  /** All that is worth naming of an entry, which an answer needs of few. */
  const vectorOf = (number: number) => {
    const vector = made[number] ?? vectorsOf.telling(number);
    made[number] = vector;
    return vector;
  };
  for (let number = 0; number < entries.length; number++) {
    if (!isMade(vectors, number)) {
      putVector(vectors, number, balanced(vectorOf(number), shares.isFault));
    }
  }
  const candidates = candidatesAmong(vectors);
  const records = recordsOf(entries);
  const sharedRecord = sharedRecords(entries);
  const inPairs = pairLikeness(pairs);
  const sharesFault = sharedFaults(corpus.lists, shares.isFault);
  const inReasons = reasonedLikeness(corpus, vectorsOf);
  const sharedWith = sharedTerms(corpus, vectorOf);

  /** Those of a shortlist that are most alike in everything, best first. */
  function best(number: number, shortlist: Shortlist, limit: number): Scored[] {
    const scored = shortlist.candidates.map(({ other, likeness }) => {
      const inText =
        IN_TEXT.words * likeness +
        IN_TEXT.reasons * inReasons(number, other) +
        IN_TEXT.pairs * inPairs(number, other);
      const share = sharesFault(number, other) ? 1 : WITHOUT_FAULT;
      return { other, score: share * inText + sharedRecord(number, other) };
    });
    scored.sort((a, b) => b.score - a.score || (idOf(a) < idOf(b) ? -1 : 1));
    scored.length = Math.min(scored.length, limit);
    return scored;
  }
  const idOf = ({ other }: Scored) => entries[other]?.id ?? '';

  function likest(number: number, shortlist: Shortlist, limit: number): Similar[] {
    const here = entries[number];
    if (!here) return [];
    return best(number, shortlist, limit).flatMap(({ other, score }) => {
      const entry = entries[other];
      if (!entry) return [];
      const shared = sharedWith(number, other);
      const recorded = recordedReasons(here, entry, titles, records).slice(0, MOST_RECORDED);
      const words = wordReasons([number, other], shared, vocabulary, corpus);
      const reasons = [...recorded, ...words].slice(0, MOST_REASONS);
      // The least unlike are no answer to whether this happened before.
      return reasons.length === 0 ? [] : [{ entry, score, reasons }];
    });
  }

  return {
    likest,
    similarTo: (number, limit) => likest(number, candidates.shortlistOf(number), limit),
    candidates,
    records,
  };
}

interface Scored {
  other: number;
  score: number;
}
