import type { Postmortem } from '../postmortem.ts';
import { minutesBetween } from './metrics.ts';

/** The postmortems that metrics count: final ones. Drafts and those in review may still change their figures. */
export const counted = (postmortems: readonly Postmortem[]): Postmortem[] =>
  postmortems.filter(({ status }) => status === 'final');

const measured = new WeakMap<readonly Postmortem[], number>();

/**
 * The longest duration among postmortems in minutes, the end of a shared scale; 0 where none is known. Measured once:
 * it is asked for on each of the pages that a list is cut into.
 */
export function longestOf(postmortems: readonly Postmortem[]): number {
  const known = measured.get(postmortems);
  if (known !== undefined) return known;
  const longest = postmortems.reduce(
    (most, { started, resolved }) => Math.max(most, minutesBetween(started, resolved) ?? 0),
    0,
  );
  measured.set(postmortems, longest);
  return longest;
}
