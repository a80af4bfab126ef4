import { expect, test } from 'vitest';
import type { Answer } from './answer.ts';
import { sayFound, sayWithoutFacets } from './say-found.ts';
import type { SortId } from './state.ts';
import { vocabularyOf } from './vocabulary/vocabulary.ts';

const answer: Answer = {
  hits: [],
  corrections: new Map(),
  unknown: [],
  inOtherWords: [],
  unquoted: [],
  query: { words: [], concepts: [], phrases: [] },
  vocabulary: vocabularyOf([]),
};
const say = (count: number, complete: number, sort: SortId = 'relevance') =>
  sayFound({ ids: Array.from({ length: count }, String), answer, complete, sort, matching: count });

test('says how many have every word, in the number that they are', () => {
  expect(say(1200, 1200)).toBe('1,200 postmortems');
  expect(say(22, 5)).toBe('22 postmortems, 5 with every word come first');
  expect(say(22, 1)).toBe('22 postmortems, 1 with every word comes first');
  expect(say(22, 0)).toBe('22 postmortems, none with every word; the nearest come first');
  expect(say(1, 1)).toBe('1 postmortem');
  expect(say(1, 0)).toBe('1 postmortem, without every word');
  expect(say(0, 0)).toBe('No postmortem found');
});

test('says nothing of an order that was chosen', () => {
  expect(say(22, 1, 'date')).toBe('22 postmortems, 1 with every word');
  expect(say(22, 0, 'date')).toBe('22 postmortems, none with every word');
});

test('says that facets leave nothing, where words alone would find something', () => {
  expect(sayWithoutFacets({ ids: [], matching: 22 })).toBe(
    'Without facets 22 postmortems would be found.',
  );
  expect(sayWithoutFacets({ ids: [], matching: 0 })).toBeNull();
  expect(sayWithoutFacets({ ids: ['a'], matching: 22 })).toBeNull();
});
