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

/**
 * A function that marks the numbers of one list after another, of `size` numbers, and gives the marks: 1 for each that is
 * in the list asked for last. Where many are held against one list, it is marked once.
 */
export function marker({ values, starts }: FlatLists, size: number): (list: number) => Uint8Array {
  const marks = new Uint8Array(size);
  let marked = -1;
  const mark = (list: number, as: 0 | 1) => {
    const end = starts[list + 1] ?? 0;
    for (let at = starts[list] ?? end; at < end; at++) marks[values[at] ?? 0] = as;
  };
  return (list) => {
    if (marked !== list) {
      if (marked >= 0) mark(marked, 0);
      mark(list, 1);
      marked = list;
    }
    return marks;
  };
}

/** Whether a list has a number that is marked. */
export function hasMarked({ values, starts }: FlatLists, list: number, marks: Uint8Array): boolean {
  const end = starts[list + 1] ?? 0;
  for (let at = starts[list] ?? end; at < end; at++) {
    if (marks[values[at] ?? 0] === 1) return true;
  }
  return false;
}
