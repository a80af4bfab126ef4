import { expect, test } from 'vitest';
import { shippedVocabulary } from '../vocabulary/shipped.ts';
import { vocabularyOf } from '../vocabulary/vocabulary.ts';
import { corpusOf } from './corpus.ts';
import { entryOfText } from './entry.ts';
import { flatLists } from './flat-lists.ts';
import { sharedFaults } from './shared-faults.ts';
import { neighbourhood } from './similar.ts';

/** Terms 0 to 2 are faults, the others name what they befell. */
const isFault = Uint8Array.of(1, 1, 1, 0, 0);
const terms = [[0, 3, 4], [1, 3, 4], [4, 1, 0], [3], []];
const sharing = () => sharedFaults(flatLists(terms), isFault);

test('a fault of one kind is shared, a product is not', () => {
  const shares = sharing();
  expect(shares(0, 1)).toBe(false);
  expect(shares(0, 2)).toBe(true);
  expect(shares(1, 2)).toBe(true);
  expect(shares(3, 0)).toBe(false);
  expect(shares(4, 2)).toBe(false);
});

test('who was compared before changes nothing', () => {
  const shares = sharing();
  const numbers = [...terms.keys()];
  const pairs = numbers.flatMap((one) => numbers.map((other) => [one, other] as const));
  for (const [one, other] of [...pairs, ...pairs.toReversed()])
    expect(shares(one, other), `${one} and ${other}`).toBe(sharing()(one, other));
});

test('what failed in the same way comes before what failed in the same product', () => {
  const vocabulary = vocabularyOf(shippedVocabulary);
  const same = (id: string) => id;
  const texts = {
    slow: 'Metrics of Kafka topics were missing from the exporter because its endpoint ran into a deadlock.',
    account:
      'Metrics of Kafka topics were missing from the exporter because its certificate had expired.',
    deadlock: 'Orders stood still because two transactions of the shop ran into a deadlock.',
    certificate: 'Mail was refused because the certificate of the gateway had expired.',
    other: 'The exporter of the shop was moved, and orders of mail were missing.',
    disk: 'The disk of the printer was full because old logs stayed.',
  };
  const ids = Object.keys(texts);
  const entries = Object.values(texts).map((text, at) => ({
    ...entryOfText(text, vocabulary),
    id: ids[at] ?? '',
  }));
  const near = neighbourhood(corpusOf(entries), vocabulary, {
    cause: same,
    trigger: same,
    service: same,
    lesson: same,
  });
  const first = (id: string) => near.similarTo(ids.indexOf(id), 1)[0]?.entry.id;
  expect(first('slow')).toBe('deadlock');
  expect(first('account')).toBe('certificate');
});
