import type { Moment, Postmortem } from '../postmortem.ts';
import type { ExportSource } from './source.ts';

/** A moment as RFC 3339 writes it, in the postmortem's own zone: `2024-06-02T14:00:00+03:00`. */
export const rfc3339 = ({ local, offset }: Moment): string => `${local}:00${offset}`;

/** An instant (ISO 8601) in UTC to the second, `2024-06-02T11:00:00Z`: then texts sort as the instants do. */
const inUtc = (instant: string): string => `${new Date(instant).toISOString().slice(0, 19)}Z`;

const published = new WeakMap<Postmortem, string>();

/**
 * The earliest instant at which a postmortem can have been published: its end, else its start, else its id's day. Worked
 * out once: every feed that could have a postmortem asks.
 */
export function publishedAt(postmortem: Postmortem): string {
  const known = published.get(postmortem);
  if (known !== undefined) return known;
  const { id, started, resolved } = postmortem;
  const moment = resolved ?? started;
  const instant = inUtc(moment ? rfc3339(moment) : `${id.slice(0, 10)}T00:00Z`);
  published.set(postmortem, instant);
  return instant;
}

/** When a postmortem last changed: its file, where git knows; never before it can have been published. */
export function updatedAt(postmortem: Postmortem, { lastChanges }: ExportSource): string {
  const published = publishedAt(postmortem);
  const change = lastChanges.get(postmortem.id);
  if (change === undefined) return published;
  return [published, inUtc(change)].toSorted().at(-1) ?? published;
}
