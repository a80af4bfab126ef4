import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import type { Corpus } from './corpus.ts';
import type { SimilarEntry } from './entry.ts';
import { recordedReasons, type SharedTerm, type Titles, wordReasons } from './reasons.ts';

/** An incident that resembles another, or answers a question, with what both have in common. */
export interface Similar {
  entry: SimilarEntry;
  /** Comparable within one answer alone. */
  score: number;
  reasons: string[];
}

/** Terms that tell an incident from others; more only add what every postmortem says. */
const TELLING_TERMS = 60;
/** A group of the vocabulary tells more of what happened than any one word for it. */
const GROUP_WEIGHT = 2;
/** A term of more incidents than this finds nothing by itself. Keeps ten thousand from being compared in pairs. */
const MOST_COMMON = 200;
/** What things on record add, beside texts whose likeness is 0 to 1: enough to order near ones, not to replace it. */
const SAME = { cause: 0.06, trigger: 0.03, service: 0.04, lesson: 0.02 } as const;

/** Finds, for each incident of a corpus, those most like it. */
export interface Neighbourhood {
  /** The entries most similar to entry number `number`, best first; none shares nothing with it. */
  similarTo(number: number, limit: number): Similar[];
}

/** The telling terms of one entry, strongest first, with weights of which the squares add up to 1. */
interface Vector {
  terms: string[];
  weights: number[];
}

/**
 * Compares incidents by the cosine of their telling terms, weighted as BM25 does, and by what they share on record.
 * Candidates come from the rarer terms alone, so that the work for one incident does not grow with all of them.
 */
export function neighbourhood(
  corpus: Corpus,
  vocabulary: Vocabulary,
  titles: Titles,
): Neighbourhood {
  const { entries } = corpus;
  const vectors = entries.map((_, number) => telling(corpus, number));
  const byTerm = new Map<string, { numbers: number[]; weights: number[] }>();
  for (const [number, { terms, weights }] of vectors.entries()) {
    for (const [at, term] of terms.entries()) {
      const list = byTerm.get(term) ?? { numbers: [], weights: [] };
      byTerm.set(term, list);
      list.numbers.push(number);
      list.weights.push(weights[at] ?? 0);
    }
  }
  return {
    similarTo(number, limit) {
      const [here, mine] = [entries[number], vectors[number]];
      if (!here || !mine) return [];
      const forms = formsOf(corpus, number);
      const likeness = new Float64Array(entries.length);
      const touched: number[] = [];
      for (const [at, term] of mine.terms.entries()) {
        const { numbers = [], weights = [] } = byTerm.get(term) ?? {};
        if (numbers.length > MOST_COMMON) continue;
        const weight = mine.weights[at] ?? 0;
        for (let n = 0; n < numbers.length; n++) {
          const other = numbers[n] ?? 0;
          if (likeness[other] === 0) touched.push(other);
          likeness[other] = (likeness[other] ?? 0) + weight * (weights[n] ?? 0);
        }
      }
      return best(
        touched.flatMap((other) => {
          const entry = other === number ? undefined : entries[other];
          if (!entry) return [];
          return [{ other, entry, score: (likeness[other] ?? 0) + sharedRecord(here, entry) }];
        }),
        limit,
      ).map(({ other, entry, score }) => ({
        entry,
        score,
        reasons: [
          ...recordedReasons(here, entry, titles),
          ...wordReasons(
            sharedTerms(mine, vectors[other], forms, formsOf(corpus, other)),
            vocabulary,
          ),
        ],
      }));
    },
  };
}

/** The `limit` with the highest scores; of equal ones the earlier id first. */
function best<T extends { score: number; entry: SimilarEntry }>(found: T[], limit: number): T[] {
  const kept: T[] = [];
  const before = (a: T, b: T) => b.score - a.score || (a.entry.id < b.entry.id ? -1 : 1);
  for (const one of found) {
    const last = kept[limit - 1];
    if (last && before(last, one) < 0) continue;
    kept.push(one);
    kept.sort(before);
    kept.length = Math.min(kept.length, limit);
  }
  return kept;
}

function telling(corpus: Corpus, number: number): Vector {
  const entry = corpus.entries[number];
  if (!entry) return { terms: [], weights: [] };
  const known = corpus
    .termsOf(number)
    .filter(({ term }) => corpus.count(term) > 1)
    .map(({ term, weight }) => ({
      term,
      worth: corpus.strength(term, weight, entry) * (term.startsWith('#') ? GROUP_WEIGHT : 1),
    }))
    .sort((a, b) => b.worth - a.worth || (a.term < b.term ? -1 : 1))
    .slice(0, TELLING_TERMS);
  const length = Math.hypot(...known.map(({ worth }) => worth)) || 1;
  return {
    terms: known.map(({ term }) => term),
    weights: known.map(({ worth }) => worth / length),
  };
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
  a: Vector,
  b: Vector | undefined,
  here: ReadonlyMap<string, string>,
  there: ReadonlyMap<string, string>,
): SharedTerm[] {
  const theirs = new Map(b?.terms.map((term, at) => [term, b.weights[at] ?? 0]));
  return a.terms
    .map((term, at) => ({ term, worth: (a.weights[at] ?? 0) * (theirs.get(term) ?? 0) }))
    .filter(({ worth }) => worth > 0)
    .sort((x, y) => y.worth - x.worth || (x.term < y.term ? -1 : 1))
    .map(({ term }) => ({ term, here: here.get(term) ?? '', there: there.get(term) ?? '' }));
}

const formsOf = (corpus: Corpus, number: number): Map<string, string> =>
  new Map(corpus.termsOf(number).map(({ term, forms }) => [term, forms]));
