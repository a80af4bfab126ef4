import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { type Changes, type Comparison, changesSince, keptVectors } from './changes.ts';
import { corpusOf } from './corpus.ts';
import type { SimilarEntry } from './entry.ts';
import { roomForVectors } from './flat-vectors.ts';
import { outdated, weightsOf } from './outdated.ts';
import { pairTableOf } from './pairs.ts';
import type { Titles } from './reasons.ts';
import { neighbourhood } from './similar.ts';

/** So many are named of each incident. */
const NAMED = 3;

/** All incidents compared with one another, in a form that the next comparison can begin with. */
export interface ComparedIncidents extends Comparison {
  /** For each the most similar, best first, by their numbers, with the reasons. */
  answers: Answer[][];
}

type Answer = [other: number, reasons: string[]];

/**
 * Compares each incident with all others. `keys` has for each a digest of all that is known of it, so that the answers
 * of `before` are taken where they are proven to be the same; `before` must come of the same vocabulary, titles and code.
 */
export function compareAll(
  entries: readonly SimilarEntry[],
  keys: readonly string[],
  vocabulary: Vocabulary,
  titles: Titles,
  before: ComparedIncidents | null,
): ComparedIncidents {
  const corpus = corpusOf(entries);
  const pairs = pairTableOf(entries);
  const counted = { entries, keys, corpus, pairs };
  const changes = changesSince(before, counted);
  const vectors = changes ? keptVectors(changes, corpus) : roomForVectors(entries.length);
  const near = neighbourhood(corpus, vocabulary, titles, { pairs, vectors });
  const weights = weightsOf({ ...counted, near });
  const ids = entries.map(({ id }) => id);
  const numbers = new Map(ids.map((id, number) => [id, number]));
  const made: ComparedIncidents = {
    weights,
    ids,
    keys: [...keys],
    vectors,
    shortlists: [],
    least: [],
    answers: [],
  };
  const again = changes && outdated(changes, { ...counted, near, weights });
  if (changes && again) takeOver(changes, again);
  for (let number = 0; number < entries.length; number++) {
    if (again?.[number] === 0) continue;
    const shortlist = near.candidates.shortlistOf(number);
    made.shortlists[number] = shortlist.candidates.map(({ other }) => other);
    made.least[number] = shortlist.least;
    made.answers[number] = near
      .likest(number, shortlist, NAMED)
      .map(({ entry, reasons }) => [numbers.get(entry.id) ?? 0, reasons]);
  }
  return made;

  function takeOver(
    { before: known, moved }: Changes<ComparedIncidents>,
    isOutdated: Uint8Array,
  ): void {
    for (const [old, number] of moved.entries()) {
      if (number === -1 || isOutdated[number] === 1) continue;
      made.shortlists[number] = (known.shortlists[old] ?? []).map((other) => moved[other] ?? 0);
      made.least[number] = known.least[old] ?? 0;
      made.answers[number] = (known.answers[old] ?? []).map(([other, why]) => [
        moved[other] ?? 0,
        why,
      ]);
    }
  }
}
