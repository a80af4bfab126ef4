import { expect, test } from 'vitest';
import { vocabularyOf } from '../vocabulary/vocabulary.ts';
import { corpusOf } from './corpus.ts';
import { entryOfText } from './entry.ts';
import { sharedTerms } from './shared-terms.ts';
import { sharesOf, vectorMaker } from './vectors.ts';

const vocabulary = vocabularyOf([]);
const TEXTS = [
  'The certificate of the gateway expired.',
  'A certificate was renewed at the gateway.',
  'The gateway dropped packets of the printer.',
  'The printer jammed, the gateway hummed.',
  'A bucket was empty, the gateway was not.',
];
const corpus = corpusOf(TEXTS.map((text) => entryOfText(text, vocabulary)));
const maker = vectorMaker(corpus, sharesOf(corpus, vocabulary));
const vectorOf = (number: number) => maker.telling(number);
const named = (shared: ReturnType<typeof sharedTerms>, one: number, other: number) =>
  shared(one, other).map(({ term, here, there }) => [
    term,
    corpus.formsAt(one, here),
    corpus.formsAt(other, there),
  ]);

test('two share what both say and hardly any other does, and where each says it', () => {
  const shared = sharedTerms(corpus, vectorOf);
  const [[, ...forms] = []] = named(shared, 0, 1);
  expect(forms).toEqual(['certificate', 'certificate']);
  expect(named(shared, 0, 1)).toHaveLength(1);
  expect(named(shared, 0, 3)).toEqual([]);
});

test('who was compared before changes nothing', () => {
  const shared = sharedTerms(corpus, vectorOf);
  const numbers = [...TEXTS.keys()];
  const pairs = numbers.flatMap((one) => numbers.map((other) => [one, other] as const));
  for (const [one, other] of [...pairs, ...pairs.toReversed()])
    expect(named(shared, one, other), `${one} and ${other}`).toEqual(
      named(sharedTerms(corpus, vectorOf), one, other),
    );
});
