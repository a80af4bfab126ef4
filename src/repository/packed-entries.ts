import type { SimilarEntry } from '../core/search/similar/entry.ts';
import { type Counted, countTogether, type Numbered } from '../core/search/similar/numbered.ts';
import { columnBytes, packColumn } from './columns.ts';

/**
 * Entries as they are written: words in one list for all, and numbers in columns. As lists in JSON those of ten thousand
 * took twice as long to read.
 */
export interface PackedEntries {
  entries: Plain[];
  terms: PackedWords;
  weights: string;
  reasoned: string;
  pairs: PackedWords;
}

/** What of an entry is written as it is. */
type Plain = Omit<SimilarEntry, 'terms' | 'weights' | 'reasoned' | 'pairs'>;

interface PackedWords {
  names: readonly string[];
  numbers: string;
  /** Where the numbers of each entry begin, and the end of the last. */
  starts: string;
}

/** Packs entries for JSON. */
export function packEntries(entries: readonly SimilarEntry[]): PackedEntries {
  return {
    entries: entries.map(({ terms: _t, weights: _w, reasoned: _r, pairs: _p, ...plain }) => plain),
    terms: packWords(countTogether(entries.map(({ terms }) => terms))),
    weights: packColumn(joined(entries.map(({ weights }) => weights))),
    reasoned: packColumn(joined(entries.map(({ reasoned }) => reasoned))),
    pairs: packWords(countTogether(entries.map(({ pairs }) => pairs))),
  };
}

/** The entries that were packed. */
export function unpackEntries(written: PackedEntries): SimilarEntry[] {
  const weights = new Float32Array(columnBytes(written.weights));
  const reasoned = new Float32Array(columnBytes(written.reasoned));
  const terms = unpackWords(written.terms);
  const pairs = unpackWords(written.pairs);
  return written.entries.map((plain, at) => {
    const own = [terms.starts[at], terms.starts[at + 1]] as const;
    return {
      ...plain,
      terms: terms.of(at),
      weights: weights.subarray(...own),
      reasoned: reasoned.subarray(...own),
      pairs: pairs.of(at),
    };
  });
}

const packWords = ({ names, lists: { values, starts } }: Counted): PackedWords => ({
  names,
  numbers: packColumn(values),
  starts: packColumn(starts),
});

function unpackWords({ names, ...written }: PackedWords) {
  const numbers = new Uint32Array(columnBytes(written.numbers));
  const starts = new Uint32Array(columnBytes(written.starts));
  return {
    starts,
    of: (at: number): Numbered => ({
      names,
      numbers: numbers.subarray(starts[at], starts[at + 1]),
    }),
  };
}

function joined(columns: readonly Float32Array[]): Float32Array {
  const all = new Float32Array(columns.reduce((sum, { length }) => sum + length, 0));
  let from = 0;
  for (const column of columns) {
    all.set(column, from);
    from += column.length;
  }
  return all;
}
