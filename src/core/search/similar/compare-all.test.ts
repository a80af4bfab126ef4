import fc from 'fast-check';
import { expect, test } from 'vitest';
import { vocabularyOf } from '../vocabulary/vocabulary.ts';
import { type ComparedIncidents, compareAll } from './compare-all.ts';
import { corpusOf } from './corpus.ts';
import type { SimilarEntry } from './entry.ts';
import { numbered, wordsOf } from './numbered.ts';
import { outdated, weightsOf } from './outdated.ts';
import { neighbourhood } from './similar.ts';

const vocabulary = vocabularyOf([]);
const same = (id: string) => id;
const titles = { cause: same, trigger: same, service: same, lesson: same };

/** Numbers that come again for the same seed. */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** An incident whose words are some that most have, and some that few have. */
function incident(id: string, seed: number): SimilarEntry {
  const next = numbersFrom(seed);
  const words = Array.from({ length: 40 }, () => `w${Math.floor(next(20) ** 2 * (next(5) + 0.2))}`);
  const terms = [...new Set(words)];
  const list = (name: string, most: number) =>
    Array.from(new Set(Array.from({ length: 1 + next(2) }, () => `${name}${next(most)}`)));
  return {
    id,
    title: id,
    cause: `cause${next(4)}`,
    trigger: `trigger${next(3)}`,
    services: list('service', 12),
    lessons: list('lesson', 6),
    resolution: null,
    length: 30 + next(40),
    reasonedLength: next(20),
    terms: numbered(terms),
    weights: Float32Array.from(terms, () => 1 + next(4)),
    reasoned: Float32Array.from(terms, () => next(2)),
    forms: terms.join('\n'),
    pairs: numbered(list('1+', 40)),
  };
}

interface Known {
  entry: SimilarEntry;
  key: string;
}
const known = (id: string, seed: number): Known => ({ entry: incident(id, seed), key: `${seed}` });
const start = Array.from({ length: 320 }, (_, at) => known(`i${1000 + at * 10}`, at));
const compare = (all: readonly Known[], before: ComparedIncidents | null) =>
  compareAll(
    all.map(({ entry }) => entry),
    all.map(({ key }) => key),
    vocabulary,
    titles,
    before,
  );
/** As it is after it was written and read. */
const stored = (compared: ComparedIncidents): ComparedIncidents =>
  JSON.parse(JSON.stringify(compared)) as ComparedIncidents;
const first = stored(compare(start, null));

/** An incident in which one word is another. */
function reworded({ entry, key }: Known, seed: number): Known {
  const word = seed % 2 === 0 ? `rare${seed % 7}` : `w${seed % 1500}`;
  const words = wordsOf(entry.terms);
  const terms = numbered(words.with(-1, words.includes(word) ? 'once' : word));
  return { entry: { ...entry, terms }, key: `${key} ${seed}` };
}

/** One more, one less, another text, or another word. */
const edit = fc.record({
  kind: fc.constantFrom(...(['new', 'gone', 'text', 'word', 'word', 'word'] as const)),
  at: fc.nat(5000),
  seed: fc.integer({ min: 1000, max: 9000 }),
});

test('what is taken over from an earlier comparison is what a new one finds', () => {
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), (edits) => {
      let [all, before] = [start, first];
      for (const { kind, at, seed } of edits) {
        const place = at % all.length;
        const one = all[place];
        if (!one) continue;
        const put = {
          new: [known(`i${1001 + at * 10}`, seed), one],
          gone: [],
          text: [known(one.entry.id, seed)],
          word: [reworded(one, seed)],
        }[kind];
        all = all
          .toSpliced(place, 1, ...put)
          .toSorted((a, b) => (a.entry.id < b.entry.id ? -1 : 1));
        const again = compare(all, before);
        expect(again).toEqual(compare(all, null));
        before = stored(again);
      }
    }),
    { numRuns: 40 },
  );
}, 60_000);

/** What of the first comparison does not hold any more. */
function outdatedIn(all: readonly Known[]) {
  const entries = all.map(({ entry }) => entry);
  const corpus = corpusOf(entries);
  const near = neighbourhood(corpus, vocabulary, titles);
  const keys = all.map(({ key }) => key);
  return outdated(first, { entries, keys, corpus, near, weights: weightsOf(corpus, near) });
}
const count = (marks: Uint8Array | undefined) => marks?.filter((mark) => mark === 1).length;

test('where one word of one incident is another, most answers are not looked for again', () => {
  const all = start.map((one, at) => (at === 51 ? reworded(one, 2) : one));
  const marks = outdatedIn(all)?.answers;
  expect(marks?.[51]).toBe(1);
  expect(count(marks)).toBeLessThan(all.length / 2);
});

test('one that is known by another key is compared anew, and all of them in another order', () => {
  expect(count(outdatedIn(start)?.answers)).toBe(0);
  const touched = start.map((one, at) => (at === 7 ? { ...one, key: 'touched' } : one));
  expect(outdatedIn(touched)?.answers[7]).toBe(1);
  expect(outdatedIn(start.toReversed())).toBeNull();
});
