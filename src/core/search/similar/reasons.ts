import { groupOfTerm } from '../terms.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { about } from './about.ts';
import type { Corpus } from './corpus.ts';
import type { SimilarEntry } from './entry.ts';
import { HARDLY_ANY, type SharedTerm } from './shared-terms.ts';

/** What readers call the ids of the team's lists. */
export interface Titles {
  cause(id: string): string;
  trigger(id: string): string;
  service(id: string): string;
  lesson(id: string): string;
}

const WORDS_NAMED = 3;
const GROUPS_NAMED = 2;
/** What incidents have on record. */
export const KINDS = ['cause', 'trigger', 'service', 'lesson'] as const;
export type Kind = (typeof KINDS)[number];

/** What an incident has on record. */
export const valuesOf = (entry: SimilarEntry): Record<Kind, readonly string[]> => ({
  cause: [entry.cause],
  trigger: [entry.trigger],
  service: entry.services,
  lesson: entry.lessons,
});

/** How rare each thing on record is. */
export interface Records {
  /** About how many incidents have it, see `about`; 0 where it tells nothing, for every one has it. */
  count(kind: Kind, id: string): number;
  /** All of those counts. */
  all(): [kind: Kind, id: string, count: number][];
}

/** Counts what is on record. */
export function recordsOf(entries: readonly SimilarEntry[]): Records {
  const counts: Record<Kind, Map<string, number>> = {
    cause: new Map(),
    trigger: new Map(),
    service: new Map(),
    lesson: new Map(),
  };
  for (const entry of entries) {
    const values = valuesOf(entry);
    for (const kind of KINDS) {
      for (const id of new Set(values[kind])) {
        counts[kind].set(id, (counts[kind].get(id) ?? 0) + 1);
      }
    }
  }
  const roughly = (count: number) =>
    entries.length > HARDLY_ANY && count === entries.length ? 0 : about(count);
  return {
    count: (kind, id) => roughly(counts[kind].get(id) ?? 1),
    all: () =>
      KINDS.flatMap((kind) =>
        [...counts[kind]].map(([id, count]): [Kind, string, number] => [kind, id, roughly(count)]),
      ),
  };
}

/**
 * What two incidents have in common on record: cause, trigger, services, lessons. `unknown` is nothing in common, nor
 * is what every incident has.
 */
export function recordedReasons(
  a: SimilarEntry,
  b: SimilarEntry,
  titles: Titles,
  records: Records,
): string[] {
  const [mine, theirs] = [valuesOf(a), valuesOf(b)];
  return KINDS.flatMap((kind) => {
    const common = mine[kind].filter(
      (id) => id !== 'unknown' && theirs[kind].includes(id) && records.count(kind, id) > 0,
    );
    const [named, ...others] = common.toSorted(
      (x, y) => records.count(kind, x) - records.count(kind, y) || (x < y ? -1 : 1),
    );
    if (named === undefined) return [];
    const second = others[0] === undefined ? '' : `, ${titles[kind](others[0])}`;
    return [`same ${kind}${second === '' ? '' : 's'}: ${titles[kind](named)}${second}`];
  });
}

/**
 * What both texts speak of, as far as it tells these two from others. `both mention` names only what stands in either
 * text as it is written there; of a group of the vocabulary for which each has words of its own, both words are named.
 * `one` and `other` are the numbers of the incidents; `shared` is strongest first.
 */
export function wordReasons(
  [one, other]: readonly [number, number],
  shared: readonly SharedTerm[],
  vocabulary: Vocabulary,
  { formsAt }: Pick<Corpus, 'formsAt'>,
): string[] {
  const mentioned: string[] = [];
  const otherWords: string[] = [];
  for (const { term, here, there } of shared) {
    if (mentioned.length >= WORDS_NAMED) break;
    const own = formsAt(one, here).split('|');
    const others = new Set(formsAt(other, there).split('|'));
    const common = longest(own.filter((form) => others.has(form)));
    if (common !== undefined) {
      // A figure that two texts share is chance more often than likeness; `502` is no reason without its word.
      if (!/^[\d.]+$/.test(common) && !mentioned.some((known) => overlaps(known, common)))
        mentioned.push(common);
      continue;
    }
    const group = groupOfTerm(term);
    const [mine, its] = [longest(own), longest([...others])];
    if (group === null || mine === undefined || its === undefined) continue;
    if (otherWords.length >= GROUPS_NAMED) continue;
    otherWords.push(`${vocabulary.groups[group]?.[0] ?? mine} (“${mine}”, “${its}”)`);
  }
  return [
    ...(mentioned.length > 0 ? [`both mention ${mentioned.join(', ')}`] : []),
    ...(otherWords.length > 0 ? [`both speak of ${otherWords.join(', ')}`] : []),
  ];
}

const longest = (forms: readonly string[]): string | undefined =>
  forms.toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1))[0];

/** `pool` says nothing beside `connection pool`. */
const overlaps = (known: string, word: string): boolean =>
  known.includes(word) || word.includes(known);
