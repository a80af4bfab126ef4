import type { Strengths } from '../rank.ts';
import type { KnownWord } from '../words/spelling.ts';
import { isSpellable } from '../words/word-list.ts';
import type { SimilarEntry } from './entry.ts';

/** A term of one entry. */
export interface TermOf {
  term: string;
  weight: number;
  reasoned: number;
  forms: string;
}

/** Entries that are compared with one another, and what they have in common. */
export interface Corpus {
  entries: readonly SimilarEntry[];
  /** The number of entries that have a term. */
  count(term: string): number;
  /** ln(1 + (N − n + ½) / (n + ½)): how rare a term is. */
  rarity(term: string): number;
  /** BM25: the saturated frequency of a weight in an entry, times rarity. */
  strength(term: string, weight: number, entry: SimilarEntry): number;
  /** The strengths of a term by the entry's number. */
  find(term: string): Strengths<number>;
  termsOf(number: number): readonly TermOf[];
  /** The words of all entries, for spelling. */
  words(): KnownWord[];
}

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
  const postings = new Map<string, Postings>();
  for (const [number, { terms, weights }] of entries.entries()) {
    if (terms === '') continue;
    for (const [at, term] of terms.split(' ').entries()) {
      const known = postings.get(term);
      const weight = weights[at] ?? 0;
      if (known) {
        known.numbers.push(number);
        known.weights.push(weight);
      } else postings.set(term, { numbers: [number], weights: [weight] });
    }
  }
  const total = entries.reduce((sum, { length }) => sum + length, 0);
  const average = Math.max(1, total / Math.max(1, entries.length));
  const count = (term: string) => postings.get(term)?.numbers.length ?? 0;
  const rarity = (term: string) => {
    const n = count(term);
    return n === 0 ? 0 : Math.log(1 + (entries.length - n + 0.5) / (n + 0.5));
  };
  const strength = (term: string, weight: number, { length }: SimilarEntry) =>
    (rarity(term) * weight * (SATURATION + 1)) /
    (weight + SATURATION * (1 - LENGTH_SHARE + (LENGTH_SHARE * length) / average));
  return {
    entries,
    count,
    rarity,
    strength,
    termsOf(number) {
      const entry = entries[number];
      return entry ? splitTerms(entry) : [];
    },
    find(term) {
      const found = new Map<number, number>();
      const add = (known: string, share: number) => {
        const { numbers = [], weights = [] } = postings.get(known) ?? {};
        for (const [at, number] of numbers.entries()) {
          const entry = entries[number];
          if (!entry) continue;
          const worth = share * strength(known, weights[at] ?? 0, entry);
          found.set(number, Math.max(found.get(number) ?? 0, worth));
        }
      };
      add(term, 1);
      if (PREFIXES.test(term)) {
        for (const known of postings.keys()) {
          if (known.startsWith(term) && known !== term) add(known, PREFIX_SHARE);
        }
      }
      return found;
    },
    words() {
      const counts = new Map<string, number>();
      for (const entry of entries) {
        for (const { term, forms } of splitTerms(entry)) {
          if (term.startsWith('#')) continue;
          for (const word of forms.split('|')) {
            if (isSpellable(word)) counts.set(word, Math.max(counts.get(word) ?? 0, count(term)));
          }
        }
      }
      return [...counts].map(([word, n]) => ({ word, count: n }));
    },
  };
}

function splitTerms({ terms, weights, reasoned, forms }: SimilarEntry): TermOf[] {
  if (terms === '') return [];
  const lines = forms.split('\n');
  return terms.split(' ').map((term, at) => ({
    term,
    weight: weights[at] ?? 0,
    reasoned: reasoned[at] ?? 0,
    forms: lines[at] ?? '',
  }));
}
