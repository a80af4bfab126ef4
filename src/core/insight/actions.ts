import { type Action, type ActionStatus, dayOf, type Postmortem } from '../postmortem.ts';
import { tagId } from './groups.ts';
import { counted } from './population.ts';
import { isOverdue, isPending, type Promised } from './promises.ts';

/** An action with what a list over many incidents says of it on a given day. */
export interface ActionRecord extends Promised {
  /** Unique among all: the id of its postmortem, a slash, and its own. */
  key: string;
  /** The day of its incident, `YYYY-MM-DD`: a record names no other day on which it could have been promised. */
  promisedOn: string;
  /**
   * Days from `promisedOn` until it was closed or, while it is pending, until the given day. Null where it is
   * closed without a date, and where the interval would be negative.
   */
  age: number | null;
  /** Days since it was due; null where it is not overdue. */
  overdueBy: number | null;
}

/** How many of some actions are in which state; `overdue` ones are open or in progress too. */
export interface ActionCounts extends Record<ActionStatus, number> {
  total: number;
  overdue: number;
}

/** Actions that share a lesson, an owner or a service. */
export interface ActionGroup {
  /** As in an address; null for the actions that name none. */
  id: string | null;
  /** The lesson's or service's id, or the owner as the newest incident writes it. */
  label: string | null;
  records: ActionRecord[];
  counts: ActionCounts;
}

export const ACTION_GROUPINGS = ['lesson', 'owner', 'service'] as const;
export type ActionGrouping = (typeof ACTION_GROUPINGS)[number];

/**
 * Every action of the final postmortems as of `day` (`YYYY-MM-DD`): the pending ones first, those with a due day
 * before those without and the earliest first; then the closed ones. Equal ones stand newest incident first, and
 * within an incident as its file has them. Put together once: lists, lessons and calendars are made of the same.
 */
export function actionRecords(
  postmortems: readonly Postmortem[],
  day: string,
): readonly ActionRecord[] {
  const before = known.get(postmortems);
  if (before?.day === day) return before.records;
  const byRank = Map.groupBy(
    counted(postmortems).flatMap((postmortem) =>
      postmortem.actions.map((action) => recordOf({ postmortem, action }, day)),
    ),
    rank,
  );
  // Those of one rank are in order already where the postmortems are, which is quick to see.
  const records = [...byRank]
    .sort(([a], [b]) => compare(a, b))
    .flatMap(([, equals]) =>
      equals.sort(
        (a, b) => compare(b.promisedOn, a.promisedOn) || compare(a.postmortem.id, b.postmortem.id),
      ),
    );
  known.set(postmortems, { day, records });
  return records;
}

const known = new WeakMap<readonly Postmortem[], { day: string; records: ActionRecord[] }>();

/** An action as of `day`. */
export function recordOf({ postmortem, action }: Promised, day: string): ActionRecord {
  const promisedOn = dayOf(postmortem);
  const until = isPending(action) ? day : action.closed;
  const age = until === undefined ? null : daysBetween(promisedOn, until);
  const overdueBy = isOverdue(action, day) && action.due ? daysBetween(action.due, day) : null;
  return { key: `${postmortem.id}/${action.id}`, postmortem, action, promisedOn, age, overdueBy };
}

/** Sorts as a text: pending with a day, pending without, closed. */
const rank = ({ action }: ActionRecord): string => (isPending(action) ? (action.due ?? '~') : '~~');

/** How many of these actions are in which state. */
export function countActions(records: readonly ActionRecord[]): ActionCounts {
  const counts = noActions();
  for (const record of records) count(counts, record);
  return counts;
}

const noActions = (): ActionCounts => ({
  total: 0,
  open: 0,
  'in-progress': 0,
  done: 0,
  'wont-do': 0,
  overdue: 0,
});

function count(counts: ActionCounts, { action, overdueBy }: ActionRecord): void {
  counts.total += 1;
  counts[action.status] += 1;
  if (overdueBy !== null) counts.overdue += 1;
}

/**
 * The actions by lesson, owner or service, in the order of the groups' ids; those that name none come last. An
 * action stands in the group of each service of its postmortem. Owners that differ in case or punctuation are one. The
 * actions of a list are grouped once, for its pages, its filters and the pages of the groups.
 */
export function groupActions(
  records: readonly ActionRecord[],
  grouping: ActionGrouping,
): readonly ActionGroup[] {
  const before = grouped.get(records)?.get(grouping);
  if (before) return before;
  const groups = new Map<string | null, Gathered>();
  // Ten thousand records have a few dozen labels.
  const byLabel = new Map<string | null, Gathered>();
  const add = (record: ActionRecord, label: string | null) => {
    let group = byLabel.get(label);
    if (!group) {
      const id = label === null ? null : tagId(label);
      group = groups.get(id) ?? {
        newest: record.promisedOn,
        label,
        records: [],
        counts: noActions(),
      };
      groups.set(id, group);
      byLabel.set(label, group);
    }
    group.records.push(record);
    count(group.counts, record);
    if (record.promisedOn > group.newest) {
      group.newest = record.promisedOn;
      group.label = label;
    }
  };
  for (const record of records) {
    const { postmortem, action } = record;
    if (grouping !== 'service') add(record, action[grouping] ?? null);
    else if (postmortem.services.length === 0) add(record, null);
    else for (const service of postmortem.services) add(record, service);
  }
  const made = [...groups]
    .toSorted(([a], [b]) => (a === null ? 1 : b === null ? -1 : compare(a, b)))
    .map(([id, { label, records: members, counts }]) => ({ id, label, records: members, counts }));
  grouped.set(records, new Map(grouped.get(records)).set(grouping, made));
  return made;
}

/** A group while it is put together: the day of its newest incident, and how that writes its label. */
interface Gathered {
  newest: string;
  label: string | null;
  records: ActionRecord[];
  counts: ActionCounts;
}

const grouped = new WeakMap<
  readonly ActionRecord[],
  ReadonlyMap<ActionGrouping, readonly ActionGroup[]>
>();

/** The actions of an owner that are pending and have a due day: what a calendar can hold. */
export const isScheduled = ({ action }: { action: Action }): boolean =>
  isPending(action) && action.due !== undefined;

/** Whole days from one calendar day to another, or null where the second comes first. */
export function daysBetween(from: string, to: string): number | null {
  // A day alone is read in UTC.
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000;
  return days < 0 ? null : days;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
