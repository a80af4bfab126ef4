import { anniversariesBefore } from '../../insight/archive.ts';
import { sayDayOf } from '../../insight/phrases.ts';
import { counted } from '../../insight/population.ts';
import type { Postmortem } from '../../postmortem.ts';
import { publishedAt, updatedAt } from '../instants.ts';
import type { ExportSource } from '../source.ts';
import { writeAtom } from './atom.ts';
import type { Feed, FeedEntry, FeedFormat } from './feed.ts';
import { writeJsonFeed } from './json-feed.ts';
import { writeRss } from './rss.ts';

/** How many entries a feed has: what changed last. All there ever was is in the open data. */
export const FEED_LENGTH = 50;

/** How many days an anniversary stays in its feed, for readers that are opened once a month. */
const ANNIVERSARY_DAYS = 31;

const WRITERS: Record<FeedFormat, (feed: Feed) => string> = {
  atom: writeAtom,
  rss: writeRss,
  json: writeJsonFeed,
};

/** A feed's text in a format. */
export const writeFeed = (feed: Feed, format: FeedFormat): string => WRITERS[format](feed);

/** Where the feed of a folder of the site lies: `feed.atom`, `causes/config-error/feed.rss`. */
export const feedPath = (folder: string, format: FeedFormat): string => `${folder}feed.${format}`;

/**
 * The feed of these postmortems, those first that changed last. `folder` is the page it belongs to, below the base
 * and with its slash; empty for the site's own.
 */
export function postmortemFeed(
  source: ExportSource,
  postmortems: readonly Postmortem[],
  folder = '',
  subject?: string,
): Feed {
  const { site, addresses } = source;
  const entries = postmortems
    .map((postmortem) => ({ postmortem, updated: updatedAt(postmortem, source) }))
    .toSorted((a, b) => (a.updated < b.updated ? 1 : a.updated > b.updated ? -1 : 0))
    .slice(0, FEED_LENGTH)
    .map(({ postmortem }) => entryOf(postmortem, source));
  return {
    title: subject === undefined ? site.title : `${subject} · ${site.title}`,
    description:
      subject === undefined
        ? (site.description ?? 'The latest postmortems.')
        : `The latest postmortems: ${subject}.`,
    page: addresses.file(folder),
    self: (format) => addresses.file(feedPath(folder, format)),
    owner: site.organization ?? site.title,
    updated: newestOf(entries),
    entries,
  };
}

/** Old incidents in the month after their anniversaries, so that they are read again; final ones alone. */
export function anniversaryFeed(source: ExportSource): Feed {
  const { site, addresses, buildDay, postmortems } = source;
  const entries = anniversariesBefore(counted(postmortems), buildDay, ANNIVERSARY_DAYS).map(
    ({ postmortem, day, years }): FeedEntry => ({
      ...entryOf(postmortem, source),
      id: `${addresses.postmortem(postmortem.id)}?anniversary=${day.slice(0, 4)}`,
      title: `${years === 1 ? 'One year' : `${years} years`} ago: ${postmortem.title}`,
      summary: [`${sayDayOf(postmortem)}.`, postmortem.summary].filter(Boolean).join(' '),
      published: `${day}T00:00:00Z`,
      updated: `${day}T00:00:00Z`,
    }),
  );
  return {
    title: `Seen again · ${site.title}`,
    description: 'Incidents on the day of the year on which they happened.',
    page: addresses.home,
    self: (format) => addresses.file(feedPath('anniversaries/', format)),
    owner: site.organization ?? site.title,
    updated: newestOf(entries),
    entries,
  };
}

function entryOf(postmortem: Postmortem, source: ExportSource): FeedEntry {
  const title = (list: readonly { id: string; title: string }[], id: string) => ({
    id,
    title: list.find((item) => item.id === id)?.title ?? id,
  });
  const url = source.addresses.postmortem(postmortem.id);
  return {
    id: url,
    url,
    title: postmortem.title,
    summary: postmortem.summary,
    published: publishedAt(postmortem),
    updated: updatedAt(postmortem, source),
    authors: postmortem.authors,
    categories: [
      title(source.causes, postmortem.cause),
      ...postmortem.services.map((id) => title(source.services, id)),
      title(source.site.severities, postmortem.severity),
    ],
  };
}

const newestOf = (entries: readonly FeedEntry[]): string =>
  entries
    .map(({ updated }) => updated)
    .toSorted()
    .at(-1) ?? '1970-01-01T00:00:00Z';
