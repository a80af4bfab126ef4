import type { PhrasingContent, RootContent } from 'mdast';
import { metricsOf } from '../../insight/metrics.ts';
import { impactInWords } from '../../insight/phrases.ts';
import {
  ACTION_STATUS_TITLES,
  ACTION_TYPE_TITLES,
  DETECTION_TITLES,
  RELATION_TITLES,
  ROLE_TITLES,
  STATUS_TITLES,
  TRIGGER_TITLES,
} from '../../insight/titles.ts';
import type {
  Action,
  Moment,
  Postmortem,
  PostmortemBody,
  TimelineEntry,
} from '../../postmortem.ts';
import { sayDuration } from '../../time/duration.ts';
import type { ExportSource } from '../source.ts';
import { blocksFromHtml } from './from-html.ts';
import { writeMarkdown } from './write.ts';

/** /postmortems/<id>.md: the whole postmortem as Markdown, the record first and the body after it. */
export function postmortemMarkdown(
  postmortem: Postmortem,
  body: Pick<PostmortemBody, 'html'>,
  source: ExportSource,
): string {
  const page = source.addresses.postmortem(postmortem.id);
  const absolute = (address: string) => URL.parse(address, page)?.href ?? address;
  const { timeline, actions, factors, related, dataNotes } = postmortem;
  return writeMarkdown({
    type: 'root',
    children: [
      heading(1, postmortem.title),
      ...(postmortem.summary === null ? [] : [paragraph(postmortem.summary)]),
      list(factsOf(postmortem, source).map(([name, value]) => [strong(name), text(`: ${value}`)])),
      ...section('Timeline', timeline, (entry) => sayEntry(entry, postmortem)),
      ...section('Contributing factors', factors, ({ category, role, note }) => [
        strong(titleIn(source.causes, category)),
        text(` (${ROLE_TITLES[role].toLowerCase()})${note === null ? '' : `: ${note}`}`),
      ]),
      ...blocksFromHtml(body.html, absolute),
      ...section('Actions', actions, (action) => sayAction(action, source)),
      ...section('Related', related, ({ id, relation }) => [
        strong(id),
        text(`: ${RELATION_TITLES[relation].named}`),
      ]),
      ...section('Data notes', dataNotes, ({ rule, text: note }) => [
        text(rule === null ? note : `${rule}: ${note}`),
      ]),
    ],
  });
}

function factsOf(postmortem: Postmortem, source: ExportSource): [string, string][] {
  const { started, resolved, timezone, impact } = postmortem;
  const { timeToResolve } = metricsOf(postmortem);
  const local = (moment: typeof started) =>
    moment === null ? 'unknown' : `${moment.local.replace('T', ' ')} (${timezone})`;
  const share = impactInWords(postmortem).replace('\u00A0', ' ');
  const facts: [string, string | null][] = [
    ['Page', source.addresses.postmortem(postmortem.id)],
    ['Status', STATUS_TITLES[postmortem.status]],
    ['Severity', titleIn(source.site.severities, postmortem.severity)],
    ['Started', local(started)],
    ['Resolved', local(resolved)],
    ['Duration', timeToResolve === null ? 'unknown' : sayDuration(timeToResolve)],
    ['Impact', impact.description === null ? share : `${share}. ${impact.description}`],
    ['Services', postmortem.services.map((id) => titleIn(source.services, id)).join(', ') || null],
    ['Cause', titleIn(source.causes, postmortem.cause)],
    ['Trigger', TRIGGER_TITLES[postmortem.trigger]],
    ['Why', postmortem.causeSummary],
    ['What ended it', postmortem.resolution],
    ['Detected by', DETECTION_TITLES[postmortem.detection]],
    ['Tags', postmortem.tags.join(', ') || null],
    ['Authors', postmortem.authors.join(', ') || null],
    ['Reviewers', postmortem.reviewers.join(', ') || null],
    ['Source', postmortem.source],
  ];
  return facts.flatMap(([name, value]) => (value === null ? [] : [[name, value]]));
}

function sayEntry({ at, until, kind, text: words }: TimelineEntry, { started }: Postmortem) {
  // The day is said where it is not the one that a reader takes it for.
  const clock = (moment: Moment, known: string | undefined) =>
    moment.local.startsWith(`${known}T`) ? moment.local.slice(11) : moment.local.replace('T', ' ');
  const from = clock(at, started?.local.slice(0, 10));
  const to = until === null ? '' : ` to ${clock(until, at.local.slice(0, 10))}`;
  return [strong(from + to), text(` ${kind}: ${words}`)];
}

function sayAction(action: Action, source: ExportSource): PhrasingContent[] {
  const about = [
    ACTION_TYPE_TITLES[action.type].toLowerCase(),
    ACTION_STATUS_TITLES[action.status].toLowerCase(),
    ...(action.lesson ? [`lesson: ${titleIn(source.lessons, action.lesson)}`] : []),
    ...(action.owner ? [`owner: ${action.owner}`] : []),
    ...(action.due ? [`due ${action.due}`] : []),
    ...(action.closed ? [`closed ${action.closed}`] : []),
  ];
  const words: PhrasingContent[] = action.url
    ? [{ type: 'link', url: action.url, children: [text(action.text)] }]
    : [text(action.text)];
  return [...words, text(` (${about.join('; ')})`)];
}

const titleIn = (list: readonly { id: string; title: string }[], id: string): string =>
  list.find((item) => item.id === id)?.title ?? id;

function section<T>(
  title: string,
  items: readonly T[],
  say: (item: T) => PhrasingContent[],
): RootContent[] {
  return items.length > 0 ? [heading(2, title), list(items.map(say))] : [];
}

const text = (value: string): PhrasingContent => ({ type: 'text', value });

const strong = (value: string): PhrasingContent => ({ type: 'strong', children: [text(value)] });

const heading = (depth: 1 | 2, value: string): RootContent => ({
  type: 'heading',
  depth,
  children: [text(value)],
});

const paragraph = (value: string): RootContent => ({ type: 'paragraph', children: [text(value)] });

const list = (items: readonly PhrasingContent[][]): RootContent => ({
  type: 'list',
  ordered: false,
  spread: false,
  children: items.map((children) => ({
    type: 'listItem',
    spread: false,
    children: [{ type: 'paragraph', children }],
  })),
});
