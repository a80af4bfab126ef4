import { FEED_FORMATS } from '../../../src/core/export/feed/feed.ts';
import { FEED_LENGTH, feedPath } from '../../../src/core/export/feed/feeds.ts';

/** Where the open data has every postmortem, and when each changed. */
export const OPEN_DATA = 'api/v1/postmortems.json';

const FEED = new RegExp(`^((?:causes|services)/[^/]+/|)feed\\.(${FEED_FORMATS.join('|')})$`);
const SITEMAP = /^sitemap(?:-\d+)?\.xml$/;

/** How the entries of a feed say which page they are, by format. */
const ENTRIES: Readonly<Record<string, RegExp>> = {
  atom: /<entry>.*?<id>[^<]*\/postmortems\/([^/<]+)\/<\/id>/gs,
  rss: /<guid[^>]*>[^<]*\/postmortems\/([^/<]+)\/<\/guid>/g,
  json: /"id":\s*"[^"]*\/postmortems\/([^/"]+)\/"/g,
};

/** The list that a page belongs to, such as `causes/config-error` for each of its pages; null for other pages. */
export function listOfPage(path: string): string | null {
  if (/^postmortems\/(?:page\/\d+\/)?index\.html$/.test(path)) return 'postmortems';
  return (
    /^((?:causes|services|years|severities|tags)\/[^/]+)\/(?:page\/\d+\/)?index\.html$/.exec(
      path,
    )?.[1] ?? null
  );
}

/** The list that a file belongs to, such as the sitemap of several parts; null for files that are no list. */
export function listOfData(path: string): string | null {
  if (SITEMAP.test(path)) return 'sitemap.xml';
  return path === OPEN_DATA || FEED.test(path) ? path : null;
}

/**
 * The ids of the postmortems that a file lists: in its own order, but those of the open data in the order of their
 * last change, newest first, which is the order of feeds. Null for files that are no list.
 */
export function idsListed(path: string, text: string): string[] | null {
  const entries = ENTRIES[FEED.exec(path)?.[2] ?? ''];
  if (entries) return idsBy(entries, text);
  if (SITEMAP.test(path)) return idsBy(/\/postmortems\/([^/<]+)\/<\/loc>/g, text);
  return path === OPEN_DATA ? newestFirst(text) : null;
}

const idsBy = (pattern: RegExp, text: string): string[] =>
  [...text.matchAll(pattern)].map(([, id = '']) => decodeURIComponent(id));

function newestFirst(text: string): string[] {
  try {
    const { postmortems } = JSON.parse(text) as {
      postmortems: { id: string; updatedAt?: string }[];
    };
    const when = ({ updatedAt = '' }: { updatedAt?: string }) => updatedAt;
    return postmortems
      .toSorted((a, b) => (when(a) < when(b) ? 1 : when(a) > when(b) ? -1 : 0))
      .map(({ id }) => id);
  } catch {
    // That it is not whole is said elsewhere.
    return [];
  }
}

/**
 * What is wrong with the feeds of a site that has any, each as the feed's path and a sentence: every list of `lists`
 * that is to have one has it in each format, and it holds exactly those of its postmortems that changed last.
 */
export function feedFaults(
  listed: ReadonlyMap<string, string>,
  lists: ReadonlyMap<string, readonly string[]>,
): [file: string, what: string][] {
  const newest = listed.get(OPEN_DATA);
  if (newest === undefined || ![...listed.keys()].some((path) => FEED.test(path))) return [];
  const order = newest.split('\n');
  return [...lists].flatMap(([list, members]) => {
    const folder =
      list === 'postmortems' ? '' : /^(?:causes|services)\//.test(list) ? `${list}/` : null;
    if (folder === null) return [];
    const all = new Set(members);
    const wanted = order.filter((id) => all.has(id)).slice(0, FEED_LENGTH);
    return FEED_FORMATS.flatMap((format): [string, string][] => {
      const path = feedPath(folder, format);
      const has = listed.get(path);
      if (has === undefined) return [[path, `The feed ${path} is missing.`]];
      const what = differenceOf(has === '' ? [] : has.split('\n'), wanted);
      return what === null ? [] : [[path, `The feed ${path} ${what}`]];
    });
  });
}

function differenceOf(has: readonly string[], wanted: readonly string[]): string | null {
  const absent = wanted.filter((id) => !has.includes(id));
  if (absent.length > 0)
    return `has ${wanted.length - absent.length} of the ${wanted.length} postmortems that changed last; ${absent[0]} is not in it.`;
  if (has.length > wanted.length)
    return `has ${has.length} entries for the ${wanted.length} postmortems that changed last.`;
  const first = wanted.findIndex((id, index) => has[index] !== id);
  return first === -1 ? null : `has ${wanted[first]} in another place than the order of changes.`;
}
