import { describe, expect, test } from 'vitest';
import { readQuery } from './query.ts';
import { rank } from './rank.ts';
import { vocabularyOf } from './vocabulary/vocabulary.ts';

const vocabulary = vocabularyOf([['out of memory', 'OOM']]);
const ranked = (text: string, strengths: Record<string, Record<string, number>>) =>
  rank(readQuery(text, vocabulary), (term) => new Map(Object.entries(strengths[term] ?? {})));

describe('rank', () => {
  test('puts what has every word first, whatever the score', () => {
    const results = ranked('nginx port', {
      nginx: { a: 1, b: 9 },
      port: { a: 1 },
    });
    expect(results.map(({ document, complete }) => [document, complete])).toEqual([
      ['a', true],
      ['b', false],
    ]);
  });

  test('then goes by the sum of what each word is worth', () => {
    const results = ranked('nginx port missing', {
      nginx: { a: 1, b: 1 },
      port: { a: 1, b: 3 },
    });
    expect(results.map(({ document }) => document)).toEqual(['b', 'a']);
  });

  test('what every report says counts half, and is no reason to show', () => {
    const [first, second] = ranked('kicked nginx', { kick: { a: 3 }, nginx: { b: 2 } });
    expect([first?.document, first?.words]).toEqual(['b', ['nginx']]);
    expect([second?.document, second?.words]).toEqual(['a', ['kicked']]);
  });

  test('lets a group of the vocabulary stand in for words that a document lacks, and says so', () => {
    const results = ranked('api OOM', { api: { a: 1, b: 1 }, oom: { b: 2 }, '#0': { a: 2, b: 2 } });
    expect(results).toMatchObject([
      { document: 'b', words: ['api', 'OOM'], groups: [], complete: true },
      { document: 'a', words: ['api'], groups: [0], complete: false },
    ]);
  });

  test('counts a group once beside its own word', () => {
    const [only] = ranked('OOM', { oom: { a: 2 }, '#0': { a: 2 } });
    expect(only?.score).toBeCloseTo(2 * 1.2);
  });

  test('names a compound that matched as a whole without its parts', () => {
    const [only] = ranked('wp-settings.php', {
      wpsettingsphp: { a: 3 },
      wp: { a: 1 },
      set: { a: 1 },
      php: { a: 1 },
    });
    expect(only?.words).toEqual(['wp-settings.php']);
  });

  test('finds nothing where no word is known', () => {
    expect(ranked('nothing here', {})).toEqual([]);
  });
});
