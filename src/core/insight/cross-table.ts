import type { Postmortem, Trigger } from '../postmortem.ts';
import { TRIGGERS } from '../schema/cause.ts';
import type { Basis } from './basis.ts';

/** How often each of one kind goes with each of another; only what occurs has a row or a column. */
export interface CrossTable<Row extends string = string> extends Basis {
  /** Each with its number of incidents, in the order of the list it is from. */
  rows: { id: Row; incidents: number }[];
  columns: { id: string; incidents: number }[];
  /** How many incidents are in a cell; 0 where none is. */
  at(row: Row, column: string): number;
  /** The fullest cell. */
  most: number;
}

/** Two causes that were at work in the same incidents. */
export interface CausePair {
  a: string;
  b: string;
  /** In the order of the postmortems given. */
  postmortems: Postmortem[];
}

const UNKNOWN = 'unknown';

/** Trigger against root cause. An incident of which one is unknown is missing. */
export function triggerByCause(
  postmortems: readonly Postmortem[],
  causes: readonly { id: string }[],
): CrossTable<Trigger> {
  const cells = new Map<string, number>();
  const rows = new Map<Trigger, number>();
  const columns = new Map<string, number>();
  let n = 0;
  for (const { trigger, cause } of postmortems) {
    if (trigger === UNKNOWN || cause === UNKNOWN) continue;
    n += 1;
    add(cells, key(trigger, cause));
    add(rows, trigger);
    add(columns, cause);
  }
  return {
    n,
    missing: postmortems.length - n,
    rows: counted(TRIGGERS, rows),
    columns: counted(inListOrder(columns, causes), columns),
    at: (row, column) => cells.get(key(row, column)) ?? 0,
    most: Math.max(0, ...cells.values()),
  };
}

/**
 * Which causes come together: the root cause and the contributing factors of one incident, two by two, each pair
 * once an incident; the commonest pair first, then by id. An incident without a second known cause is missing:
 * its file may not have looked for one.
 */
export function causesTogether(postmortems: readonly Postmortem[]): Basis & { pairs: CausePair[] } {
  const pairs = new Map<string, CausePair>();
  let n = 0;
  for (const postmortem of postmortems) {
    const named = [postmortem.cause, ...postmortem.factors.map(({ category }) => category)];
    const known = [...new Set(named)].filter((cause) => cause !== UNKNOWN).toSorted();
    if (known.length > 1) n += 1;
    for (const [index, a] of known.entries()) {
      for (const b of known.slice(index + 1)) {
        const pair = pairs.get(key(a, b));
        if (pair) pair.postmortems.push(postmortem);
        else pairs.set(key(a, b), { a, b, postmortems: [postmortem] });
      }
    }
  }
  return {
    n,
    missing: postmortems.length - n,
    pairs: [...pairs.values()].toSorted(
      (one, other) =>
        other.postmortems.length - one.postmortems.length ||
        (key(one.a, one.b) < key(other.a, other.b) ? -1 : 1),
    ),
  };
}

/** How often each cause was at work with each other, as a table that reads the same across and down. */
export function togetherTable(
  pairs: readonly CausePair[],
  causes: readonly { id: string }[],
): Pick<CrossTable, 'columns' | 'at' | 'most'> {
  const cells = new Map<string, number>();
  const involved = new Map<string, Set<string>>();
  for (const { a, b, postmortems } of pairs) {
    cells.set(key(a, b), postmortems.length).set(key(b, a), postmortems.length);
    for (const cause of [a, b]) {
      const ids = involved.get(cause) ?? new Set();
      for (const { id } of postmortems) ids.add(id);
      involved.set(cause, ids);
    }
  }
  const sizes = new Map([...involved].map(([cause, ids]) => [cause, ids.size]));
  return {
    columns: counted(inListOrder(sizes, causes), sizes),
    at: (row, column) => cells.get(key(row, column)) ?? 0,
    most: Math.max(0, ...cells.values()),
  };
}

const key = (a: string, b: string): string => `${a} ${b}`;

const add = <K>(counts: Map<K, number>, id: K) => counts.set(id, (counts.get(id) ?? 0) + 1);

/** The ids that occur in the order of the list; those that the list does not know come last. */
function inListOrder(
  counts: ReadonlyMap<string, number>,
  list: readonly { id: string }[],
): string[] {
  return [...new Set([...list.map(({ id }) => id), ...counts.keys()])];
}

const counted = <Id extends string>(ids: readonly Id[], counts: ReadonlyMap<Id, number>) =>
  ids.flatMap((id) => {
    const incidents = counts.get(id);
    return incidents === undefined ? [] : [{ id, incidents }];
  });
