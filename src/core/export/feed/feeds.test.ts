import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import { incident } from '../../insight/incident.fixture.ts';
import { exportSource, HOSTILE } from '../source.fixture.ts';
import { FEED_FORMATS } from './feed.ts';
import { anniversaryFeed, FEED_LENGTH, postmortemFeed, writeFeed } from './feeds.ts';

const source = exportSource();
const feed = postmortemFeed(source, source.postmortems);
const parser = new XMLParser({
  ignoreAttributes: false,
  trimValues: false,
  parseTagValue: false,
  isArray: (name) => name === 'entry' || name === 'item',
});
const oneLine = HOSTILE.replace('\n', ' ');

describe('Atom', () => {
  const text = writeFeed(feed, 'atom');
  const read = parser.parse(text).feed;

  test('is well-formed, and says what every text says', () => {
    expect(XMLValidator.validate(text)).toBe(true);
    expect(read.entry.map((entry: { title: string }) => entry.title)).toEqual([
      'Incident 2023-06-05-a',
      `Newer ${oneLine}`,
    ]);
    expect(read.entry[1].summary).toBe(HOSTILE);
  });

  test('has what RFC 4287 asks for, in absolute addresses', () => {
    expect(read['@_xmlns']).toBe('http://www.w3.org/2005/Atom');
    expect(read.id).toBe('https://site.example/base/feed.atom');
    expect(
      read.link.map((link: Record<string, string>) => [link['@_rel'], link['@_href']]),
    ).toEqual([
      ['self', 'https://site.example/base/feed.atom'],
      ['alternate', 'https://site.example/base/'],
    ]);
    expect(read.entry[1].id).toBe('https://site.example/base/postmortems/2024-06-10-b/');
    expect(read.entry[1].author.name).toBe('Ada');
  });

  test('dates come from the data: a change of the file, else the end of the incident, else its day', () => {
    expect(read.updated).toBe('2024-06-20T06:00:00Z');
    expect(
      read.entry.map((entry: Record<string, string>) => [entry['published'], entry['updated']]),
    ).toEqual([
      ['2023-06-05T00:00:00Z', '2024-06-20T06:00:00Z'],
      ['2024-06-10T13:00:00Z', '2024-06-10T13:00:00Z'],
    ]);
  });
});

test('RSS is well-formed, with permanent links and dates of RFC 822', () => {
  const text = writeFeed(feed, 'rss');
  expect(XMLValidator.validate(text)).toBe(true);
  const { channel, ...rss } = parser.parse(text).rss;
  expect(rss['@_version']).toBe('2.0');
  expect(channel['atom:link']['@_href']).toBe('https://site.example/base/feed.rss');
  expect(channel.item[1]).toEqual({
    title: `Newer ${oneLine}`,
    link: 'https://site.example/base/postmortems/2024-06-10-b/',
    guid: {
      '#text': 'https://site.example/base/postmortems/2024-06-10-b/',
      '@_isPermaLink': 'true',
    },
    pubDate: 'Mon, 10 Jun 2024 13:00:00 GMT',
    'dc:creator': 'Ada',
    category: ['Configuration error', 'API', 'Sev 2'],
    // What stands in a description is HTML.
    description: 'a &quot;b&quot;, &lt;c&gt; &amp; &apos;d&apos;; \\e\n=1+2]]&gt; é 🚒',
  });
});

test('JSON Feed has what version 1.1 asks for', () => {
  const read = JSON.parse(writeFeed(feed, 'json'));
  expect(read).toMatchObject({
    version: 'https://jsonfeed.org/version/1.1',
    feed_url: 'https://site.example/base/feed.json',
    home_page_url: 'https://site.example/base/',
  });
  expect(read.items[1]).toEqual({
    id: 'https://site.example/base/postmortems/2024-06-10-b/',
    url: 'https://site.example/base/postmortems/2024-06-10-b/',
    title: `Newer ${oneLine}`,
    content_text: HOSTILE,
    date_published: '2024-06-10T13:00:00Z',
    date_modified: '2024-06-10T13:00:00Z',
    authors: [{ name: 'Ada' }],
    tags: ['Configuration error', 'API', 'Sev 2'],
  });
});

test.each(FEED_FORMATS)('an empty feed in %s is valid and names no clock', (format) => {
  const text = writeFeed(postmortemFeed(source, [], 'causes/x/', 'X'), format);
  if (format === 'json') expect(JSON.parse(text).items).toEqual([]);
  else expect(XMLValidator.validate(text)).toBe(true);
  expect(text).toContain('https://site.example/base/causes/x/');
  if (format === 'atom') expect(text).toContain('<updated>1970-01-01T00:00:00Z</updated>');
});

test('a character that XML cannot write is left out', () => {
  const odd = incident('2024-01-01-x', { title: 'a\u0000b\u001Bc\uFFFEd\uD800e' });
  const text = writeFeed(postmortemFeed(source, [odd]), 'atom');
  expect(parser.parse(text).feed.entry[0].title).toBe('abcde');
});

test('a feed has the latest and no more', () => {
  const many = Array.from({ length: FEED_LENGTH + 10 }, (_, index) =>
    incident(`2024-01-01-x${index}`, { started: null, resolved: null }),
  );
  expect(postmortemFeed(source, many).entries).toHaveLength(FEED_LENGTH);
});

test('anniversaries are in the feed for a month, in every year anew', () => {
  const shown = (day: string) =>
    anniversaryFeed({ ...source, buildDay: day }).entries.map(({ id, title, updated }) => [
      id.replace(/^.*postmortems/, ''),
      title.slice(0, 20),
      updated,
    ]);
  const entry = ['/2023-06-05-a/?anniversary=2024', 'One year ago: Incide', '2024-06-05T00:00:00Z'];
  expect(shown('2024-06-04')).toEqual([]);
  expect(shown('2024-06-05')).toEqual([entry]);
  expect(shown('2024-07-05')).toEqual([entry]);
  expect(shown('2024-07-06')).toEqual([]);
  expect(shown('2026-06-12').map(([, title]) => title)).toEqual([
    '2 years ago: Newer a',
    '3 years ago: Inciden',
  ]);
});
