import { type Action, dayOf, type Postmortem } from '../postmortem.ts';
import { newestFirst } from './postmortems-by-lesson.ts';
import type { Promised } from './promises.ts';

/**
 * How a recurrence stands to what had been promised. `not-yet-done`: at least one of the earlier promises was not
 * done when the incident began, be it open, given up, or done only later. `done`: every one was, and yet it happened.
 */
export type RecurrenceKind = 'not-yet-done' | 'done';

/** An incident that names a lesson which an earlier incident had promised. One for each incident and lesson. */
export interface Recurrence {
  lesson: string;
  /** The later incident. */
  postmortem: Postmortem;
  kind: RecurrenceKind;
  /** How many actions of how many earlier incidents name the lesson, and how many of these were done by then. */
  promised: number;
  incidents: number;
  doneByThen: number;
  /** The newest of the earlier promises, at most `RECENT`, newest first. */
  recent: Promised[];
}

/** How many earlier promises a recurrence lists: a page beside an action has room for no more. */
export const RECENT = 5;

/**
 * The recurrences among final postmortems, newest first, and by lesson within one.
 *
 * An incident is earlier than another when it was over before the other began: nothing is promised before an
 * incident ends, so two that overlap are no recurrence of each other. Where an end is unknown its start counts, and
 * where that is unknown too, the whole day of its id (in UTC): then only an incident of an earlier day is earlier.
 * Found once, for the pages of lessons and those of postmortems.
 */
export function recurrencesOf(postmortems: readonly Postmortem[]): readonly Recurrence[] {
  const before = known.get(postmortems);
  if (before) return before;
  const newest = newestFirst(postmortems);
  const found = new Map(newest.map((postmortem): [Postmortem, Recurrence[]] => [postmortem, []]));
  const byLesson = [...namingsOf(newest)].sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [lesson, namings] of byLesson) {
    for (const recurrence of recurrencesOfLesson(lesson, namings)) {
      found.get(recurrence.postmortem)?.push(recurrence);
    }
  }
  const recurrences = [...found.values()].flat();
  known.set(postmortems, recurrences);
  return recurrences;
}

const known = new WeakMap<readonly Postmortem[], Recurrence[]>();

/** The recurrences by postmortem, for the pages: what had been promised before beside each of its lessons. */
export function promisedBefore(
  postmortems: readonly Postmortem[],
): (id: string, lesson: string | undefined) => Recurrence | undefined {
  const byId = Map.groupBy(recurrencesOf(postmortems), ({ postmortem }) => postmortem.id);
  return (id, lesson) => byId.get(id)?.find((recurrence) => recurrence.lesson === lesson);
}

/** What an incident promised for one lesson, and from when to when it lasted, in minutes since 1970. */
interface Naming {
  postmortem: Postmortem;
  actions: Action[];
  start: number;
  end: number;
}

/** By lesson, in one pass: to look for a lesson among the actions of each that names it takes longer than all else. */
function namingsOf(postmortems: readonly Postmortem[]): Map<string, Naming[]> {
  const byLesson = new Map<string, Naming[]>();
  for (const postmortem of postmortems) {
    const [start, end] = [startOf(postmortem), endOf(postmortem)];
    for (const action of postmortem.actions) {
      if (action.lesson === undefined) continue;
      const namings = byLesson.get(action.lesson) ?? [];
      if (namings.length === 0) byLesson.set(action.lesson, namings);
      const last = namings.at(-1);
      if (last?.postmortem === postmortem) last.actions.push(action);
      else namings.push({ postmortem, actions: [action], start, end });
    }
  }
  return byLesson;
}

/** Walks through the starts in time order and lets the ends before each come in, so that no pair is ever compared. */
function recurrencesOfLesson(lesson: string, namings: readonly Naming[]): Recurrence[] {
  const byId = (a: Naming, b: Naming) => (a.postmortem.id < b.postmortem.id ? -1 : 1);
  const byEnd = namings.toSorted((a, b) => a.end - b.end || byId(a, b));
  const byStart = namings.toSorted((a, b) => a.start - b.start || byId(a, b));
  const earlier: Promised[] = [];
  // The days on which earlier promises were done, in order; those without a day are done by their status.
  const closedDays: string[] = [];
  let ended = 0;
  const recurrences: Recurrence[] = [];
  for (const { postmortem, start } of byStart) {
    while (ended < byEnd.length) {
      const next = byEnd[ended];
      if (next === undefined || next.end >= start) break;
      ended += 1;
      for (const action of next.actions) {
        earlier.push({ postmortem: next.postmortem, action });
        const closed = action.closed ?? '';
        if (action.status === 'done') closedDays.splice(placeIn(closedDays, closed), 0, closed);
      }
    }
    if (earlier.length === 0) continue;
    const day = dayOf(postmortem);
    const doneByThen = placeIn(closedDays, day);
    recurrences.push({
      lesson,
      postmortem,
      kind: doneByThen === earlier.length ? 'done' : 'not-yet-done',
      promised: earlier.length,
      incidents: ended,
      doneByThen,
      recent: earlier.slice(-RECENT).reverse(),
    });
  }
  return recurrences;
}

/**
 * True when a promise had been kept before the day on which another incident began: its status is done, and its
 * `closed` day, where one is given, lies before that day. On the very day nobody can tell which came first, so it
 * counts as not yet done.
 */
export const doneBefore = ({ action }: Promised, day: string): boolean =>
  action.status === 'done' && (action.closed === undefined || action.closed < day);

/** How many of the sorted days lie before `day`. */
function placeIn(days: readonly string[], day: string): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] ?? '') < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

const LAST_MINUTE = 24 * 60 - 1;

const startOf = ({ id, started }: Postmortem): number => started?.epoch ?? midnightOf(id);

/** Never before its start, so that no incident is earlier than itself. */
const endOf = (postmortem: Postmortem): number => {
  const { id, started, resolved } = postmortem;
  const end = resolved?.epoch ?? started?.epoch ?? midnightOf(id) + LAST_MINUTE;
  return Math.max(end, startOf(postmortem));
};

const midnightOf = (id: string): number => Date.parse(`${id.slice(0, 10)}T00:00Z`) / 60_000;
