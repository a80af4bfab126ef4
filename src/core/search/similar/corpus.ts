import type { Strengths } from '../rank.ts';
import { groupOfTerm } from '../terms.ts';
import type { KnownWord } from '../words/spelling.ts';
import { isSpellable } from '../words/word-list.ts';
import { about } from './about.ts';
import type { SimilarEntry } from './entry.ts';
import type { FlatLists } from './flat-lists.ts';
import { countTogether } from './numbered.ts';

/** How strongly a text speaks of a term that has a weight in it. */
type Strength = (term: number, weight: number) => number;

/** Entries that are compared with one another, and what they have in common. Entries and terms go by numbers. */
export interface Corpus {
  entries: readonly SimilarEntry[];
  /** All terms; the number of a term is its place here. */
  terms: readonly string[];
  /** The number of each term. */
  places: ReadonlyMap<string, number>;
  /** The numbers of each entry's terms. */
  lists: FlatLists;
  /** The numbers of an entry's terms, in the order of its `weights` and `forms`. */
  termsOf(number: number): Uint32Array;
  /** Whether any entry has a term, as it is written. */
  has(term: string): boolean;
  /** About how many entries there are, and how long they are on average, in all and in their reasons; see `about`. */
  averages: Averages;
  /** About how many entries have a term. */
  count(term: number): number;
  /** BM25: the saturated frequency of a weight in an entry, times how rare the term is: ln(1 + (N − n + ½) / (n + ½)). */
  strengthIn(entry: SimilarEntry): Strength;
  /** The same of a weight among the reasons that an entry gives; see `withTheRest`. */
  strengthInReasons(entry: SimilarEntry): Strength;
  /**
   * The strengths of a term, as it is written, by the entry's number. Less is found by what begins with `word`, of which
   * the term is the stem: `redi` would find `redirect` for `redis`.
   */
  find(term: string, word?: string): Strengths<number>;
  /** The words of all entries, for spelling. */
  words(): KnownWord[];
  /** The forms of the term at a place of an entry: `|` between them. The others of that entry are not taken apart. */
  formsAt(number: number, place: number): string;
}

/** What a corpus is like as a whole, roughly: one more entry hardly ever changes it. */
export interface Averages {
  size: number;
  length: number;
  reasonedLength: number;
}

/** What is said elsewhere counts this much among reasons, so that a text without any is compared too. */
const ELSEWHERE = 0.05;

/** The weight of what is said as a reason, of all that is said. */
export const withTheRest = (reasoned: number, all: number): number =>
  reasoned + ELSEWHERE * (all - reasoned);

const SATURATION = 1.4;
const LENGTH_SHARE = 0.75;
/** Words short for longer ones: `auth`, `config`. A longer word that begins so is worth this much of its own. */
const PREFIXES = /^[a-z]{4,}$/;
const PREFIX_SHARE = 0.5;

interface Postings {
  numbers: number[];
  weights: number[];
}

/** Counts over the entries what ranking needs. */
export function corpusOf(entries: readonly SimilarEntry[]): Corpus {
  const {
    names: terms,
    places,
    counts,
    lists,
  } = countTogether(entries.map((entry) => entry.terms));
  const { values, starts } = lists;
  const termsOf = (number: number) =>
    values.subarray(starts[number] ?? values.length, starts[number + 1]);
  const size = Math.max(1, entries.length);
  const averageOf = (lengthOf: (entry: SimilarEntry) => number) =>
    about(Math.max(1, entries.reduce((sum, entry) => sum + lengthOf(entry), 0) / size));
  const reasonsOf = ({ reasonedLength, length }: SimilarEntry) =>
    withTheRest(reasonedLength, length);
  const averages: Averages = {
    size: about(size),
    length: averageOf(({ length }) => length),
    reasonedLength: averageOf(reasonsOf),
  };
  const having = counts.map(about);
  const rarities = having.map((n) => Math.log(1 + (averages.size - n + 0.5) / (n + 0.5)));
  /** `share` is the length of a text as a share of the average. */
  const saturated = (share: number): Strength => {
    const half = SATURATION * (1 - LENGTH_SHARE + LENGTH_SHARE * share);
    return (term, weight) => ((rarities[term] ?? 0) * weight * (SATURATION + 1)) / (weight + half);
  };
  const strengthIn = ({ length }: SimilarEntry) => saturated(length / averages.length);
  let postings: Postings[] | undefined;
  const ends: (Uint32Array | undefined)[] = [];
  return {
    entries,
    terms,
    places,
    lists,
    termsOf,
    has: (term) => places.has(term),
    averages,
    count: (term) => having[term] ?? 0,
    strengthIn,
    strengthInReasons: (entry) => saturated(reasonsOf(entry) / averages.reasonedLength),
    find(term, word = term) {
      postings ??= postingsOf(entries, termsOf);
      const found = new Map<number, number>();
      const add = (known: number, share: number) => {
        const { numbers: having = [], weights = [] } = postings?.[known] ?? {};
        for (const [at, number] of having.entries()) {
          const entry = entries[number];
          if (!entry) continue;
          const worth = share * strengthIn(entry)(known, weights[at] ?? 0);
          found.set(number, Math.max(found.get(number) ?? 0, worth));
        }
      };
      const number = places.get(term);
      if (number !== undefined) add(number, 1);
      if (PREFIXES.test(word)) {
        for (const [known, name] of terms.entries()) {
          if (name.startsWith(word) && name !== term) add(known, PREFIX_SHARE);
        }
      }
      return found;
    },
    words() {
      const known = new Map<string, number>();
      for (const [number, entry] of entries.entries()) {
        const lines = formsOf(entry);
        for (const [at, term] of termsOf(number).entries()) {
          if (groupOfTerm(terms[term] ?? '') !== null) continue;
          for (const word of (lines[at] ?? '').split('|')) {
            if (!isSpellable(word)) continue;
            known.set(word, Math.max(known.get(word) ?? 0, counts[term] ?? 0));
          }
        }
      }
      return [...known].map(([word, count]) => ({ word, count }));
    },
    formsAt(number, place) {
      const forms = entries[number]?.forms ?? '';
      const own = ends[number] ?? lineEnds(forms, termsOf(number).length);
      ends[number] = own;
      return forms.slice(place === 0 ? 0 : (own[place - 1] ?? 0) + 1, own[place]);
    },
  };
}

/** Where each of so many lines ends. */
function lineEnds(text: string, lines: number): Uint32Array {
  const ends = new Uint32Array(lines);
  let from = 0;
  for (let line = 0; line < lines; line++) {
    const end = text.indexOf('\n', from);
    ends[line] = end === -1 ? text.length : end;
    from = end + 1;
  }
  return ends;
}

/** The forms of an entry's terms, in their order: `|` between the forms of one. */
export const formsOf = ({ forms }: SimilarEntry): string[] => forms.split('\n');

/** For each term the entries that have it, with its weight there. */
function postingsOf(entries: readonly SimilarEntry[], termsOf: Corpus['termsOf']): Postings[] {
  const postings: Postings[] = [];
  for (const [number, { weights }] of entries.entries()) {
    for (const [at, term] of termsOf(number).entries()) {
      const known = postings[term] ?? { numbers: [], weights: [] };
      postings[term] = known;
      known.numbers.push(number);
      known.weights.push(weights[at] ?? 0);
    }
  }
  return postings;
}
