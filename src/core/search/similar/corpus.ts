import type { Strengths } from '../rank.ts';
import type { KnownWord } from '../words/spelling.ts';
import { isSpellable } from '../words/word-list.ts';
import type { SimilarEntry } from './entry.ts';

/** A term of one entry. */
export interface TermOf {
  term: string;
  weight: number;
  forms: string;
}

/** Entries that are compared with one another, and what they have in common. */
export interface Corpus {
  entries: readonly SimilarEntry[];
  /** How rare a term is: BM25's inverse document frequency, ln(1 + (N − n + ½) / (n + ½)); 0 for an unknown one. */
  rarity(term: string): number;
  count(term: string): number;
  /** Saturated frequency (BM25) of a weight in an entry, times rarity. */
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

/** Counts over the entries what ranking needs. */
export function corpusOf(entries: readonly SimilarEntry[]): Corpus {
  const split = entries.map(() => null as TermOf[] | null);
  const termsOf = (number: number): TermOf[] => {
    const entry = entries[number];
    const known = split[number] ?? (entry ? splitTerms(entry) : []);
    split[number] = known;
    return known;
  };
  const postings = new Map<string, number[]>();
  for (const [number, entry] of entries.entries()) {
    for (const term of entry.terms.split(' ')) {
      const list = postings.get(term);
      if (list) list.push(number);
      else postings.set(term, [number]);
    }
  }
  const total = entries.reduce((sum, { length }) => sum + length, 0);
  const average = Math.max(1, total / Math.max(1, entries.length));
  const count = (term: string) => postings.get(term)?.length ?? 0;
  const rarity = (term: string) => {
    const n = count(term);
    return n === 0 ? 0 : Math.log(1 + (entries.length - n + 0.5) / (n + 0.5));
  };
  const strength = (term: string, weight: number, { length }: SimilarEntry) =>
    (rarity(term) * weight * (SATURATION + 1)) /
    (weight + SATURATION * (1 - LENGTH_SHARE + (LENGTH_SHARE * length) / average));
  return {
    entries,
    rarity,
    count,
    strength,
    termsOf,
    find(term) {
      const found = new Map<number, number>();
      const add = (known: string, share: number) => {
        for (const number of postings.get(known) ?? []) {
          const entry = entries[number];
          const weight = termsOf(number).find((other) => other.term === known)?.weight;
          if (!entry || !weight) continue;
          const worth = share * strength(known, weight, entry);
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
      for (const number of entries.keys()) {
        for (const { term, forms } of termsOf(number)) {
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

function splitTerms({ terms, weights, forms }: SimilarEntry): TermOf[] {
  if (terms === '') return [];
  const lines = forms.split('\n');
  return terms
    .split(' ')
    .map((term, at) => ({ term, weight: weights[at] ?? 0, forms: lines[at] ?? '' }));
}
