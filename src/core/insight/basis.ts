import { NBSP, sayCount, sayNumber } from './phrases.ts';

/** Below this, a page says that there is little to be read from a figure. */
export const SMALL = 10;

/** What a figure rests on: how many incidents it counts, and how many it cannot count. */
export interface Basis {
  /** Incidents with everything that the figure needs. */
  n: number;
  /** Incidents that lack some of it. They are counted and never filled in. */
  missing: number;
}

/** How many are missing, in words: a zero would be looked for a meaning. */
export const sayMissing = (missing: number): string =>
  `${missing === 0 ? 'none' : sayNumber(missing)} missing`;

/** A sentence for figures that rest on fewer than ten of something, after what they rest on; else nothing. */
export const sayFew = (n: number): string => (n > 0 && n < SMALL ? ' That is few.' : '');

/** `n = 5`, of which no line ends within. */
export const sayN = (n: string): string => `n${NBSP}=${NBSP}${n}`;

/** What a figure rests on, in words; below ten incidents it says that these are few. */
export function sayBasis({ n, missing }: Basis): string {
  if (n === 0) {
    return missing === 0
      ? `${sayN('0')}: there is no incident yet.`
      : `${sayN('0')}: not recorded for any of ${sayCount(missing, 'incident')}.`;
  }
  const few = n < SMALL ? ' That is few: a single incident more could change the picture.' : '';
  return `${sayN(sayCount(n, 'incident'))}, ${sayMissing(missing)}.${few}`;
}
