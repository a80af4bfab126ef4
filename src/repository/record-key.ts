import { hash } from 'node:crypto';
import type { Postmortem } from '../core/postmortem.ts';

const digests = new WeakMap<Postmortem, string>();

/** Lets `recordKey` have a digest that was made when the record was read. */
export function keepRecordKey(postmortem: Postmortem, digest: string): void {
  digests.set(postmortem, digest);
}

/** A digest of one record, made once: a postmortem is in a dozen lists, and on the page of each. */
export function recordKey(postmortem: Postmortem): string {
  const known = digests.get(postmortem);
  if (known !== undefined) return known;
  const digest = hash('sha1', JSON.stringify(postmortem), 'base64url');
  digests.set(postmortem, digest);
  return digest;
}
