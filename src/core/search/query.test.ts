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

  test('takes out what stands in the quotes of a telephone, too', () => {
    expect(read('“error rate” of „api“, "a b"').phrases).toEqual(['error rate', 'api', 'a b']);
  });

  test('asks for no single digit beside other words', () => {
    const words = (text: string) => read(text).words.map(({ typed }) => typed);
    expect(words('HikariPool-1 at 127.0.0.1:80')).toEqual(
      'HikariPool-1 Hikari Pool 127.0.0.1 127 80'.split(' '),
    );
    expect(words('5')).toEqual(['5']);
  });

  test('knows of a phrase that its words alone say something else', () => {
    const phrases = vocabularyOf([['timed out', 'timeout'], ['load balancer']]);
    expect(readQuery('timed out at the load balancer', phrases).concepts).toEqual([
      { group: 0, places: [0, 1], idiom: true },
      { group: 1, places: [4, 5] },
    ]);
  });

  test('takes a few letters within a name for a word, unless they are being typed', () => {
    const alone = (text: string) =>
      read(text)
        .words.filter((word) => word.alone)
        .map(({ typed }) => typed);
    expect(alone('INC-1234')).toContain('INC');
    expect(alone('com.example.Pool is empty')).toContain('com');
    expect(alone('the dev laptop, the old API-inc')).not.toContain('dev');
    expect(alone('the dev laptop, the old API-inc')).not.toContain('inc');
  });

  test('looks at the first forty words of a long text', () => {
    const long = Array.from({ length: 100 }, (_, at) => `word${at}`).join(' ');
    expect(read(long)).toMatchObject({ isCut: true });
    expect(read(long).words).toHaveLength(40);
    expect(read('a short one').isCut).toBeUndefined();
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
