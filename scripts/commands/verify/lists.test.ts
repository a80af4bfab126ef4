import { describe, expect, test } from 'vitest';
import { FEED_LENGTH } from '../../../src/core/export/feed/feeds.ts';
import { feedFaults, idsListed, listOfData, OPEN_DATA } from './lists.ts';

const ids = Array.from({ length: FEED_LENGTH + 5 }, (_, at) => `2024-01-01-incident-${at}`);
const newest = ids.slice(0, FEED_LENGTH);
const lists = new Map([
  ['postmortems', ids],
  ['causes/config-error', ids.slice(0, 2)],
  ['years/2024', ids],
]);
const sound = (): Map<string, string> => {
  const listed = new Map([[OPEN_DATA, ids.join('\n')]]);
  for (const format of ['atom', 'rss', 'json']) {
    listed.set(`feed.${format}`, newest.join('\n'));
    listed.set(`causes/config-error/feed.${format}`, ids.slice(0, 2).join('\n'));
  }
  return listed;
};
const faultsWith = (path: string, entries: readonly string[] | null) => {
  const listed = sound();
  if (entries === null) listed.delete(path);
  else listed.set(path, entries.join('\n'));
  return feedFaults(listed, lists);
};

describe('feeds', () => {
  test('hold those that changed last, in that order', () => {
    expect(feedFaults(sound(), lists)).toEqual([]);
  });

  test.each<[string, readonly string[] | null, string]>([
    [
      'lacks one',
      newest.slice(1),
      'has 49 of the 50 postmortems that changed last; 2024-01-01-incident-0 is not in it.',
    ],
    [
      'has an older one instead',
      [...newest.slice(0, -1), ids[52] ?? ''],
      'has 49 of the 50 postmortems that changed last; 2024-01-01-incident-49 is not in it.',
    ],
    [
      'has one twice',
      [...newest, newest[0] ?? ''],
      'has 51 entries for the 50 postmortems that changed last.',
    ],
    [
      'has them in another order',
      newest.toReversed(),
      'has 2024-01-01-incident-0 in another place than the order of changes.',
    ],
    [
      'is empty',
      [],
      'has 0 of the 50 postmortems that changed last; 2024-01-01-incident-0 is not in it.',
    ],
    ['is not there', null, 'is missing.'],
  ])('a feed that %s', (_, entries, what) => {
    expect(faultsWith('feed.rss', entries)).toEqual([['feed.rss', `The feed feed.rss ${what}`]]);
  });

  test('of a cause have those of the cause', () => {
    expect(faultsWith('causes/config-error/feed.json', ids.slice(0, 1))).toEqual([
      [
        'causes/config-error/feed.json',
        'The feed causes/config-error/feed.json has 1 of the 2 postmortems that changed last; 2024-01-01-incident-1 is not in it.',
      ],
    ]);
  });
});

describe('what a file lists', () => {
  const url = (id: string) => `https://example.org/postmortems/${id}/`;

  test.each([
    [
      'feed.atom',
      `<feed><id>${url('not-an-entry')}</id><entry><title>T</title><id>${url('a')}</id></entry><entry><id>${url('b')}</id></entry></feed>`,
    ],
    [
      'causes/x/feed.rss',
      `<item><link>${url('z')}</link><guid isPermaLink="true">${url('a')}</guid></item><item><guid>${url('b')}</guid></item>`,
    ],
    ['services/x/feed.json', JSON.stringify({ items: [{ id: url('a') }, { id: url('b') }] })],
    [
      'sitemap-2.xml',
      `<loc>${url('a')}</loc><loc>https://example.org/</loc><loc>${url('b')}</loc>`,
    ],
    [
      OPEN_DATA,
      JSON.stringify({
        postmortems: [
          { id: 'b', updatedAt: '2024-01-01T00:00:00Z' },
          { id: 'a', updatedAt: '2024-02-01T00:00:00Z' },
        ],
      }),
    ],
  ])('%s', (path, text) => {
    expect(idsListed(path, text)).toEqual(['a', 'b']);
    expect(listOfData(path)).toBe(path.startsWith('sitemap') ? 'sitemap.xml' : path);
  });

  test('other files list nothing', () => {
    expect(idsListed('api/v1/causes.json', '{}')).toBeNull();
    expect(idsListed('anniversaries/feed.atom', '<feed></feed>')).toBeNull();
    expect(idsListed(OPEN_DATA, '{"postm')).toEqual([]);
  });
});
