import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { type Corpus, formsOf } from './corpus.ts';
import type { SimilarEntry } from './entry.ts';
import { pairLikeness } from './pairs.ts';
import { reasonedLikeness } from './reasoned.ts';
import {
  recordedReasons,
  recordsOf,
  type SharedTerm,
  type Titles,
  wordReasons,
} from './reasons.ts';
import { sharesOf, TELLING_TERMS, tellingVector, type Vector } from './vectors.ts';

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
/** What things on record add, beside texts whose likeness is 0 to 1: enough to order near ones, not to replace it. */
const SAME = { cause: 0.06, trigger: 0.03, service: 0.04, lesson: 0.02 } as const;
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
  const shares = sharesOf(corpus, vocabulary);
  const vectors = entries.map((_, number) => tellingVector(corpus, number, shares));
  const records = recordsOf(entries);
  const byTerm = postingsOf(vectors);
  const inPairs = pairLikeness(entries);
  const inReasons = reasonedLikeness(corpus, shares);
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
    const all = Float64Array.from(touched, (other) => likeness[other] ?? 0).sort();
    const least = all[Math.max(0, all.length - SHORTLIST)] ?? 0;
    const found = touched
      .filter((other) => other !== number && (likeness[other] ?? 0) >= least)
      .map((other) => ({ other, likeness: likeness[other] ?? 0 }))
      .sort((a, b) => b.likeness - a.likeness || a.other - b.other)
      .slice(0, SHORTLIST);
    for (const other of touched) likeness[other] = 0;
    return found;
  }

  return {
    similarTo(number, limit) {
      const [here, mine] = [entries[number], vectors[number]];
      if (!here || !mine) return [];
      const forms = formsOf(here);
      return shortlist(number, mine)
        .flatMap(({ other, likeness }) => {
          const entry = entries[other];
          if (!entry) return [];
          const inText =
            IN_TEXT.words * likeness +
            IN_TEXT.reasons * inReasons(number, other) +
            IN_TEXT.pairs * inPairs(number, other);
          return [{ other, entry, score: inText + sharedRecord(here, entry) }];
        })
        .sort((a, b) => b.score - a.score || (a.entry.id < b.entry.id ? -1 : 1))
        .slice(0, limit)
        .map(({ other, entry, score }) => {
          const theirs = vectors[other];
          const shared = theirs ? sharedTerms(corpus, forms, mine, formsOf(entry), theirs) : [];
          const recorded = recordedReasons(here, entry, titles, records).slice(0, MOST_RECORDED);
          const words = wordReasons(shared, vocabulary, corpus);
          return { entry, score, reasons: [...recorded, ...words].slice(0, MOST_REASONS) };
        });
    },
  };
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

function sharedRecord(a: SimilarEntry, b: SimilarEntry): number {
  const one = (x: string, y: string, worth: number) => (x === y && x !== 'unknown' ? worth : 0);
  const any = (x: readonly string[], y: readonly string[], worth: number) =>
    x.some((id) => y.includes(id)) ? worth : 0;
  return (
    one(a.cause, b.cause, SAME.cause) +
    one(a.trigger, b.trigger, SAME.trigger) +
    any(a.services, b.services, SAME.service) +
    any(a.lessons, b.lessons, SAME.lesson)
  );
}

/** What two entries both speak of, strongest first, in the forms of either. */
function sharedTerms(
  { terms }: Corpus,
  here: readonly string[],
  a: Vector,
  there: readonly string[],
  b: Vector,
): SharedTerm[] {
  const theirs = new Map(b.terms.map((term, at) => [term, at]));
  return a.terms
    .flatMap((term, at) => {
      const other = theirs.get(term);
      if (other === undefined) return [];
      const worth = (a.weights[at] ?? 0) * (b.weights[other] ?? 0);
      const forms = {
        here: here[a.places[at] ?? 0] ?? '',
        there: there[b.places[other] ?? 0] ?? '',
      };
      return [{ number: term, term: terms[term] ?? '', worth, ...forms }];
    })
    .sort((x, y) => y.worth - x.worth || (x.term < y.term ? -1 : 1));
}
