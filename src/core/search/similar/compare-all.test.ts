import fc from 'fast-check';
import { expect, test } from 'vitest';
import { vocabularyOf } from '../vocabulary/vocabulary.ts';
import { changesSince } from './changes.ts';
import { type ComparedIncidents, compareAll } from './compare-all.ts';
import { corpusOf } from './corpus.ts';
import type { SimilarEntry } from './entry.ts';
import { wordsOf } from './numbered.fixture.ts';
import { numbered } from './numbered.ts';
import { outdated, weightsOf } from './outdated.ts';
import { pairTableOf } from './pairs.ts';
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

/**
 * An incident whose words are some that most have, and some that few have. Five of eight have so few that all of them
 * tell, and `edge` among them.
 */
function incident(id: string, seed: number): SimilarEntry {
  const next = numbersFrom(seed);
  const isShort = seed % 8 < 5;
  const words = Array.from(
    { length: isShort ? 12 : 40 },
    () => `w${Math.floor(next(20) ** 2 * (next(5) + 0.2))}`,
  );
  const terms = [...new Set(isShort ? [...words, 'edge'] : words)];
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
const start = Array.from({ length: 321 }, (_, at) => known(`i${1000 + at * 10}`, at));
const compare = (all: readonly Known[], before: ComparedIncidents | null) =>
  compareAll(
    all.map(({ entry }) => entry),
    all.map(({ key }) => key),
    vocabulary,
    titles,
    before,
  );
const stored = (compared: ComparedIncidents): ComparedIncidents => structuredClone(compared);
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
    { numRuns: 25 },
  );
}, 60_000);

/** Which answers to the incidents as they were do not hold any more. */
function outdatedBy(all: readonly Known[], before = first): Uint8Array | null {
  const entries = all.map(({ entry }) => entry);
  const keys = all.map(({ key }) => key);
  const corpus = corpusOf(entries);
  const counted = { entries, keys, corpus, pairs: pairTableOf(entries) };
  const changes = changesSince(before, counted);
  if (changes === null) return null;
  const near = neighbourhood(corpus, vocabulary, titles);
  return outdated(changes, { ...counted, near, weights: weightsOf({ ...counted, near }) });
}
const count = (marks: Uint8Array | null) => marks?.filter((mark) => mark === 1).length;

test('where one word of one incident is another, most answers are not looked for again', () => {
  const all = start.map((one, at) => (at === 53 ? reworded(one, 2) : one));
  const marks = outdatedBy(all);
  expect(marks?.[53]).toBe(1);
  expect(count(marks)).toBeLessThan(all.length / 2);
});

test('one that is known by another key is compared anew, and all of them in another order', () => {
  expect(count(outdatedBy(start))).toBe(0);
  const touched = start.map((one, at) => (at === 7 ? { ...one, key: 'touched' } : one));
  expect(outdatedBy(touched)?.[7]).toBe(1);
  expect(outdatedBy(start.toReversed())).toBeNull();
});

test('all are compared anew where one incident makes all of them longer than average', () => {
  const long = start.map((one, at) =>
    at === 7 ? { entry: { ...one.entry, length: 9000 }, key: 'long' } : one,
  );
  expect(outdatedBy(long)).toBeNull();
});

// Two incidents that are not alike: what the second has and none besides, the first gets as well.
const [gets, has] = [51, 260];
test.each<[string, (entry: SimilarEntry, word: string) => Partial<SimilarEntry>]>([
  ['a pair', ({ pairs }, word) => ({ pairs: numbered([...wordsOf(pairs), word]) })],
  ['a service', ({ services }, word) => ({ services: [...services, word] })],
  ['a lesson', ({ lessons }, word) => ({ lessons: [...lessons, word] })],
])('%s that one more has weighs less for the other', (_what, given) => {
  const withWord = (all: readonly Known[], at: number, word: string) =>
    all.map(({ entry, key }, place) =>
      place === at
        ? { entry: { ...entry, ...given(entry, word) }, key: `${key} ${word}` }
        : { entry, key },
    );
  const base = withWord(start, has, 'lonely');
  const before = stored(compare(base, null));
  expect(outdatedBy(withWord(base, gets, 'other'), before)?.[has]).toBe(0);
  expect(outdatedBy(withWord(base, gets, 'lonely'), before)?.[has]).toBe(1);
});

test('a term finds nothing any more once more than two hundred are told by it', () => {
  const hasEdge = ({ entry }: Known) => wordsOf(entry.terms).includes('edge');
  const without = ({ entry, key }: Known): Known => {
    const terms = numbered(wordsOf(entry.terms).map((term) => (term === 'edge' ? 'once' : term)));
    return { entry: { ...entry, terms }, key: `${key} without` };
  };
  expect(start.filter(hasEdge)).toHaveLength(201);
  const base = start.map((one, at) => (at === gets ? without(one) : one));
  const marks = outdatedBy(start, stored(compare(base, null)));
  expect(start.filter((one, at) => hasEdge(one) && marks?.[at] !== 1)).toEqual([]);
});
