import type { EntryKind } from '../schema/timeline.ts';
import { scoreWords } from './phrases.ts';
import { KIND_WORDS } from './words/kinds.ts';

/** "Is it back up?" asks, and says neither that it is nor what was found or done. */
export function takeBackAsked(scores: Map<EntryKind, number>, text: string): void {
  const told = text.split(/(?<=[.!?])\s+/).filter((sentence) => !sentence.endsWith('?'));
  const claimed = new Map(
    scoreWords(told.join(' '), KIND_WORDS).map(({ id, score }) => [id as EntryKind, score]),
  );
  for (const kind of CLAIMS) scores.set(kind, claimed.get(kind) ?? 0);
}

const CLAIMS = ['identified', 'mitigated', 'resolved'] as const;
