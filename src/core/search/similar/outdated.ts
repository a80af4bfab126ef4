import {
  type Changes,
  type Comparison,
  type Counted,
  markThoseWith,
  type Weights,
} from './changes.ts';
import { KINDS, type Kind, valuesOf } from './reasons.ts';
import type { Neighbourhood } from './similar.ts';

/** Incidents as they are now, and what they are compared by. */
interface Compared extends Counted {
  near: Neighbourhood;
  weights: Weights;
}

/** Sums of the same products in another order differ by less. */
const ROUNDING = 1e-9;

/** What a comparison weighs by. */
export const weightsOf = ({ corpus, pairs, near }: Omit<Compared, 'weights'>): Weights => ({
  averages: corpus.averages,
  terms: corpus.terms.map((term, number) => [
    term,
    corpus.count(number),
    near.candidates.isCommon(number) ? 1 : 0,
  ]),
  pairs: pairs.names.map((pair, number) => [pair, pairs.counts[number] ?? 0]),
  records: near.records.all(),
});

/**
 * Says which answers may be other ones than those of an earlier comparison: 1 by the number that an incident has now.
 * The others are proven to be the same: neither the incident, nor any that it was compared with in everything, nor the
 * weight of anything in these is another, and no incident that changed is alike enough to have been compared.
 */
export function outdated({ before, moved, changed }: Changes, now: Compared): Uint8Array {
  const answers = Uint8Array.from(changed);
  markRecords(before, now, answers);
  markCommon(before, now, answers);
  const least = new Float64Array(answers.length);
  for (const [old, number] of moved.entries()) {
    if (number === -1) continue;
    least[number] = before.least[old] ?? 0;
    const shortlist = before.shortlists[old] ?? [];
    if (shortlist.some((other) => isChanged(moved[other] ?? -1))) answers[number] = 1;
  }
  for (const [number, one] of changed.entries()) {
    if (one === 0) continue;
    now.near.candidates.each(number, (other, likeness) => {
      if (likeness >= (least[other] ?? 0) - ROUNDING) answers[other] = 1;
    });
  }
  return answers;

  function isChanged(number: number): boolean {
    return number === -1 || changed[number] === 1;
  }
}

/** What two have in common is named by how rare it is on record. */
function markRecords({ weights }: Comparison, now: Compared, answers: Uint8Array): void {
  const named = (kind: Kind, id: string) => `${kind} ${id}`;
  const counted = new Map(weights.records.map(([kind, id, count]) => [named(kind, id), count]));
  const changed = new Set(
    now.weights.records.flatMap(([kind, id, count]) =>
      counted.get(named(kind, id)) === count ? [] : [named(kind, id)],
    ),
  );
  if (changed.size === 0) return;
  for (const [number, entry] of now.entries.entries()) {
    const values = valuesOf(entry);
    if (KINDS.some((kind) => values[kind].some((id) => changed.has(named(kind, id)))))
      answers[number] = 1;
  }
}

/** A term that so many are told by that it finds nothing, or not so many any more. */
function markCommon({ weights }: Comparison, now: Compared, answers: Uint8Array): void {
  const common = new Map(weights.terms.map(([term, , isCommon]) => [term, isCommon]));
  const changed = Uint8Array.from(now.weights.terms, ([term, , isCommon]) =>
    (common.get(term) ?? 0) === isCommon ? 0 : 1,
  );
  markThoseWith(changed, now.corpus.lists, answers);
}
