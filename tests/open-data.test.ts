import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { parse as parseCsv } from 'csv-parse/sync';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { postmortemText } from '../src/core/parse.fixture.ts';
import { pagesOf, workplace } from './sites.ts';

// What a built site gives to programs, read by libraries that others wrote, below a base.

const HOST = 'https://causebook.example';
const BASE = '/incidents/';
const place = workplace();
const read = (path: string): string => {
  const text = place.read(path);
  if (text === null) throw new Error(`${path} is not there.`);
  return text;
};
/** The files of the site whose name ends so, by their path. */
const named = (end: string): string[] =>
  readdirSync(place.out, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith(end),
  );
/** True when an absolute address leads to a page or file of this site. */
function leads(address: string): boolean {
  const url = new URL(address);
  if (url.origin !== HOST || !url.pathname.startsWith(BASE)) return false;
  const file = join(place.out, decodeURIComponent(url.pathname.slice(BASE.length)));
  return existsSync(
    statSync(file, { throwIfNoEntry: false })?.isDirectory() ? join(file, 'index.html') : file,
  );
}

beforeAll(async () => {
  place.write({
    'site.yml': `schema: 1\ntitle: Tests & more\nbase: ${BASE}\n`,
    'causes.yml': '- { id: config-error, title: Configuration error }\n',
    'lessons.yml': '- { id: rate-limiting, title: Rate limiting }\n',
    'services.yml': '- { id: api, title: API }\n- { id: web, title: Web }\n',
    'postmortems/2024-06-02-retries.mdx': postmortemText({ audience: 'audience: public' }),
    'postmortems/2024-12-24-again.mdx': postmortemText({
      title: 'title: "Retries <again> & again"',
      startedAt: 'startedAt: 2024-12-24 14:00',
      resolvedAt: 'resolvedAt: 2024-12-24 14:45',
      aliases: 'aliases: [2024-12-24-former]',
      actions: `actions:
  - { text: Limit retries, type: prevent, status: open, lesson: rate-limiting, owner: Équipe A, due: 2026-01-31 }`,
    }),
  });
  const { code, output } = await place.build();
  expect(output).toContain('published');
  expect(code).toBe(0);
});
afterAll(() => place.remove());

describe('the data', () => {
  const ajv = new Ajv2020({ strict: true, allErrors: true });
  addFormats.default(ajv);
  ajv.addKeyword('version');

  test('every file follows the schema that the site publishes', () => {
    const schema = JSON.parse(read('api/v1/schema.json'));
    ajv.addSchema(schema);
    const files = named('.json').filter(
      (path) => path.startsWith('api/v1/') && !path.endsWith('schema.json'),
    );
    expect(files).toHaveLength(8);
    for (const path of files) {
      const name = /postmortems\//.test(path) ? 'postmortem' : /(\w+)\.json$/.exec(path)?.[1];
      const validate = ajv.getSchema(`${schema.$id}#/$defs/${name}`);
      const document = JSON.parse(read(path));
      expect(validate?.(document), `${path} ${JSON.stringify(validate?.errors)}`).toBe(true);
      expect(document.version).toBe(schema.version);
    }
  });

  test('every address in it leads to a page or a file', () => {
    const list = JSON.parse(read('api/v1/postmortems.json')).postmortems as {
      id: string;
      url: string;
    }[];
    expect(list.map(({ id }) => id)).toEqual(['2024-12-24-again', '2024-06-02-retries']);
    for (const { id, url } of list) {
      expect(leads(url), url).toBe(true);
      expect(leads(JSON.parse(read(`api/v1/postmortems/${id}.json`)).postmortem.markdown)).toBe(
        true,
      );
    }
  });

  test('tables have as many rows as the data', () => {
    const rows = (path: string) =>
      parseCsv(read(path), { columns: true, record_delimiter: '\r\n' });
    expect(rows('postmortems.csv')).toHaveLength(2);
    const { promises } = JSON.parse(read('api/v1/actions.json'));
    expect(rows('actions.csv')).toHaveLength(
      promises.flatMap(({ actions }: { actions: unknown[] }) => actions).length,
    );
  });
});

describe('feeds', () => {
  const parser = new XMLParser({
    ignoreAttributes: false,
    isArray: (name) => /^(?:entry|item|link)$/.test(name),
  });

  test('there is one of the site, of old incidents, of each cause and of each service', () => {
    expect(named('feed.atom').toSorted()).toEqual([
      'anniversaries/feed.atom',
      'causes/config-error/feed.atom',
      'feed.atom',
      'services/api/feed.atom',
      'services/web/feed.atom',
    ]);
    expect(named('feed.rss')).toHaveLength(5);
    expect(named('feed.json')).toHaveLength(5);
  });

  test('Atom and RSS are well-formed, name themselves, and lead to pages', () => {
    for (const path of [...named('feed.atom'), ...named('feed.rss')]) {
      const text = read(path);
      expect(XMLValidator.validate(text), path).toBe(true);
      const { feed, rss } = parser.parse(text);
      const self = feed ? feed.link[0]['@_href'] : rss.channel['atom:link']['@_href'];
      expect(self).toBe(`${HOST}${BASE}${path}`);
      const links: string[] = feed
        ? (feed.entry ?? []).map(
            (entry: { link: { '@_href': string }[] }) => entry.link[0]?.['@_href'],
          )
        : (rss.channel.item ?? []).map((item: { link: string[] }) => item.link[0]);
      for (const link of links) expect(leads(link), link).toBe(true);
    }
  });

  test('an anniversary in December is in the feed of 1 January', () => {
    const [entry] = parser.parse(read('anniversaries/feed.atom')).feed.entry;
    expect(entry.title).toBe('One year ago: Retries <again> & again');
    expect(entry.updated).toBe('2025-12-24T00:00:00Z');
  });
});

test('calendars are read by a calendar', () => {
  const files = named('.ics');
  expect(files.toSorted()).toEqual(['actions-équipe-a.ics', 'actions.ics']);
  for (const path of files) {
    const [event, ...others] = new ICAL.Component(ICAL.parse(read(path))).getAllSubcomponents(
      'vevent',
    );
    expect(others).toEqual([]);
    expect(event?.getFirstPropertyValue('summary')).toBe('Limit retries');
    expect(leads(String(event?.getFirstPropertyValue('url')))).toBe(true);
  }
});

test('the sitemap has every page but those that lead on, and the one for what is not there', () => {
  const parsed = new XMLParser().parse(read('sitemap.xml'));
  const listed = parsed.urlset.url.map(({ loc }: { loc: string }) => loc);
  const pages = [...pagesOf(place.out).keys()]
    .filter((path) => path !== '/404.html' && path !== '/postmortems/2024-12-24-former/')
    .map((path) => new URL(`${BASE}${path.slice(1)}`, HOST).href);
  expect(listed.toSorted()).toEqual(pages.toSorted());
});

test('each postmortem is there as Markdown, and llms.txt leads to it', () => {
  const links = [...read('llms.txt').matchAll(/\]\((\S+)\)/g)].map(([, url = '']) => url);
  expect(links.length).toBeGreaterThan(8);
  for (const url of links) expect(leads(url), url).toBe(true);
  expect(read('postmortems/2024-06-02-retries.md')).toMatch(/^# A flood of retries\n/);
});
