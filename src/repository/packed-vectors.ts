import type { FlatVectors } from '../core/search/similar/flat-vectors.ts';
import { columnBytes, packColumn } from './columns.ts';

/** Vectors as they are written. */
export type PackedVectors = Record<keyof FlatVectors, string>;

/** Packs vectors for JSON. */
export const packVectors = ({ terms, weights, lengths }: FlatVectors): PackedVectors => ({
  terms: packColumn(terms),
  weights: packColumn(weights),
  lengths: packColumn(lengths),
});

/** The vectors that were packed. */
export const unpackVectors = ({ terms, weights, lengths }: PackedVectors): FlatVectors => ({
  terms: new Uint32Array(columnBytes(terms)),
  weights: new Float64Array(columnBytes(weights)),
  lengths: new Int8Array(columnBytes(lengths)),
});
