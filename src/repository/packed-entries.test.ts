import { expect, test } from 'vitest';
import { entryOfText, type SimilarEntry } from '../core/search/similar/entry.ts';
import { wordsOf } from '../core/search/similar/numbered.fixture.ts';
import { shippedVocabulary } from '../core/search/vocabulary/shipped.ts';
import { vocabularyOf } from '../core/search/vocabulary/vocabulary.ts';
import { packEntries, unpackEntries } from './packed-entries.ts';

const vocabulary = vocabularyOf(shippedVocabulary);
const TEXTS = [
  'The disk of the database was full because a typo kept every log. Nobody saw 0.3 % of it.',
  '',
  'A typo in the database address caused it; the cache was cold.',
];
const entries = TEXTS.map((text, at) => ({ ...entryOfText(text, vocabulary), id: `${at}` }));
const plain = ({ terms, pairs, ...entry }: SimilarEntry) => ({
  ...entry,
  terms: wordsOf(terms),
  pairs: wordsOf(pairs),
});
const again = (some: readonly SimilarEntry[]) =>
  unpackEntries(JSON.parse(JSON.stringify(packEntries(some))) as ReturnType<typeof packEntries>);

test('entries come back as they were, also those without a word, and of those that came back', () => {
  const back = again(entries);
  expect(back.map(plain)).toEqual(entries.map(plain));
  expect(back[0]?.pairs.numbers.length).toBeGreaterThan(0);
  const [first, , third] = back;
  const some = [first, ...entries.slice(1, 2), third].filter((one) => one !== undefined);
  expect(again(some).map(plain)).toEqual(entries.map(plain));
  expect(again([])).toEqual([]);
});
