import { hash } from 'node:crypto';

/**
 * A digest of all that a page shows, for `cacheKey` in its static path: while it stays the same, a build keeps the
 * page that the last one made. What the whole site shares (the generator, the team's lists, the audience) is in the
 * build's own key; a page without a key is made each time.
 */
export const pageKey = (...shown: readonly unknown[]): string =>
  hash('sha1', JSON.stringify(shown), 'base64url');
