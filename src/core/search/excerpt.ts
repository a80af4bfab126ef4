import type { Query } from './query.ts';
import { conceptTerm, groupOfTerm } from './terms.ts';
import { isConceptWord } from './vocabulary/concept-word.ts';
import type { Vocabulary } from './vocabulary/vocabulary.ts';
import { tokensOf } from './words/tokens.ts';

/** A stretch of an excerpt; `hit` where it answers the query. Text of a record: to be set as text, never as HTML. */
export interface ExcerptPart {
  text: string;
  hit: boolean;
}

/** The passage of a page that answers a query best, and where on the page it stands. */
export interface Excerpt {
  parts: ExcerptPart[];
  /** The text of the heading that it stands under; null before the first. */
  heading: string | null;
  /** The nearest id at or before the first hit, for the link; null before the first. */
  anchor: string | null;
}

/** A page as the index keeps it: its words, and which of them begin something with an id. */
export interface IndexedText {
  title: string;
  content: string;
  /** `location` counts words from 0. */
  anchors: readonly { element: string; id: string; text?: string; location: number }[];
}

interface Word {
  from: number;
  to: number;
  /** The term of the query that it answers; undefined where it answers none. */
  hit?: string | undefined;
}

/** What a passage is worth for each word and each group of the query that it has, and for each time that it has one. */
const WORTH = { word: 1, group: 0.6, again: 0.05 } as const;
const WORDS_SHOWN = 32;
/** An excerpt begins with its sentence where that is no further back than the first, else the second before its hit. */
const WORDS_TO_SENTENCE = 14;
const WORDS_BEFORE = 6;

/** Chooses, among passages of one section each, the one that answers most different words of the query. */
export function excerptOf(page: IndexedText, query: Query, vocabulary: Vocabulary): Excerpt {
  const words = wordsOf(page, query, vocabulary);
  const headings = page.anchors
    .filter(({ element, location }) => /^h[2-6]$/.test(element) && location < words.length)
    .toSorted((a, b) => a.location - b.location);
  const titleWords = page.content.startsWith(page.title) ? countWords(page.title) : 0;
  const sections = [
    { heading: null, from: titleWords, to: headings[0]?.location ?? words.length },
    ...headings.map((heading, at) => ({
      heading,
      from: heading.location + countWords(heading.text ?? ''),
      to: headings[at + 1]?.location ?? words.length,
    })),
  ].filter(({ from, to }) => to > from);

  let best = { worth: -1, from: 0, to: 0, heading: sections[0]?.heading ?? null };
  for (const { heading, from, to } of sections) {
    const passage = bestPassage(words, from, to, page.content);
    if (passage.worth > best.worth) best = { ...passage, heading };
  }
  const firstHit = words.findIndex((word, at) => at >= best.from && at < best.to && word.hit);
  const at = firstHit < 0 ? best.from : firstHit;
  const anchor =
    best.worth <= 0
      ? undefined
      : page.anchors
          .filter(({ location }) => location <= at)
          .toSorted((a, b) => b.location - a.location)[0];
  return {
    parts: partsOf(page.content, words, best),
    heading: best.worth <= 0 ? null : (best.heading?.text ?? null),
    anchor: anchor?.id ?? null,
  };
}

/** The page's words up to those that stand for the vocabulary, each with what it answers. */
function wordsOf({ content }: IndexedText, query: Query, vocabulary: Vocabulary): Word[] {
  const words: Word[] = [];
  for (const match of content.matchAll(/\S+/g)) {
    if (isConceptWord(match[0])) break;
    words.push({ from: match.index, to: match.index + match[0].length });
  }
  const tokens = tokensOf(content.slice(0, words.at(-1)?.to ?? 0));
  const asked = new Set(query.words.map(({ stem }) => stem));
  // Other words for a thing are marked where its own are missing; else they would only distract.
  const stems = new Set(tokens.map(({ stem }) => stem));
  const missing = ({ places, idiom }: Query['concepts'][number]) =>
    idiom || !query.words.some(({ place, stem }) => places.includes(place) && stems.has(stem));
  const groups = new Set(query.concepts.filter(missing).map(({ group }) => group));
  // A word that is still being typed has been found by what begins with it.
  const begun = query.words.filter(({ stem, alone }) => !alone && !stems.has(stem));
  const hits = tokens.flatMap(({ word, stem, from, to }) => {
    const key = asked.has(stem) ? stem : begun.find((one) => word.startsWith(one.word))?.stem;
    return key === undefined ? [] : [{ from, to, hit: key }];
  });
  const placed = tokens.filter(({ whole }) => !whole);
  const mentioned = vocabulary.mentionsIn(tokens).flatMap(({ group, from, to }) => {
    const [first, last] = [placed[from], placed[to - 1]];
    return groups.has(group) && first && last
      ? [{ from: first.from, to: last.to, hit: conceptTerm(group) }]
      : [];
  });
  mark(words, mentioned);
  mark(words, hits);
  return words;
}

function mark(words: Word[], hits: readonly Required<Word>[]): void {
  let at = 0;
  for (const hit of hits.toSorted((a, b) => a.from - b.from)) {
    while ((words[at]?.to ?? Number.POSITIVE_INFINITY) <= hit.from) at++;
    for (let covered = at; (words[covered]?.from ?? hit.to) < hit.to; covered++) {
      const word = words[covered];
      if (word) word.hit = hit.hit;
    }
  }
}

/** The passage of a section with the most different hits; the first of equals. */
function bestPassage(words: readonly Word[], from: number, to: number, content: string) {
  let best = { worth: -1, from, to: Math.min(to, from + WORDS_SHOWN) };
  for (let start = from; start === from || start < to; start++) {
    if (start > from && !words[start]?.hit) continue;
    const end = Math.min(to, start + WORDS_SHOWN);
    const hits = words.slice(start, end).flatMap(({ hit }) => hit ?? []);
    const worth = [...new Set(hits)].reduce(
      (sum, hit) => sum + (groupOfTerm(hit) === null ? WORTH.word : WORTH.group),
      hits.length * WORTH.again,
    );
    if (worth > best.worth) best = { worth, from: start, to: end };
  }
  const back = startBefore(words, best.from, from, content);
  return { ...best, from: back, to: Math.min(to, Math.max(best.to, back + WORDS_SHOWN)) };
}

/** Where to begin so that the first hit has something before it: with its sentence, if that is near. */
function startBefore(words: readonly Word[], hit: number, from: number, content: string): number {
  const ends = ({ from: start, to }: Word) => /[.!?]["”’)]*$/.test(content.slice(start, to));
  for (let at = hit; at >= Math.max(from, hit - WORDS_TO_SENTENCE); at--) {
    const before = words[at - 1];
    if (at === from || (before && ends(before))) return at;
  }
  return Math.max(from, hit - WORDS_BEFORE);
}

function partsOf(
  content: string,
  all: readonly Word[],
  { from: first, to: end }: { from: number; to: number },
): ExcerptPart[] {
  const parts: ExcerptPart[] = [];
  const words = all.slice(first, end);
  const add = (text: string, hit: boolean) => {
    const last = parts.at(-1);
    if (last?.hit === hit) last.text += text;
    else if (text !== '') parts.push({ text, hit });
  };
  // Cut off in the middle of a sentence.
  if (/^\p{Ll}/u.test(content.slice(words[0]?.from))) add('… ', false);
  for (const [at, { from, to, hit }] of words.entries()) {
    const before = words[at - 1];
    if (before) add(' ', before.hit !== undefined && before.hit === hit);
    const text = content.slice(from, to);
    const [, opening = '', word = text, closing = ''] =
      hit === undefined ? [] : (/^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/u.exec(text) ?? []);
    add(opening, false);
    add(word, hit !== undefined);
    add(closing, false);
  }
  if (end < all.length) add(' …', false);
  return parts;
}

const countWords = (text: string): number => text.split(/\s+/).filter(Boolean).length;
