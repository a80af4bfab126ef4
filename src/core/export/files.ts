import type { Audience } from '../audience.ts';
import { actionRecords, groupActions, isScheduled } from '../insight/actions.ts';
import { groupsOf } from '../insight/groups.ts';
import { isPending } from '../insight/promises.ts';
import type { PostmortemBody } from '../postmortem.ts';
import { actionsDocument, postmortemDocument, postmortemsDocument } from './api/write.ts';
import {
  causesDocument,
  lessonsDocument,
  metricsDocument,
  servicesDocument,
} from './api/write-groups.ts';
import { FEED_FORMATS, FEED_TYPES, type Feed } from './feed/feed.ts';
import { anniversaryFeed, feedPath, postmortemFeed, writeFeed } from './feed/feeds.ts';
import { calendarWriter } from './ics.ts';
import { writeLlmsText } from './llms.ts';
import { postmortemMarkdown } from './markdown/postmortem.ts';
import { writeRobots } from './robots.ts';
import type { ExportSource } from './source.ts';
import { actionsCsv, postmortemsCsv } from './tables.ts';

/** A file of the site that is no page. */
export interface DataFile {
  /** Below the base, without a leading slash. */
  path: string;
  /** Its media type. */
  type: string;
  /** Of all that it is made of besides what the whole site shares; a file without one is made each time. */
  key?(): string;
  text(): string | Promise<string>;
}

/** What the files are made from besides the records. */
export interface FileSource extends ExportSource {
  audience: Audience;
  bodyOf(id: string): PostmortemBody;
  /** A digest of a postmortem's record, its body and when it changed. */
  keyOf(id: string): string;
  /** The same of several, in this order. */
  keyOfAll(ids: readonly string[]): string;
}

/** Every file of the site that is no page, in the order of their subjects; their texts are made when asked for. */
export function dataFiles(source: FileSource): DataFile[] {
  return [
    ...documents(source),
    ...tables(source),
    ...feeds(source),
    ...calendars(source),
    file('llms.txt', 'text/plain', () => writeLlmsText(source)),
    file('robots.txt', 'text/plain', () => writeRobots(source.audience, source.addresses)),
    ...markdown(source),
  ];
}

const file = (path: string, type: string, text: DataFile['text'], key?: () => string): DataFile =>
  key === undefined ? { path, type, text } : { path, type, text, key };

const json = (path: string, document: () => unknown, key?: () => string): DataFile =>
  file(path, 'application/json', () => writeJson(document()), key);

const writeJson = (document: unknown): string => `${JSON.stringify(document)}\n`;

const documents = (source: FileSource): DataFile[] => [
  schema(source),
  json('api/v1/postmortems.json', () => postmortemsDocument(source)),
  json('api/v1/actions.json', () => actionsDocument(source)),
  json('api/v1/causes.json', () => causesDocument(source)),
  json('api/v1/services.json', () => servicesDocument(source)),
  json('api/v1/lessons.json', () => lessonsDocument(source)),
  json('api/v1/metrics.json', () => metricsDocument(source)),
  ...source.postmortems.map((postmortem) =>
    json(
      `api/v1/postmortems/${postmortem.id}.json`,
      () => postmortemDocument(postmortem, source),
      // It names the day that its ages are counted to.
      () => `${source.keyOf(postmortem.id)} ${source.buildDay}`,
    ),
  ),
];

/** Only a change of the generator makes it another one, and what writes it takes as long to load as all the rest. */
function schema({ addresses }: FileSource): DataFile {
  const path = 'api/v1/schema.json';
  const text = async () => {
    const { apiSchema } = await import('./api/documents.ts');
    return writeJson(apiSchema(addresses.file(path)));
  };
  return file(path, 'application/json', text, () => path);
}

const tables = (source: FileSource): DataFile[] => [
  file('postmortems.csv', 'text/csv', () => postmortemsCsv(source)),
  file('actions.csv', 'text/csv', () => actionsCsv(source)),
];

function feeds(source: FileSource): DataFile[] {
  const lists = { ...source, severities: source.site.severities };
  const groups = (['causes', 'services'] as const).flatMap((grouping) =>
    groupsOf(grouping, source.postmortems, lists).map(({ id, title, postmortems }) => {
      const folder = `${grouping}/${id}/`;
      const make = () => postmortemFeed(source, postmortems, folder, title);
      const key = () => source.keyOfAll(postmortems.map((postmortem) => postmortem.id));
      return { folder, make, key };
    }),
  );
  return [
    { folder: '', make: () => postmortemFeed(source, source.postmortems) },
    { folder: 'anniversaries/', make: () => anniversaryFeed(source) },
    ...groups,
  ].flatMap(({ folder, make, key }: { folder: string; make: () => Feed; key?: () => string }) => {
    let made: Feed | undefined;
    return FEED_FORMATS.map((format) =>
      file(
        feedPath(folder, format),
        FEED_TYPES[format],
        () => {
          made ??= make();
          return writeFeed(made, format);
        },
        key,
      ),
    );
  });
}

/** The due days of all pending actions, and of those of each owner who has any. */
function calendars(source: FileSource): DataFile[] {
  const records = actionRecords(source.postmortems, source.buildDay);
  const writeCalendar = calendarWriter(source);
  const calendar = (path: string, name: string, of: typeof records, key?: () => string) =>
    file(path, 'text/calendar', () => writeCalendar(name, of), key);
  // It names the day on which it was written.
  const keyOf = (label: string, of: typeof records) =>
    `${source.builtAt.slice(0, 10)} ${label} ${source.keyOfAll([...new Set(of.map(({ postmortem }) => postmortem.id))])}`;
  return [
    calendar('actions.ics', `Actions · ${source.site.title}`, records),
    ...groupActions(records.filter(isScheduled), 'owner').flatMap(({ id, label, records: own }) =>
      id === null || label === null
        ? []
        : [calendar(`actions-${id}.ics`, `Actions of ${label}`, own, () => keyOf(label, own))],
    ),
  ];
}

const markdown = (source: FileSource): DataFile[] =>
  source.postmortems.map((postmortem) => {
    // Only a promise that is still open grows older.
    const day = postmortem.actions.some(isPending) ? source.buildDay : '';
    return file(
      `postmortems/${postmortem.id}.md`,
      'text/markdown',
      () => postmortemMarkdown(postmortem, source.bodyOf(postmortem.id), source),
      () => `${source.keyOf(postmortem.id)} ${day}`,
    );
  });
