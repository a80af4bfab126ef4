import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import type { Corpus, TermOf } from './corpus.ts';
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
const MOST_COMMON = 400;
/** What things on record add, beside texts whose likeness is 0 to 1: enough to order near ones, not to replace it. */
const SAME = { cause: 0.06, trigger: 0.03, service: 0.04, lesson: 0.02 } as const;

/** Finds, for each incident of a corpus, those most like it. */
export interface Neighbourhood {
  /** The entries most similar to entry number `number`, best first; none shares nothing with it. */
  similarTo(number: number, limit: number): Similar[];
}

interface Vector {
  terms: Map<string, number>;
  forms: Map<string, string>;
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
  const vectors = new Map<number, Vector>();
  const vectorOf = (number: number): Vector => {
    const known = vectors.get(number) ?? makeVector(corpus, number);
    vectors.set(number, known);
    return known;
  };
  const byTerm = new Map<string, number[]>();
  for (const number of corpus.entries.keys()) {
    for (const term of vectorOf(number).terms.keys()) {
      const list = byTerm.get(term);
      if (list) list.push(number);
      else byTerm.set(term, [number]);
    }
  }
  return {
    similarTo(number, limit) {
      const here = corpus.entries[number];
      if (!here) return [];
      const mine = vectorOf(number);
      const scores = new Map<number, number>();
      for (const [term, weight] of mine.terms) {
        const having = byTerm.get(term) ?? [];
        if (having.length > MOST_COMMON) continue;
        for (const other of having) {
          const strength = vectorOf(other).terms.get(term) ?? 0;
          scores.set(other, (scores.get(other) ?? 0) + weight * strength);
        }
      }
      scores.delete(number);
      return [...scores]
        .flatMap(([other, score]) => {
          const entry = corpus.entries[other];
          return entry ? [{ other, entry, score: score + sharedRecord(here, entry) }] : [];
        })
        .sort((a, b) => b.score - a.score || (a.entry.id < b.entry.id ? -1 : 1))
        .slice(0, limit)
        .map(({ other, entry, score }) => ({
          entry,
          score,
          reasons: [
            ...recordedReasons(here, entry, titles),
            ...wordReasons(sharedTerms(mine, vectorOf(other)), vocabulary),
          ],
        }));
    },
  };
}

function makeVector(corpus: Corpus, number: number): Vector {
  const entry = corpus.entries[number];
  if (!entry) return { terms: new Map(), forms: new Map() };
  const worth = ({ term, weight }: TermOf) =>
    corpus.strength(term, weight, entry) * (term.startsWith('#') ? GROUP_WEIGHT : 1);
  const telling = corpus
    .termsOf(number)
    .filter(({ term }) => corpus.count(term) > 1)
    .map((known) => ({ ...known, worth: worth(known) }))
    .sort((a, b) => b.worth - a.worth || (a.term < b.term ? -1 : 1))
    .slice(0, TELLING_TERMS);
  const length = Math.hypot(...telling.map((known) => known.worth)) || 1;
  return {
    terms: new Map(telling.map((known) => [known.term, known.worth / length])),
    forms: new Map(telling.map((known) => [known.term, known.forms])),
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

function sharedTerms(a: Vector, b: Vector): SharedTerm[] {
  return [...a.terms]
    .flatMap(([term, weight]) => {
      const other = b.terms.get(term);
      return other === undefined ? [] : [{ term, worth: weight * other }];
    })
    .sort((x, y) => y.worth - x.worth || (x.term < y.term ? -1 : 1))
    .map(({ term }) => ({ term, here: a.forms.get(term) ?? '', there: b.forms.get(term) ?? '' }));
}
