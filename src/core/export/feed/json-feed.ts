import type { Feed } from './feed.ts';

/** A feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). */
export function writeJsonFeed(feed: Feed): string {
  return `${JSON.stringify(
    {
      version: 'https://jsonfeed.org/version/1.1',
      title: feed.title,
      description: feed.description,
      home_page_url: feed.page,
      feed_url: feed.self('json'),
      language: 'en',
      authors: [{ name: feed.owner }],
      items: feed.entries.map((entry) => ({
        id: entry.id,
        url: entry.url,
        title: entry.title,
        // An item must have content, and an incident without a summary has its title.
        content_text: entry.summary ?? entry.title,
        date_published: entry.published,
        date_modified: entry.updated,
        ...(entry.authors.length > 0 && { authors: entry.authors.map((name) => ({ name })) }),
        tags: entry.categories.map(({ title }) => title),
      })),
    },
    null,
    2,
  )}\n`;
}
