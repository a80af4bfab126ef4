import { metricsOf } from '../insight/metrics.ts';
import { DETECTION_TITLES, TRIGGER_TITLES } from '../insight/titles.ts';
import { dayOf, lessonsOf, type Postmortem, type PostmortemBody } from '../postmortem.ts';
import type { TeamLists } from '../rules/rule.ts';
import { conceptWordsOf } from './concept-words.ts';
import { ROW_FACETS } from './facet-list.ts';
import { facetsOf } from './facets.ts';
import { wordedSentences } from './similar/sentences.ts';
import type { Vocabulary } from './vocabulary/vocabulary.ts';
import type { Token } from './words/tokens.ts';

/** A postmortem as the full-text index is given it. */
export interface SearchDocument {
  /** Below the site's base. */
  url: string;
  /** An HTML document in the words of Pagefind's attributes; nobody ever sees it. */
  html: string;
  /** All its words in order, for the list of words that spelling is compared with. */
  words: readonly Token[];
}

/**
 * Writes a postmortem as Pagefind indexes it: the sections of its page with their ids, so that a hit leads to the
 * heading that it stands under; what a row of results shows, its facets as values of one filter and the rest as
 * metadata; and at the end the words of the vocabulary's groups that it speaks of.
 */
export function searchDocument(
  postmortem: Postmortem,
  body: Pick<PostmortemBody, 'html' | 'text'>,
  lists: TeamLists,
  vocabulary: Vocabulary,
): SearchDocument {
  const title = (items: readonly { id: string; title: string }[], id: string) =>
    items.find((item) => item.id === id)?.title ?? id;
  const services = postmortem.services.map((id) => title(lists.services, id));
  const opening = [postmortem.summary, postmortem.impact.description].filter(isText);
  const why = [
    title(lists.causes, postmortem.cause),
    TRIGGER_TITLES[postmortem.trigger],
    postmortem.causeSummary,
    ...postmortem.factors.map(
      ({ category, note }) => `${title(lists.causes, category)}. ${note ?? ''}`,
    ),
    postmortem.resolution,
  ].filter(isText);
  const lessons = lessonsOf(postmortem).map((id) => title(lists.lessons, id));
  const about = [...services, DETECTION_TITLES[postmortem.detection], ...postmortem.tags];
  const notes = postmortem.dataNotes.map(({ text }) => text);
  const all = [
    postmortem.title,
    ...opening,
    ...postmortem.timeline.map((entry) => entry.text),
    ...why,
    body.text,
    ...postmortem.actions.map((action) => action.text),
    ...lessons,
    ...about,
    ...notes,
  ].join('\n');
  const sentences = wordedSentences(all);

  const content = [
    `<h1 data-pagefind-meta="title">${escapeHtml(postmortem.title)}</h1>`,
    paragraphs(opening),
    section('what-happened-when', 'What happened when'),
    ...postmortem.timeline.map(
      (entry) => `<p id="${escapeHtml(entry.id)}">${escapeHtml(entry.text)}</p>`,
    ),
    section('why-it-happened', 'Why it happened'),
    paragraphs(why),
    withoutLanguages(body.html),
    section('what-we-promised', 'What we promised'),
    ...postmortem.actions.map(
      (action) => `<p id="${escapeHtml(action.id)}">${escapeHtml(action.text)}</p>`,
    ),
    paragraphs(lessons),
    section('facts-title', 'At a glance'),
    paragraphs(about),
    ...(notes.length > 0
      ? [section('about-the-record', 'About the record'), paragraphs(notes)]
      : []),
    `<p>${conceptWordsOf(sentences, vocabulary).join(' ')}</p>`,
  ].join('');
  return {
    url: `postmortems/${postmortem.id}/`,
    html: `<html lang="en"><head>${head(postmortem)}</head><body><main data-pagefind-body>${content}</main></body></html>`,
    words: sentences.flatMap(({ tokens }) => tokens),
  };
}

/** The name of its language stands right before a block of code: with it, the first word of the code was `SQLSELECT`. */
const withoutLanguages = (html: string): string =>
  html.replaceAll(
    '<span class="code-language"',
    '<span data-pagefind-ignore class="code-language"',
  );

/** Everything but the words: filters, and what a row of results says. */
function head(postmortem: Postmortem): string {
  const { timeToResolve, impactMinutes } = metricsOf(postmortem);
  const facets = facetsOf(postmortem);
  const filters = ROW_FACETS.flatMap((facet) =>
    facets[facet].map((value) => tag('filter', 'facet', `${facet}:${value}`)),
  );
  const row = [
    ['date', dayOf(postmortem)],
    ['minutes', timeToResolve],
    ['impact', impactMinutes === null ? null : Math.round(impactMinutes * 10) / 10],
    ['ended', postmortem.resolution],
    ['status', postmortem.status === 'final' ? null : postmortem.status],
  ] as const;
  return [
    ...filters,
    ...row.flatMap(([key, value]) => (value === null ? [] : [tag('meta', key, String(value))])),
  ].join('');
}

const tag = (kind: 'filter' | 'meta', key: string, value: string): string =>
  `<meta data-pagefind-${kind}="${key}[content]" content="${escapeHtml(value)}">`;

const section = (id: string, title: string): string => `<h2 id="${id}">${escapeHtml(title)}</h2>`;

const paragraphs = (texts: readonly string[]): string =>
  texts.map((text) => `<p>${escapeHtml(text)}</p>`).join('');

const isText = (text: string | null): text is string => text !== null && text !== '';

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? '');
