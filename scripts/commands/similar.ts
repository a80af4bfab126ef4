import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { TRIGGER_TITLES } from '../../src/core/insight/titles.ts';
import { didYouMean } from '../../src/core/schema/nearest.ts';
import { idIn } from '../../src/core/search/id-in.ts';
import {
  type AskAnswer,
  askCorpus,
  isQuestion,
  sayHowRead,
} from '../../src/core/search/similar/ask.ts';
import { corpusOf } from '../../src/core/search/similar/corpus.ts';
import { entryOfText } from '../../src/core/search/similar/entry.ts';
import type { Titles } from '../../src/core/search/similar/reasons.ts';
import { neighbourhood, type Similar } from '../../src/core/search/similar/similar.ts';
import { shippedVocabulary } from '../../src/core/search/vocabulary/shipped.ts';
import { vocabularyOf } from '../../src/core/search/vocabulary/vocabulary.ts';
import type { SimilarIndex } from '../../src/repository/similar-index.ts';
import { createUrls } from '../../src/site/urls.ts';
import { type EndOfText, endOfFile, SAY_CUT } from './end-of-text.ts';

/** A similar incident, as `--json` prints it. */
export interface SimilarRow {
  id: string;
  title: string;
  /** Comparable within one answer alone. */
  score: number;
  reasons: string[];
  /** The id of its cause. */
  cause: string;
  /** What ended it; null where that is not recorded. */
  resolution: string | null;
  address: string;
}

export interface SimilarAnswer extends Pick<AskAnswer, 'corrections' | 'unknown'> {
  rows: SimilarRow[];
  /** How many incidents there are to compare with. */
  compared: number;
  /** True where only the end of a long text was looked at. */
  isCut: boolean;
}

/** How a question was read, in sentences, where otherwise than whole and as it was typed. */
export const sayReading = (answer: SimilarAnswer): string[] => [
  ...(answer.isCut ? [SAY_CUT] : []),
  ...sayHowRead(answer),
];

/** What nobody asks in words: the id of a postmortem, and the name of a file or a folder. */
const ID = /^\d{4}-\d{2}-\d{2}-[\w-]+$/;
const FOLDER = /^\.{1,2}$|^[^\s]*[\\/][^\s]*$/;
const FILE_NAME = /^(?:\.{1,2}[\\/].*|\S+\.(?:mdx?|txt|log))$/i;

/**
 * Finds what resembles a question in words, a postmortem by its id, or a text file by its path from `cwd`. Throws
 * where an id or a file is asked for that is not there: "nothing resembles that" would be a wrong answer.
 */
export function findSimilar(
  question: string,
  index: SimilarIndex,
  { limit, cwd }: { limit: number; cwd: string },
): SimilarAnswer {
  const vocabulary = vocabularyOf([...shippedVocabulary, ...index.groups]);
  const { found, isCut = false, ...reading } = search();
  const urls = createUrls(index.site.base);
  return {
    ...reading,
    compared: index.entries.length,
    isCut,
    rows: found.map(({ entry, score, reasons }) => ({
      id: entry.id,
      title: entry.title,
      score: Math.round(score * 1000) / 1000,
      reasons,
      cause: entry.cause,
      resolution: entry.resolution,
      address: new URL(urls.postmortem(entry.id), index.site.url).href,
    })),
  };

  function search(): AskAnswer & { isCut?: boolean } {
    const id = idIn(question);
    const present = index.former[id] ?? id;
    const number = index.entries.findIndex((entry) => entry.id === present);
    if (number >= 0) return compared(neighboursOf(number, index));
    const { text, isCut } = textOf(question, cwd, index);
    if (isQuestion(text)) return askCorpus(text, corpusOf(index.entries), vocabulary, limit);
    const entries = [...index.entries, entryOfText(text, vocabulary)];
    return { ...compared(neighboursOf(entries.length - 1, { ...index, entries })), isCut };
  }

  function neighboursOf(number: number, { entries, titles }: SimilarIndex): Similar[] {
    const names: Titles = {
      cause: (id) => titles.cause[id] ?? id,
      service: (id) => titles.service[id] ?? id,
      lesson: (id) => titles.lesson[id] ?? id,
      trigger: (id) => Object.entries(TRIGGER_TITLES).find(([known]) => known === id)?.[1] ?? id,
    };
    return neighbourhood(corpusOf(entries), vocabulary, names).similarTo(number, limit);
  }
}

/** What is compared as a whole has no words that are set right. */
const compared = (found: Similar[]): AskAnswer => ({ found, corrections: new Map(), unknown: [] });

/** The question itself, or what the file says that it names. */
function textOf(question: string, cwd: string, { entries }: SimilarIndex): EndOfText {
  const path = resolve(cwd, question);
  if (existsSync(path) && statSync(path).isFile()) {
    const { text, isCut } = endOfFile(path);
    if (text.includes('\0')) throw new Error(`${question} is no text file.`);
    if (text.trim() === '') throw new Error(`${question} is empty.`);
    return { text, isCut };
  }
  if (FOLDER.test(question) && existsSync(path) && statSync(path).isDirectory()) {
    throw new Error(`${question} is a folder. Name a file in it, or ask in words.`);
  }
  if (FILE_NAME.test(question)) {
    throw new Error(`There is no file ${question} here. To ask about its name, add a word.`);
  }
  const named = idIn(question);
  if (ID.test(named) && !/\s/.test(question)) {
    const ids = entries.map(({ id }) => id);
    const nearest = didYouMean(named, ids) ?? 'Ask in words instead.';
    throw new Error(`There is no postmortem \`${named}\`. ${nearest}`);
  }
  return { text: question, isCut: false };
}

/** An answer as a person in a terminal reads it: what it was, what fixed it, where to read on, and why it is here. */
export function writeSimilar(
  answer: SimilarAnswer,
  titles: SimilarIndex['titles'],
  colour: boolean,
): string {
  const paint = (code: number, text: string) => (colour ? `\u001B[${code}m${text}\u001B[0m` : text);
  const notes = sayReading(answer).map((note) => paint(33, note));
  const found = answer.rows.map((row) =>
    [
      `${paint(1, row.title)}`,
      `  cause     ${titles.cause[row.cause] ?? row.cause}`,
      `  fixed by  ${row.resolution ?? 'not recorded'}`,
      `  because   ${row.reasons.join('; ') || 'its text is alike'}`,
      `  ${paint(36, row.address)}`,
    ].join('\n'),
  );
  if (answer.compared === 0) return 'There is no postmortem yet that this could resemble.';
  if (answer.rows.length === 0) {
    found.push(
      'No incident resembles that. Try fewer and plainer words: what users saw, the part that failed, an error message.',
    );
  }
  return [...notes, ...found].join('\n\n');
}
