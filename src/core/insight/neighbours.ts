import { dayOf, lessonsOf, type Postmortem, type Relation } from '../postmortem.ts';
import { promisedBefore, type Recurrence } from './recurrences.ts';

/** As much of another postmortem as a link to it shows. */
export interface Neighbour {
  id: string;
  title: string;
  /** `YYYY-MM-DD`. */
  day: string;
  severity: string;
  cause: string;
}

/** What earlier incidents had promised for a lesson that this one promises again, as far as its page says it. */
export interface PromisedBefore
  extends Pick<Recurrence, 'lesson' | 'promised' | 'incidents' | 'doneByThen'> {
  /** The newest of them. */
  latest: Neighbour | null;
}

export interface Neighbours {
  /** The one before it in time, and the one after. */
  previous: Neighbour | null;
  next: Neighbour | null;
  /** Those that it names, and those that name it. */
  related: { neighbour: Neighbour; relation: Relation; direction: 'named' | 'naming' }[];
  /** What happened before with the same cause, newest first, as far as `EARLIER` goes; and how many there were. */
  earlier: Neighbour[];
  earlierCount: number;
  /** For each lesson that it names and that an earlier one named too. */
  promisedBefore: PromisedBefore[];
}

/** How many earlier incidents of the same cause a page lists; the cause's own page has them all. */
export const EARLIER = 5;

/**
 * Who stands beside whom among these postmortems, which are newest first. One pass over all of them, so that asking
 * for each of ten thousand costs what its answer is long.
 */
export function neighboursAmong(postmortems: readonly Postmortem[]): (id: string) => Neighbours {
  const places = new Map(postmortems.map(({ id }, index) => [id, index]));
  const naming = new Map<string, Neighbours['related']>();
  const byCause = new Map<string, Postmortem[]>();
  for (const postmortem of postmortems) {
    for (const { id, relation } of postmortem.related) {
      const entry = { neighbour: neighbourOf(postmortem), relation, direction: 'naming' as const };
      naming.set(id, [...(naming.get(id) ?? []), entry]);
    }
    const sameCause = byCause.get(postmortem.cause);
    if (sameCause) sameCause.push(postmortem);
    else byCause.set(postmortem.cause, [postmortem]);
  }
  const causePlaces = new Map(
    [...byCause.values()].flatMap((list) => list.map(({ id }, index) => [id, index] as const)),
  );

  const recurrence = promisedBefore(postmortems);

  return (id) => {
    const place = places.get(id);
    const postmortem = place === undefined ? undefined : postmortems[place];
    if (place === undefined || postmortem === undefined) {
      return {
        previous: null,
        next: null,
        related: [],
        earlier: [],
        earlierCount: 0,
        promisedBefore: [],
      };
    }
    const at = (index: number) => {
      const other = postmortems[index];
      return other ? neighbourOf(other) : null;
    };
    const named = postmortem.related.flatMap(({ id: other, relation }) => {
      const found = at(places.get(other) ?? -1);
      return found ? [{ neighbour: found, relation, direction: 'named' as const }] : [];
    });
    const already = new Set(named.map((entry) => entry.neighbour.id));
    const related = [
      ...named,
      ...(naming.get(id) ?? []).filter((entry) => !already.has(entry.neighbour.id)),
    ];
    const sameCause = postmortem.cause === 'unknown' ? [] : (byCause.get(postmortem.cause) ?? []);
    const before = (causePlaces.get(id) ?? sameCause.length) + 1;
    return {
      previous: at(place + 1),
      next: at(place - 1),
      related,
      earlier: sameCause.slice(before, before + EARLIER).map(neighbourOf),
      earlierCount: Math.max(0, sameCause.length - before),
      promisedBefore: lessonsOf(postmortem).flatMap((lesson) => {
        const found = recurrence(id, lesson);
        if (!found) return [];
        const { promised, incidents, doneByThen, recent } = found;
        const latest = recent[0] ? neighbourOf(recent[0].postmortem) : null;
        return [{ lesson, promised, incidents, doneByThen, latest }];
      }),
    };
  };
}

/** As much of a postmortem as a link to it shows. Made once: it is linked to from a dozen pages. */
export function neighbourOf(postmortem: Postmortem): Neighbour {
  const before = known.get(postmortem);
  if (before) return before;
  const { id, title, severity, cause } = postmortem;
  const neighbour = { id, title, day: dayOf(postmortem), severity, cause };
  known.set(postmortem, neighbour);
  return neighbour;
}

const known = new WeakMap<Postmortem, Neighbour>();
