import { lessonsOf, type Postmortem } from '../../postmortem.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { addForms, type FormTable } from './forms.ts';
import { type Numbered, numbered } from './numbered.ts';
import { pairsIn } from './pairs.ts';
import { reasonedSentences, weightOfSentence } from './sentences.ts';

/** What of a postmortem similarity looks at, small enough that ten thousand fit in memory. */
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
  /** Words of the sentences that say why, weighted likewise. */
  reasonedLength: number;
  /** Its terms; see `terms.ts`. */
  terms: Numbered;
  /** How often each term occurs, weighted by where. */
  weights: Float32Array;
  /** Of each weight, what stands in sentences that say why. */
  reasoned: Float32Array;
  /** For each term its forms as the text has them, in lower case: `|` between forms, a line break between terms. */
  forms: string;
  /** What went wrong with what, where it says why; see `pairs.ts`. */
  pairs: Numbered;
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
  const { add, packed } = collector(vocabulary);
  add(postmortem.title, TITLE_WEIGHT, true);
  for (const text of [postmortem.summary, postmortem.causeSummary, postmortem.resolution]) {
    add(text, REASON_WEIGHT, true);
  }
  add(postmortem.impact.description, 1);
  for (const factor of postmortem.factors) add(factor.note, 1, true);
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
    ...packed(),
  };
}

/** A text that is no postmortem yet, such as an alert or a draft, to be compared with those that are. */
export function entryOfText(text: string, vocabulary: Vocabulary): SimilarEntry {
  const { add, packed } = collector(vocabulary);
  for (const { text: sentence, reasoned } of reasonedSentences(text)) {
    add(sentence, weightOfSentence(sentence), reasoned);
  }
  return {
    id: '',
    title: '',
    cause: 'unknown',
    trigger: 'unknown',
    services: [],
    lessons: [],
    resolution: null,
    ...packed(),
  };
}

type Collected = Pick<
  SimilarEntry,
  'length' | 'reasonedLength' | 'terms' | 'weights' | 'reasoned' | 'forms' | 'pairs'
>;

/** Collects the terms of texts, and the pairs of those that say why it happened. */
function collector(vocabulary: Vocabulary) {
  const table: FormTable = new Map();
  const pairs = new Set<string>();
  let [length, reasonedLength] = [0, 0];
  return {
    add(text: string | null, weight: number, reasoned = false): void {
      if (!text) return;
      const { words, mentions } = addForms(table, text, { weight, reasoned }, vocabulary);
      length += weight * words;
      if (!reasoned) return;
      reasonedLength += weight * words;
      for (const pair of pairsIn(mentions, vocabulary)) pairs.add(pair);
    },
    packed(): Collected {
      const weights = new Float32Array(table.size);
      const reasoned = new Float32Array(table.size);
      const forms: string[] = [];
      for (const form of table.values()) {
        weights[forms.length] = form.weight;
        reasoned[forms.length] = form.reasoned;
        forms.push([...form.forms].join('|'));
      }
      return {
        length: Math.round(length),
        reasonedLength: Math.round(reasonedLength),
        terms: numbered([...table.keys()]),
        weights,
        reasoned,
        forms: forms.join('\n'),
        pairs: numbered([...pairs]),
      };
    },
  };
}
