import { BEGINNINGS, type ChoiceId, causesOfPair } from './facet-list.ts';

/** For each `facet:value`, the documents that have it. */
export type Membership<D> = ReadonlyMap<string, ReadonlySet<D>>;

type Chosen = ReadonlyMap<ChoiceId, readonly string[]>;

/** The documents that have, of every facet with a choice, one of the chosen values; in the given order. */
export function narrow<D>(documents: readonly D[], chosen: Chosen, members: Membership<D>): D[] {
  return documents.filter((document) =>
    [...chosen].every(([facet, values]) => hasOne(document, facet, values, members)),
  );
}

/** The facet of a `facet:value`. */
export const facetOf = (key: string): string => key.slice(0, key.indexOf(':'));

/**
 * How many documents each value would leave: of the documents that the choices of all other facets leave, since
 * values of one facet add to one another.
 */
export function countFacets<D>(
  documents: readonly D[],
  chosen: Chosen,
  members: Membership<D>,
): Map<string, number> {
  const counts = new Map<string, number>();
  const left = new Map<string, readonly D[]>();
  for (const [key, having] of members) {
    const facet = facetOf(key);
    // Nobody chooses from thousands of days.
    if (BEGINNINGS.some(({ id }) => id === facet)) continue;
    let others = left.get(facet);
    if (!others) {
      others = narrow(documents, new Map([...chosen].filter(([id]) => id !== facet)), members);
      left.set(facet, others);
    }
    counts.set(
      key,
      others.reduce((sum, document) => sum + Number(having.has(document)), 0),
    );
  }
  return counts;
}

function hasOne<D>(
  document: D,
  facet: ChoiceId,
  values: readonly string[],
  members: Membership<D>,
): boolean {
  const has = (one: ChoiceId, value: string) =>
    members.get(`${one}:${value}`)?.has(document) ?? false;
  if (facet === 'began') return values.some((when) => daysOf(when).some((day) => has(facet, day)));
  if (facet !== 'together') return values.some((value) => has(facet, value));
  return values.some((pair) =>
    causesOfPair(pair).every((cause) => has('cause', cause) || has('factor', cause)),
  );
}

const DAYS = Array.from({ length: 31 }, (_, day) => String(day + 1).padStart(2, '0'));

/** The days of a value of `began`: those of a month, or the day itself. */
const daysOf = (when: string): string[] =>
  /^\d{4}-\d\d$/.test(when) ? DAYS.map((day) => `${when}-${day}`) : [when];
