import { xmlElement as element, XML_HEAD } from '../xml.ts';
import { FEED_TYPES, type Feed, type FeedEntry } from './feed.ts';

/** A feed as Atom (RFC 4287). */
export function writeAtom(feed: Feed): string {
  return `${XML_HEAD}${element(
    'feed',
    [
      element('title', feed.title),
      element('subtitle', feed.description),
      element('id', feed.self('atom')),
      element('link', '', { rel: 'self', type: FEED_TYPES.atom, href: feed.self('atom') }),
      element('link', '', { rel: 'alternate', type: 'text/html', href: feed.page }),
      element('updated', feed.updated),
      element('author', [element('name', feed.owner)]),
      element('generator', 'Causebook'),
      ...feed.entries.map(writeEntry),
    ],
    { xmlns: 'http://www.w3.org/2005/Atom' },
  )}\n`;
}

function writeEntry(entry: FeedEntry): string {
  return element('entry', [
    element('title', entry.title),
    element('id', entry.id),
    element('link', '', { rel: 'alternate', type: 'text/html', href: entry.url }),
    element('published', entry.published),
    element('updated', entry.updated),
    ...entry.authors.map((name) => element('author', [element('name', name)])),
    ...entry.categories.map(({ id, title }) => element('category', '', { term: id, label: title })),
    // Without content Atom asks for a summary only beside links; an entry always has its link.
    ...(entry.summary === null ? [] : [element('summary', entry.summary)]),
  ]);
}
