import { xmlElement as element, escapeXml, XML_HEAD } from '../xml.ts';
import { FEED_TYPES, type Feed, type FeedEntry } from './feed.ts';

/** A feed as RSS 2.0 (https://www.rssboard.org/rss-specification), with the link to itself that validators ask for. */
export function writeRss(feed: Feed): string {
  const channel = element('channel', [
    element('title', feed.title),
    element('link', feed.page),
    element('description', feed.description),
    element('atom:link', '', { rel: 'self', type: FEED_TYPES.rss, href: feed.self('rss') }),
    element('language', 'en'),
    element('lastBuildDate', rfc822(feed.updated)),
    element('generator', 'Causebook'),
    ...feed.entries.map(writeItem),
  ]);
  return `${XML_HEAD}${element('rss', [channel], {
    version: '2.0',
    'xmlns:atom': 'http://www.w3.org/2005/Atom',
    'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  })}\n`;
}

function writeItem(entry: FeedEntry): string {
  return element('item', [
    element('title', entry.title),
    element('link', entry.url),
    element('guid', entry.id, { isPermaLink: String(entry.id === entry.url) }),
    element('pubDate', rfc822(entry.published)),
    // RSS's own author is an address for mail; Dublin Core has names.
    ...entry.authors.map((name) => element('dc:creator', name)),
    ...entry.categories.map(({ title }) => element('category', title)),
    // Readers take a description for HTML, so a text has to be written as HTML before it is written as XML.
    ...(entry.summary === null ? [] : [element('description', escapeXml(entry.summary))]),
  ]);
}

/** `Sun, 02 Jun 2024 11:00:00 GMT`, as RFC 822 (and HTTP) write an instant. */
const rfc822 = (instant: string): string => new Date(instant).toUTCString();
