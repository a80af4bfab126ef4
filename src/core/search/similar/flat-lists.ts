/** Lists of numbers one behind the other: what is gone through for each of many pairs is near in memory. */
export interface FlatLists {
  values: Uint32Array;
  /** Where each list begins, and the end of the last one. */
  starts: Uint32Array;
}

/** Puts lists one behind the other, in their order. */
export function flatLists(lists: readonly ArrayLike<number>[]): FlatLists {
  const starts = new Uint32Array(lists.length + 1);
  for (const [at, list] of lists.entries()) starts[at + 1] = (starts[at] ?? 0) + list.length;
  const values = new Uint32Array(starts[lists.length] ?? 0);
  for (const [at, list] of lists.entries()) values.set(list, starts[at]);
  return { values, starts };
}

/** Marks the numbers of one list, or takes the marks away again. */
export function markList(
  { values, starts }: FlatLists,
  list: number,
  marks: Uint8Array,
  mark: 0 | 1,
): void {
  const end = starts[list + 1] ?? 0;
  for (let at = starts[list] ?? end; at < end; at++) marks[values[at] ?? 0] = mark;
}

/** Whether a list has a number that is marked. */
export function hasMarked({ values, starts }: FlatLists, list: number, marks: Uint8Array): boolean {
  const end = starts[list + 1] ?? 0;
  for (let at = starts[list] ?? end; at < end; at++) {
    if (marks[values[at] ?? 0] === 1) return true;
  }
  return false;
}
