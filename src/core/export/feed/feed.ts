/** One entry of a feed. Addresses are absolute, instants are in UTC to the second (`2024-06-02T11:00:00Z`). */
export interface FeedEntry {
  /** Permanent and unique; the page's address unless several entries lead to one page. */
  id: string;
  url: string;
  title: string;
  summary: string | null;
  published: string;
  updated: string;
  authors: readonly string[];
  categories: readonly { id: string; title: string }[];
}

/** A feed in no format yet. */
export interface Feed {
  title: string;
  description: string;
  /** The page that the feed belongs to. */
  page: string;
  /** The address of the feed itself in a format. */
  self(format: FeedFormat): string;
  /** Whose it is: an author for the entries that name none. */
  owner: string;
  /** Of the newest entry; the beginning of 1970 while there is none, so that nothing depends on a clock. */
  updated: string;
  /** In the order in which a reader shows them. */
  entries: readonly FeedEntry[];
}

export const FEED_FORMATS = ['atom', 'rss', 'json'] as const;
export type FeedFormat = (typeof FEED_FORMATS)[number];

/** How each format is announced to a reader's program. */
export const FEED_TYPES: Readonly<Record<FeedFormat, string>> = {
  atom: 'application/atom+xml',
  rss: 'application/rss+xml',
  json: 'application/feed+json',
};
