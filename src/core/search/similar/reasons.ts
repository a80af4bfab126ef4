import { groupOfTerm } from '../terms.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import type { SimilarEntry } from './entry.ts';

/** What readers call the ids of the team's lists. */
export interface Titles {
  cause(id: string): string;
  trigger(id: string): string;
  service(id: string): string;
  lesson(id: string): string;
}

/** A term that two incidents share, in the forms of each (`|` between them), strongest first. */
export interface SharedTerm {
  term: string;
  here: string;
  there: string;
}

const WORDS_NAMED = 4;

/** What two incidents have in common on record: cause, trigger, services, lessons. `unknown` is nothing in common. */
export function recordedReasons(a: SimilarEntry, b: SimilarEntry, titles: Titles): string[] {
  const same = (
    name: string,
    ids: readonly string[],
    others: readonly string[],
    title: (id: string) => string,
  ) => {
    const common = ids.filter((id) => id !== 'unknown' && others.includes(id));
    return common.length === 0
      ? []
      : [`same ${name}${common.length > 1 ? 's' : ''}: ${common.map(title).join(', ')}`];
  };
  return [
    ...same('cause', [a.cause], [b.cause], titles.cause),
    ...same('trigger', [a.trigger], [b.trigger], titles.trigger),
    ...same('service', a.services, b.services, titles.service),
    ...same('lesson', a.lessons, b.lessons, titles.lesson),
  ];
}

/**
 * What both texts speak of. `both mention` names only what stands in either text as it is written there; of a group
 * of the vocabulary for which each has words of its own, both words are named.
 */
export function wordReasons(shared: readonly SharedTerm[], vocabulary: Vocabulary): string[] {
  const mentioned: string[] = [];
  const otherWords: string[] = [];
  for (const { term, here, there } of shared) {
    if (mentioned.length >= WORDS_NAMED) break;
    const others = new Set(there.split('|'));
    const common = longest(here.split('|').filter((form) => others.has(form)));
    if (common !== undefined) {
      // A figure that two texts share is chance more often than likeness; `502` is no reason without its word.
      if (!/^[\d.]+$/.test(common) && !mentioned.some((known) => overlaps(known, common)))
        mentioned.push(common);
      continue;
    }
    const group = groupOfTerm(term);
    const [mine, its] = [longest(here.split('|')), longest([...others])];
    if (group === null || mine === undefined || its === undefined || otherWords.length > 1)
      continue;
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
