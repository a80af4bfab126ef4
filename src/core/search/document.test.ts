import { expect, test } from 'vitest';
import { FIXTURE_LISTS, postmortemText, readFixture } from '../parse.fixture.ts';
import { conceptWordsOf } from './concept-words.ts';
import { searchDocument } from './document.ts';
import { wordedSentences } from './similar/sentences.ts';
import { isConceptWord } from './vocabulary/concept-word.ts';
import { shippedVocabulary } from './vocabulary/shipped.ts';
import { vocabularyOf } from './vocabulary/vocabulary.ts';

const vocabulary = vocabularyOf([
  ['out of memory', 'OOM'],
  ['retry storm', 'retries'],
]);
const { postmortem } = readFixture(postmortemText());
if (!postmortem) throw new Error('The fixture has a fault.');
const body = { html: '<h2 id="before">Before</h2><p>Quiet.</p>', text: 'Before\nQuiet.' };
const documentOf = (changes: Partial<typeof postmortem> = {}) =>
  searchDocument({ ...postmortem, ...changes }, body, FIXTURE_LISTS, vocabulary);

test('has the sections of the page with their ids, and all its words', () => {
  const { html, url, words } = documentOf();
  expect(url).toBe(`postmortems/${postmortem.id}/`);
  for (const part of [
    '<h1 data-pagefind-meta="title">A flood of retries</h1>',
    '<h2 id="what-happened-when">What happened when</h2>',
    '<p id="t-1415">The alert fires</p>',
    '<p>Configuration error</p>',
    '<h2 id="before">Before</h2>',
    '<p id="action-1">Limit retries</p>',
  ]) {
    expect(html).toContain(part);
  }
  expect(words.map(({ word }) => word)).toEqual(
    expect.arrayContaining(['flood', 'quiet', 'limit', 'rate', 'limiting', 'api']),
  );
});

test('has what narrows a search, and what a row of results shows', () => {
  const { html } = documentOf();
  for (const part of [
    '<meta data-pagefind-filter="facet[content]" content="cause:config-error">',
    '<meta data-pagefind-meta="ended[content]" content="The change was rolled back.">',
  ]) {
    expect(html).toContain(part);
  }
  // What no row shows is in the columns alone.
  expect(html).not.toContain('duration:15m-1h');
  expect(documentOf({ resolved: null }).html).not.toContain('minutes[content]');
});

test('text of a record is text', () => {
  const hostile = '"><script>alert(1)</script>&amp;';
  const { html } = documentOf({ title: hostile, resolution: hostile, services: [hostile] });
  expect(html).not.toContain('<script>');
  expect(html).toContain('&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;amp;');
});

test('ends with the words of the groups that it speaks of', () => {
  const word = vocabulary.word(1);
  expect(documentOf().html).toContain(`<p>${word} ${word} ${word}</p></main>`);
});

test('words of groups stand there as often as they are meant, and less often for what is promised', () => {
  const times = (text: string) => conceptWordsOf(wordedSentences(text), vocabulary).length;
  expect(times('Retries came. Retries went. Retries came.')).toBe(3);
  expect(times('We should limit retries, log retries and count retries.')).toBe(1);
});

test('words of groups are of one length, and few however often a group is meant', () => {
  const words = conceptWordsOf(wordedSentences(`${'OOM '.repeat(20)} retries`), vocabulary);
  expect(words).toEqual([
    ...Array.from({ length: 8 }, () => vocabulary.word(0)),
    vocabulary.word(1),
  ]);
  expect(words.every(isConceptWord)).toBe(true);
  expect(isConceptWord('zqv')).toBe(false);
});

test('the word of a group is its own, whatever other groups there are, and no two shipped groups share one', () => {
  const group = ['slow', 'latency'];
  expect(vocabularyOf([['wombat'], group]).word(1)).toBe(vocabularyOf([group]).word(0));
  const shipped = vocabularyOf(shippedVocabulary);
  const words = shippedVocabulary.map((_, number) => shipped.word(number));
  expect(new Set(words).size).toBe(shippedVocabulary.length);
  expect(new Set(words.map((word) => word.length)).size).toBe(1);
});
