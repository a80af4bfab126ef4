import type { EntryKind } from '../schema/timeline.ts';
import { saysAny } from './phrases.ts';
import { ENDS_NOTHING, NOT_HELD } from './words/kinds.ts';

/** How much each entry of a timeline speaks for each kind. */
type Scores = readonly ReadonlyMap<EntryKind, number>[];

/**
 * The last entry at the stated end, which says `text`, ends the incident; what follows it is told of the time after.
 * "The renewal is initiated, but delayed" ends nothing, whenever the end is stated to be.
 */
export function endAt(
  kinds: EntryKind[],
  scores: readonly Map<EntryKind, number>[],
  last: number,
  text: string,
): void {
  if (saysAny(text, ENDS_NOTHING)) return;
  if (!ENDINGS.has(kinds[last] ?? 'resolved') && !RESOLUTION.test(text)) return;
  kinds[last] = 'resolved';
  scores[last]?.set('resolved', Math.max(OVER, scores[last].get('resolved') ?? 0));
  for (let index = last + 1; index < kinds.length; index++) {
    if (kinds[index] === 'resolved') kinds[index] = 'note';
  }
}

const ENDINGS = new Set<EntryKind>(['resolved', 'mitigated', 'note']);
const RESOLUTION = /^(?:issue |incident )?resolution\s*:/i;

/** A fix did not hold where the next entry says that all is as it was: it was part of the search. */
export function settleNotHeld(kinds: EntryKind[], texts: readonly string[]): void {
  for (const [index, kind] of kinds.entries()) {
    if (kind === 'mitigated' && saysAny(texts[index + 1] ?? '', NOT_HELD))
      kinds[index] = 'investigating';
  }
}

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
  // What comes first mends nothing, whoever noticed it: a "reconfiguration deployed" there is what led to it all.
  if (kinds.length > 1 && kinds[0] === 'mitigated') kinds[0] = reread(0, [...RECOVERIES]);
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
const OVER = 10;
const HINT = 3;
