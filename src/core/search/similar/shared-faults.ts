import { type FlatLists, flatLists, hasMarked, markList } from './flat-lists.ts';

/**
 * Says of two entries, by their numbers, whether both speak of anything of one kind that went wrong, wherever they do.
 * The lists have the numbers of each entry's terms, and `isFault` is 1 for each term that is a fault.
 */
export function sharedFaults(
  { values, starts }: FlatLists,
  isFault: Uint8Array,
): (one: number, other: number) => boolean {
  const faults = flatLists(
    Array.from({ length: starts.length - 1 }, (_, entry) =>
      values.subarray(starts[entry], starts[entry + 1]).filter((term) => isFault[term] === 1),
    ),
  );
  // Of the entry that others are compared with, one after the other.
  const mine = new Uint8Array(isFault.length);
  let marked = -1;
  return (one, other) => {
    if (marked !== one) {
      if (marked >= 0) markList(faults, marked, mine, 0);
      markList(faults, one, mine, 1);
      marked = one;
    }
    return hasMarked(faults, other, mine);
  };
}
