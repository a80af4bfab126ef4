import { type FlatLists, flatLists, hasMarked, marker } from './flat-lists.ts';

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
  const faultsOf = marker(faults, isFault.length);
  return (one, other) => hasMarked(faults, other, faultsOf(one));
}
