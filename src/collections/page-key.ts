import { hash } from 'node:crypto';
import type { Postmortem } from '../core/postmortem.ts';

/**
 * A digest of all that a page shows, for `cacheKey` in its static path: while it stays the same, a build keeps the
 * page that the last one made. What the whole site shares (the generator, the team's lists, the audience) is in the
 * build's own key; a page without a key is made each time.
 */
export const pageKey = (...shown: readonly unknown[]): string =>
  hash('sha1', JSON.stringify(shown), 'base64url');

const digests = new WeakMap<Postmortem, string>();

/** A digest of one record, made once: a postmortem is in a dozen lists, and on the page of each. */
export function recordKey(postmortem: Postmortem): string {
  const known = digests.get(postmortem);
  if (known !== undefined) return known;
  const digest = pageKey(postmortem);
  digests.set(postmortem, digest);
  return digest;
}
