import { expect, test } from 'vitest';
import { shippedVocabulary } from '../vocabulary/shipped.ts';
import { vocabularyOf } from '../vocabulary/vocabulary.ts';
import { corpusOf } from './corpus.ts';
import { entryOfText } from './entry.ts';
import { wordsOf } from './numbered.fixture.ts';
import { reasonedLikeness } from './reasoned.ts';
import { neighbourhood } from './similar.ts';
import { sharesOf, vectorMaker } from './vectors.ts';

const vocabulary = vocabularyOf(shippedVocabulary);
const titles = {
  cause: (id: string) => id,
  trigger: (id: string) => id,
  service: (id: string) => id,
  lesson: (id: string) => id,
};

const TEXTS = {
  lapsed:
    'Summary\nThe site failed since its certificate had expired.\nTimeline\nWe looked at the ingress, its routes, its pods and the queue.',
  sameParts:
    'Summary\nThe site failed since it ran out of memory.\nTimeline\nWe looked at the ingress, its routes, its pods and the queue.',
  sameReason:
    'The mail gateway stopped because its certificate expired.\nTimeline\nWe read the logs of the printer.',
  memory: 'The nightly report ran out of memory, caused by a leak.',
  noReason: 'Timeline\nWe looked at the certificate. It had expired.',
  typo: 'A typo in the name of a bucket caused an empty page.',
  disk: 'The disk of the printer was full because old logs stayed.',
  switch: 'A network cable was pulled, which led to an hour without telephones.',
};
const entries = Object.values(TEXTS).map((text, at) => ({
  ...entryOfText(text, vocabulary),
  id: String(at),
}));
const corpus = corpusOf(entries);
const likeness = reasonedLikeness(corpus, vectorMaker(corpus, sharesOf(corpus, vocabulary)));
const at = (name: keyof typeof TEXTS) => Object.keys(TEXTS).indexOf(name);

test('texts are alike that give the same reason, not those that watch the same parts', () => {
  const reason = likeness(at('lapsed'), at('sameReason'));
  expect(reason).toBeGreaterThan(1.5 * likeness(at('lapsed'), at('sameParts')));
  expect(likeness(at('sameReason'), at('lapsed'))).toBeCloseTo(reason);
  expect(likeness(at('lapsed'), at('lapsed'))).toBeCloseTo(1);
});

test('a text without any reason is compared by what it says', () => {
  const lapsed = likeness(at('noReason'), at('lapsed'));
  expect(lapsed).toBeGreaterThan(0);
  expect(lapsed).toBeGreaterThan(likeness(at('noReason'), at('memory')));
});

test('the incident that happened for the same reason comes first', () => {
  const { similarTo } = neighbourhood(corpus, vocabulary, titles);
  expect(similarTo(at('lapsed'), 1)[0]?.entry.id).toBe(String(at('sameReason')));
  expect(similarTo(at('memory'), 1)[0]?.entry.id).toBe(String(at('sameParts')));
});

test('how much of a weight is reasoned is kept with it', () => {
  const { terms, weights, reasoned, length, reasonedLength } = entryOfText(
    'The lock was seen. A lock caused it.',
    vocabulary,
  );
  const lock = wordsOf(terms).indexOf('lock');
  expect([weights[lock], reasoned[lock]]).toEqual([2, 1]);
  expect([length, reasonedLength]).toEqual([3, 2]);
});
