import type { EntryKind } from '../schema/timeline.ts';

/** How much each entry of a timeline speaks for each kind. */
type Scores = readonly ReadonlyMap<EntryKind, number>[];

/**
 * Nothing is fixed before anyone has seen it broken: what was "applied" or "replaced" at the head of a timeline that
 * tells later how it was noticed led up to it.
 */
export function settleEarly(
  kinds: EntryKind[],
  scores: Scores,
  reread: (index: number, without: readonly EntryKind[]) => EntryKind,
): void {
  const seen = kinds.findIndex((kind) => !UNSEEN.has(kind));
  const noticed = kinds.findIndex(
    (kind, index) => kind === 'detected' && (scores[index]?.get(kind) ?? 0) >= 3,
  );
  for (let index = 0; index < seen && index < noticed; index++)
    if (RECOVERIES.has(kinds[index] ?? 'note')) kinds[index] = reread(index, [...RECOVERIES]);
}

const RECOVERIES = new Set<EntryKind>(['mitigated', 'resolved']);
const UNSEEN = new Set<EntryKind>(['note', 'trigger', ...RECOVERIES]);

/**
 * Only the last recovery resolves; an earlier one mitigated. Where an entry says that the incident is over, a later
 * one that only hints at a recovery is told of the time after.
 */
export function settleEnds(kinds: EntryKind[], scores: Scores): void {
  const scored = (index: number) => scores[index]?.get('resolved') ?? 0;
  const over = kinds.findLastIndex((kind, index) => kind === 'resolved' && scored(index) >= OVER);
  const final = kinds.findLastIndex(
    (kind, index) => kind === 'resolved' && (index <= over || over === -1 || scored(index) > HINT),
  );
  for (const [index, kind] of kinds.entries()) {
    if (kind === 'resolved' && index !== final) kinds[index] = index < final ? 'mitigated' : 'note';
  }
}

/** The weight of "incident resolved", and what lesser words such as "stable" reach at most. */
export const OVER = 10;
const HINT = 3;
