import { correctQuery, type Query, readQuery } from '../query.ts';
import { rank } from '../rank.ts';
import { conceptTerm } from '../terms.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { inflectionsOf } from '../words/inflections.ts';
import { takeApart } from '../words/joined.ts';
import { isIdentifier, nearestWord } from '../words/spelling.ts';
import { isStopWord } from '../words/stop.ts';
import { isSpellable } from '../words/word-list.ts';
import { type Corpus, formsOf } from './corpus.ts';
import type { Similar } from './similar.ts';

/** A question is in words; what is longer is a document, and compared as one. */
const LONGEST_QUESTION = 40;

export const isQuestion = (text: string): boolean =>
  text.trim().split(/\s+/).length <= LONGEST_QUESTION;

/** What a question found, and how it was read. */
export interface AskAnswer {
  found: Similar[];
  /** Words that no incident has, each with the one that was taken instead. */
  corrections: Map<string, string>;
  /** Words that no incident has, nor anything that says the same. */
  unknown: string[];
}

/** How a question was read, in sentences, where otherwise than it was typed. */
export const sayHowRead = ({
  corrections,
  unknown,
}: Pick<AskAnswer, 'corrections' | 'unknown'>): string[] => [
  ...[...corrections].map(
    ([typed, instead]) => `No postmortem says "${typed}"; looked for "${instead}" instead.`,
  ),
  ...(unknown.length > 0
    ? [`No postmortem says ${unknown.map((word) => `"${word}"`).join(', ')}, nor anything like it.`]
    : []),
];

/** Enough to see at a glance why an incident is here. */
const WORDS_NAMED = 4;
const GROUPS_NAMED = 2;

/**
 * Answers a question in a responder's own words: BM25 over words and groups of the vocabulary, misspelt words set
 * right. The reasons name what of the question an incident's text has.
 */
export function askCorpus(
  text: string,
  corpus: Corpus,
  vocabulary: Vocabulary,
  limit: number,
): AskAnswer {
  const corrections = correct(readQuery(text, vocabulary), corpus, vocabulary);
  const query = readQuery(correctQuery(text, corrections), vocabulary);
  const spoken = query.concepts.filter(({ group }) => corpus.has(conceptTerm(group)));
  const unknown = query.words.filter(
    ({ word, stem, whole, place }) =>
      !whole &&
      isSpellable(word) &&
      corpus.find(stem, word).size === 0 &&
      !isStopWord(word) &&
      !spoken.some(({ places }) => places.includes(place)),
  );
  const found = rank(query, (term, word) => corpus.find(term, word))
    .slice(0, limit)
    .flatMap(({ document, score, words, groups }): Similar[] => {
      const entry = corpus.entries[document];
      if (!entry) return [];
      const lines = formsOf(entry);
      const names = Array.from(corpus.termsOf(document), (term) => corpus.terms[term]);
      const related = groups.slice(0, GROUPS_NAMED).map((group) => {
        const [phrase = ''] = (lines[names.indexOf(conceptTerm(group))] ?? '').split('|');
        return `${vocabulary.groups[group]?.[0] ?? phrase} (“${phrase}”)`;
      });
      return [
        {
          entry,
          score,
          reasons: [
            ...(words.length > 0 ? [`mentions ${words.slice(0, WORDS_NAMED).join(', ')}`] : []),
            ...(related.length > 0 ? [`speaks of ${related.join(', ')}`] : []),
          ],
        },
      ];
    });
  return { found, corrections, unknown: unknown.map(({ typed }) => typed) };
}

function correct(query: Query, corpus: Corpus, vocabulary: Vocabulary): Map<string, string> {
  const corrections = new Map<string, string>();
  const unknown = query.words.filter(
    ({ typed, word, stem, whole }) =>
      !whole &&
      isSpellable(word) &&
      !isIdentifier(typed) &&
      !corpus.has(stem) &&
      !vocabulary.knows(stem),
  );
  if (unknown.length === 0) return corrections;
  const words = corpus.words();
  for (const { word, typed } of unknown) {
    const begun = words
      .filter((known) => word.length > 4 && known.word.startsWith(word))
      .sort((a, b) => b.count - a.count || (a.word < b.word ? -1 : 1))[0];
    const near = (begun ?? nearestWord(word, words, inflectionsOf))?.word;
    const instead = near ?? takeApart(word, (root) => corpus.has(root));
    if (instead) corrections.set(typed, instead);
  }
  return corrections;
}
