import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import type { Corpus } from './corpus.ts';
import type { SimilarEntry } from './entry.ts';
import { pairLikeness } from './pairs.ts';
import { reasonedLikeness } from './reasoned.ts';
import { recordedReasons, recordsOf, type Titles, wordReasons } from './reasons.ts';
import { sharedRecords } from './shared-records.ts';
import { sharedTerms } from './shared-terms.ts';
import { sharesOf, TELLING_TERMS, type Vector, vectorMaker } from './vectors.ts';

/** An incident that resembles another, or answers a question, with what both have in common. */
export interface Similar {
  entry: SimilarEntry;
  /** Comparable within one answer alone. */
  score: number;
  reasons: string[];
}

/** A term of more incidents than this finds nothing by itself. Keeps ten thousand from being compared in pairs. */
const MOST_COMMON = 200;
/** So many of the likest by their words are compared by their reasons and their pairs too. */
const SHORTLIST = 30;
/**
 * How much each likeness of two texts counts: in all words, in the words of their reasons, and in pairs. What two
 * reports of one load balancer share is mostly the load balancer, except where they say why. Chosen with the shares of
 * `vectors.ts` on 99 pairs and 94 decoys of real postmortems.
 */
const IN_TEXT = { words: 0.3, reasons: 0.4, pairs: 0.3 } as const;
/** Enough to see at a glance why two incidents are alike. */
const MOST_REASONS = 4;
/** Of these, what is on record: the words always have their say. */
const MOST_RECORDED = 3;

/** Finds, for each incident of a corpus, those most like it. */
export interface Neighbourhood {
  /** The entries most similar to entry number `number`, best first; none shares nothing with it. */
  similarTo(number: number, limit: number): Similar[];
}

/**
 * Compares incidents by the cosine of their telling terms, weighted as BM25 does, by those of their reasons alone, by what
 * went wrong with what, and by what they share on record. Candidates come from the rarer terms alone, so that the work for one
 * incident does not grow with all of them.
 */
export function neighbourhood(
  corpus: Corpus,
  vocabulary: Vocabulary,
  titles: Titles,
): Neighbourhood {
  const { entries } = corpus;
  const vectorsOf = vectorMaker(corpus, sharesOf(corpus, vocabulary));
  const vectors = entries.map((_, number) => vectorsOf.telling(number));
  const records = recordsOf(entries);
  const byTerm = postingsOf(vectors);
  const sharedRecord = sharedRecords(entries);
  const inPairs = pairLikeness(entries);
  const inReasons = reasonedLikeness(corpus, vectorsOf);
  const sharedWith = sharedTerms(corpus, vectors);
  /** Zero for all between two questions. */
  const likeness = new Float64Array(entries.length);

  /** The likest by their words, best first, each with its likeness. */
  function shortlist(number: number, mine: Vector): { other: number; likeness: number }[] {
    const touched: number[] = [];
    for (let at = 0; at < Math.min(mine.terms.length, TELLING_TERMS); at++) {
      const { numbers = [], weights = [] } = byTerm[mine.terms[at] ?? 0] ?? {};
      if (numbers.length > MOST_COMMON) continue;
      const weight = mine.weights[at] ?? 0;
      for (let n = 0; n < numbers.length; n++) {
        const other = numbers[n] ?? 0;
        if (likeness[other] === 0) touched.push(other);
        likeness[other] = (likeness[other] ?? 0) + weight * (weights[n] ?? 0);
      }
    }
    likeness[number] = 0;
    const all = new Float64Array(touched.length);
    for (let at = 0; at < touched.length; at++) all[at] = likeness[touched[at] ?? 0] ?? 0;
    const least = all.sort()[Math.max(0, all.length - SHORTLIST)] ?? 0;
    const found: { other: number; likeness: number }[] = [];
    for (const other of touched) {
      const alike = likeness[other] ?? 0;
      if (other !== number && alike >= least) found.push({ other, likeness: alike });
    }
    found.sort((a, b) => b.likeness - a.likeness || a.other - b.other);
    found.length = Math.min(found.length, SHORTLIST);
    for (const other of touched) likeness[other] = 0;
    return found;
  }

  /** Those of the shortlist that are most alike in everything, best first. */
  function likest(number: number, mine: Vector, limit: number): Candidate[] {
    const best = shortlist(number, mine).map(({ other, likeness }) => {
      const inText =
        IN_TEXT.words * likeness +
        IN_TEXT.reasons * inReasons(number, other) +
        IN_TEXT.pairs * inPairs(number, other);
      return { other, score: inText + sharedRecord(number, other) };
    });
    best.sort((a, b) => b.score - a.score || (idOf(a) < idOf(b) ? -1 : 1));
    best.length = Math.min(best.length, limit);
    return best;
  }
  const idOf = ({ other }: Candidate) => entries[other]?.id ?? '';

  return {
    similarTo(number, limit) {
      const [here, mine] = [entries[number], vectors[number]];
      if (!here || !mine) return [];
      return likest(number, mine, limit).flatMap(({ other, score }) => {
        const entry = entries[other];
        if (!entry) return [];
        const shared = sharedWith(number, other);
        const recorded = recordedReasons(here, entry, titles, records).slice(0, MOST_RECORDED);
        const words = wordReasons([number, other], shared, vocabulary, corpus);
        return [{ entry, score, reasons: [...recorded, ...words].slice(0, MOST_REASONS) }];
      });
    },
  };
}

interface Candidate {
  other: number;
  score: number;
}

interface Postings {
  numbers: number[];
  weights: number[];
}

/** For each term the entries that have it, with its weight there. */
function postingsOf(vectors: readonly Vector[]): Postings[] {
  const byTerm: Postings[] = [];
  for (const [number, { terms, weights }] of vectors.entries()) {
    for (const [at, term] of terms.slice(0, TELLING_TERMS).entries()) {
      const list = byTerm[term] ?? { numbers: [], weights: [] };
      byTerm[term] = list;
      list.numbers.push(number);
      list.weights.push(weights[at] ?? 0);
    }
  }
  return byTerm;
}
