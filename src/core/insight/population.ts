import type { Postmortem } from '../postmortem.ts';
import { minutesBetween } from './metrics.ts';

/** The postmortems that metrics count: final ones. Drafts and those in review may still change their figures. */
export const counted = (postmortems: readonly Postmortem[]): Postmortem[] =>
  postmortems.filter(({ status }) => status === 'final');

/** The longest duration among postmortems in minutes, the end of a shared scale; 0 where none is known. */
export const longestOf = (postmortems: readonly Postmortem[]): number =>
  postmortems.reduce(
    (longest, { started, resolved }) => Math.max(longest, minutesBetween(started, resolved) ?? 0),
    0,
  );
