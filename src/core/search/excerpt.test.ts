import { describe, expect, test } from 'vitest';
import { excerptOf, type IndexedText } from './excerpt.ts';
import { readQuery } from './query.ts';
import { conceptWord } from './vocabulary/concept-word.ts';
import { vocabularyOf } from './vocabulary/vocabulary.ts';

const vocabulary = vocabularyOf([['out of memory', 'OOM', 'killed']]);
const filler = 'Some words about nothing much at all. '.repeat(10).trim();
const sections = [
  'Retries flood the API.',
  'A summary of the evening.',
  'What happened when.',
  'It began.',
  `The worker was killed <script>alert(1)</script> twice. ${filler}`,
  'Why it happened.',
  `The connection pool had no limit. ${filler}`,
];
const content = `${sections.join(' ')} ${conceptWord(['slow'])} ${conceptWord(['slow'])}`;
const location = (text: string) => content.slice(0, content.indexOf(text)).split(' ').length - 1;
const page: IndexedText = {
  title: 'Retries flood the API',
  content,
  anchors: [
    { element: 'h2', id: 'when', text: 'What happened when.', location: location('What happened') },
    { element: 'p', id: 't-1400', text: 'It began.', location: location('It began') },
    { element: 'p', id: 't-1405', text: 'The worker', location: location('The worker') },
    { element: 'h2', id: 'why', text: 'Why it happened.', location: location('Why it') },
  ],
};
const excerpt = (text: string) => excerptOf(page, readQuery(text, vocabulary), vocabulary);
const hits = (text: string) =>
  excerpt(text)
    .parts.filter(({ hit }) => hit)
    .map(({ text: hit }) => hit);

describe('excerptOf', () => {
  test('leads to the heading that the passage stands under, and marks the words in it', () => {
    expect(excerpt('connection pools')).toMatchObject({
      heading: 'Why it happened.',
      anchor: 'why',
    });
    expect(hits('connection pools')).toEqual(['connection', 'pool']);
  });

  test('leads to the nearest entry of the timeline', () => {
    expect(excerpt('worker')).toMatchObject({ heading: 'What happened when.', anchor: 't-1405' });
  });

  test('marks what says the same in other words', () => {
    expect(hits('OOM')).toEqual(['killed']);
  });

  test('marks what begins with a word that is still being typed', () => {
    expect(excerpt('connec')).toMatchObject({ heading: 'Why it happened.', anchor: 'why' });
    expect(hits('connec')).toEqual(['connection']);
    expect(hits('pool connec')).toEqual(['connection', 'pool']);
    expect(hits('con')).toEqual(['connection']);
    expect(hits('con-1 pool t')).toEqual(['pool']);
  });

  test('hands text over as text', () => {
    const { parts } = excerpt('alert');
    expect(parts.map(({ text }) => text).join('')).toContain('<script>alert(1)</script>');
    expect(hits('alert')).toEqual(['script>alert(1)</script']);
  });

  test('begins with the sentence, or says that it begins within one', () => {
    const long = (words: string) => ({ ...page, anchors: [], content: `${page.title}. ${words}` });
    const first = (text: IndexedText) =>
      excerptOf(text, readQuery('zebra', vocabulary), vocabulary).parts[0]?.text;
    expect(first(long('It was calm. Then there came a zebra by.'))).toBe(
      'It was calm. Then there came a ',
    );
    const run = 'and one more '.repeat(12);
    expect(first(long(`It was calm. There came ${run}zebra by.`))).toBe(
      '… and one more and one more ',
    );
  });

  test('begins a page without hits at its start, after the title, and never shows words of the index', () => {
    const { parts, heading, anchor } = excerpt('zebra');
    expect({ heading, anchor }).toEqual({ heading: null, anchor: null });
    expect(parts).toEqual([{ text: 'A summary of the evening. …', hit: false }]);
    expect(JSON.stringify(excerpt('nothing'))).not.toContain('zqv');
  });
});
