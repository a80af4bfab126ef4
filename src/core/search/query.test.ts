import { describe, expect, test } from 'vitest';
import { correctQuery, readQuery } from './query.ts';
import { vocabularyOf } from './vocabulary/vocabulary.ts';

const vocabulary = vocabularyOf([
  ['load balancer', 'LB'],
  ['slow', 'latency'],
]);
const read = (text: string) => readQuery(text, vocabulary);

describe('readQuery', () => {
  test('keeps the words that tell something, each once', () => {
    expect(read('the API was slow and the API is slow').words.map(({ typed }) => typed)).toEqual([
      'API',
      'slow',
    ]);
  });

  test('keeps all words when there are no others', () => {
    expect(read('it was').words.map(({ typed }) => typed)).toEqual(['it', 'was']);
  });

  test('names the groups that the words speak of', () => {
    expect(read('load balancers slow').concepts).toEqual([
      { group: 0, places: [0, 1] },
      { group: 1, places: [2] },
    ]);
  });

  test('takes out what is quoted', () => {
    expect(read('"error rate" of "api"').phrases).toEqual(['error rate', 'api']);
  });

  test('looks at the first forty words of a long text', () => {
    const long = Array.from({ length: 100 }, (_, at) => `word${at}`).join(' ');
    expect(read(long).words).toHaveLength(40);
  });
});

test('correctQuery replaces words and nothing else', () => {
  const corrections = new Map([
    ['laod', 'load'],
    ['trafic', 'traffic'],
  ]);
  expect(correctQuery('Laod-balancer: uneven trafic!', corrections)).toBe(
    'load-balancer: uneven traffic!',
  );
});
