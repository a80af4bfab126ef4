import { type FlatLists, flatLists } from './flat-lists.ts';

/** Words that something has, by their places in a list of names that many may share. */
export interface Numbered {
  names: readonly string[];
  numbers: Uint32Array;
}

const UNKNOWN = -1;

/** Words with a list of their own. */
export function numbered(names: readonly string[]): Numbered {
  const numbers = new Uint32Array(names.length);
  for (let at = 0; at < numbers.length; at++) numbers[at] = at;
  return { names, numbers };
}

/** The words of many, by their places in one list. */
export interface Counted {
  names: readonly string[];
  /** The place of each name. */
  places: ReadonlyMap<string, number>;
  /** How many have each. */
  counts: readonly number[];
  /** The places of those that each has, in its order. */
  lists: FlatLists;
}

/** Brings the words of many into one list, and counts them; none has a word twice. */
export function countTogether(all: readonly Numbered[]): Counted {
  const places = new Map<string, number>();
  const names: string[] = [];
  const counts: number[] = [];
  const placeOf = (name: string) => {
    let place = places.get(name);
    if (place === undefined) {
      place = names.push(name) - 1;
      places.set(name, place);
      counts.push(0);
    }
    return place;
  };
  // The places of a list that many share are looked up once, of those names alone that any has.
  const shared = new Map<readonly string[], Int32Array>();
  const lists = all.map(({ names: own, numbers }) => {
    const known = shared.get(own) ?? new Int32Array(own.length).fill(UNKNOWN);
    shared.set(own, known);
    return numbers.map((number) => {
      let place = known[number] ?? UNKNOWN;
      if (place === UNKNOWN) {
        place = placeOf(own[number] ?? '');
        known[number] = place;
      }
      counts[place] = (counts[place] ?? 0) + 1;
      return place;
    });
  });
  return { names, places, counts, lists: flatLists(lists) };
}
