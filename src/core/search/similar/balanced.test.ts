import { expect, test } from 'vitest';
import { balanced } from './balanced.ts';
import { TELLING_TERMS, type Vector } from './vectors.ts';

/** Term 0 to 2 are faults. */
const isFault = Uint8Array.from({ length: 100 }, (_, term) => (term < 3 ? 1 : 0));
const vector = (terms: number[], weights: number[]): Vector => ({
  terms,
  weights,
  places: terms.map((_, at) => at),
});
const squares = (weights: readonly number[]) => weights.reduce((sum, w) => sum + w * w, 0);

test('faults make up a fifth, be it one or several', () => {
  for (const faults of [[0], [0, 1, 2]]) {
    const terms = [...faults, 50, 51];
    const { weights } = balanced(
      vector(
        terms,
        terms.map((term) => 1 / (term + 1)),
      ),
      isFault,
    );
    expect(squares(weights.slice(0, faults.length))).toBeCloseTo(0.2);
    expect(squares(weights)).toBeCloseTo(1);
  }
});

test('terms of one kind keep their weights to one another', () => {
  const { weights } = balanced(vector([0, 1, 50, 51], [0.8, 0.4, 0.3, 0.1]), isFault);
  expect((weights[0] ?? 0) / (weights[1] ?? 0)).toBeCloseTo(2);
  expect((weights[2] ?? 0) / (weights[3] ?? 0)).toBeCloseTo(3);
});

test('what has one kind alone stays as it is', () => {
  for (const one of [vector([0, 1], [0.8, 0.6]), vector([50, 51], [0.8, 0.6]), vector([], [])]) {
    expect(balanced(one, isFault)).toBe(one);
  }
});

test('only the telling terms are counted', () => {
  const terms = [0, ...Array.from({ length: TELLING_TERMS }, (_, at) => 40 + at)];
  const { weights } = balanced(
    vector(
      terms,
      terms.map(() => 0.2),
    ),
    isFault,
  );
  expect(squares(weights.slice(0, TELLING_TERMS))).toBeCloseTo(1);
});
