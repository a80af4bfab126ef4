import { wrongTurnsOf } from '../insight/metrics.ts';
import type { Postmortem, TimelineEntry } from '../postmortem.ts';
import { writeDuration } from '../time/duration.ts';
import { fullDay } from './clock.ts';

/** One line of the readable timeline. */
export interface ListedEntry {
  entry: TimelineEntry;
  /** `2 Jun 2024` on the first entry of each day, else null. */
  newDay: string | null;
  /** The day on which the entry ended, where it is another than that on which it began. */
  untilDay: string | null;
  /** `+12m` or `−10m` from the start; null within its minute or where the start is unknown. */
  sinceStart: string | null;
  /** What a wrong turn cost, `15m`; null for any other entry, or where its end is unknown. */
  cost: string | null;
}

/** The timeline entries in the order of the file, each with what its line says. */
export function listEntries(postmortem: Postmortem): ListedEntry[] {
  const costs = new Map(
    wrongTurnsOf(postmortem).flatMap(({ entry, end }) =>
      end !== null && end.epoch >= entry.at.epoch
        ? [[entry.id, writeDuration(end.epoch - entry.at.epoch)] as const]
        : [],
    ),
  );
  let day = '';
  return postmortem.timeline.map((entry) => {
    const { at, until } = entry;
    const changed = !at.local.startsWith(day) || day === '';
    day = at.local.slice(0, 10);
    return {
      entry,
      newDay: changed ? fullDay(at.local) : null,
      untilDay: until && !until.local.startsWith(day) ? fullDay(until.local) : null,
      sinceStart: postmortem.started && sinceStart(at.epoch - postmortem.started.epoch),
      cost: costs.get(entry.id) ?? null,
    };
  });
}

function sinceStart(minutes: number): string | null {
  if (Math.round(minutes) === 0) return null;
  return `${minutes < 0 ? '−' : '+'}${writeDuration(Math.abs(minutes))}`;
}
