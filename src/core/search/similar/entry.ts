import { lessonsOf, type Postmortem } from '../../postmortem.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { addForms, type FormTable } from './forms.ts';
import { reasonedSentences, weightOfSentence } from './sentences.ts';

/** What of a postmortem similarity looks at: plain JSON, small enough that ten thousand fit in memory. */
export interface SimilarEntry {
  id: string;
  title: string;
  cause: string;
  trigger: string;
  services: string[];
  lessons: string[];
  resolution: string | null;
  /** Words, weighted as they are counted in `weights`. */
  length: number;
  /** Its terms, a space between; see `terms.ts`. */
  terms: string;
  /** How often each term occurs, weighted by where. */
  weights: number[];
  /** How often each term occurs where the text says why it happened. */
  reasoned: number[];
  /** For each term its forms as the text has them, in lower case: `|` between forms, a line break between terms. */
  forms: string;
}

/** A title says in few words what an incident was. */
const TITLE_WEIGHT = 2;
/** The fields that say why it happened and what ended it: what makes two incidents the same. */
const REASON_WEIGHT = 3;
/** What was promised afterwards is alike after very different incidents. */
const PROMISE_WEIGHT = 0.3;

/** Prepares a postmortem, with its body as plain text, for comparison. */
export function similarEntry(
  postmortem: Postmortem,
  body: string,
  vocabulary: Vocabulary,
): SimilarEntry {
  const table: FormTable = new Map();
  let length = 0;
  const add = (text: string | null, weight: number, reasoned = 0) => {
    if (text) length += weight * addForms(table, text, weight, vocabulary, reasoned);
  };
  add(postmortem.title, TITLE_WEIGHT, 1);
  for (const text of [postmortem.summary, postmortem.causeSummary, postmortem.resolution]) {
    add(text, REASON_WEIGHT, 1);
  }
  add(postmortem.impact.description, 1);
  for (const factor of postmortem.factors) add(factor.note, 1, 1);
  for (const entry of postmortem.timeline) add(entry.text, weightOfSentence(entry.text));
  for (const { text, reasoned } of reasonedSentences(body)) {
    add(text, weightOfSentence(text), reasoned);
  }
  for (const action of postmortem.actions) add(action.text, PROMISE_WEIGHT);
  return {
    id: postmortem.id,
    title: postmortem.title,
    cause: postmortem.cause,
    trigger: postmortem.trigger,
    services: postmortem.services,
    lessons: lessonsOf(postmortem),
    resolution: postmortem.resolution,
    length: Math.round(length),
    ...packed(table),
  };
}

/** A text that is no postmortem yet, such as an alert or a draft, to be compared with those that are. */
export function entryOfText(text: string, vocabulary: Vocabulary): SimilarEntry {
  const table: FormTable = new Map();
  let length = 0;
  for (const { text: sentence, reasoned } of reasonedSentences(text)) {
    const weight = weightOfSentence(sentence);
    length += weight * addForms(table, sentence, weight, vocabulary, reasoned);
  }
  return {
    id: '',
    title: '',
    cause: 'unknown',
    trigger: 'unknown',
    services: [],
    lessons: [],
    resolution: null,
    length: Math.round(length),
    ...packed(table),
  };
}

function packed(table: FormTable): Pick<SimilarEntry, 'terms' | 'weights' | 'reasoned' | 'forms'> {
  const terms = [...table];
  return {
    terms: terms.map(([term]) => term).join(' '),
    weights: terms.map(([, { weight }]) => Math.round(weight * 100) / 100),
    reasoned: terms.map(([, { reasoned }]) => reasoned),
    forms: terms.map(([, { forms }]) => [...forms].join('|')).join('\n'),
  };
}
