import type { EntryKind } from '../schema/timeline.ts';
import { saysAny, scoreWords } from './phrases.ts';
import { KIND_WORDS, NO_WRONG_TURN } from './words/kinds.ts';
import type { SectionKind } from './words/sections.ts';

interface Entry {
  text: string;
  topic: SectionKind;
}

/** What a topic label in a timeline says of the entries under it. */
const TOPICS: Partial<Record<SectionKind, EntryKind>> = {
  detection: 'detected',
  'wrong-turns': 'wrong-turn',
  escalation: 'escalated',
  resolution: 'resolved',
};

/**
 * The kind of each entry of a timeline, by its words and its place: only one entry is the first to start, detect
 * or acknowledge, and only the last recovery is the resolution.
 */
export function kindsOfEntries(entries: readonly Entry[]): EntryKind[] {
  const scores = entries.map((entry) => scoresOf(entry));
  const kinds = scores.map((score) => best(score));
  place(kinds, scores);
  return kinds;
}

function scoresOf(entry: Entry): Map<EntryKind, number> {
  const scores = new Map(
    scoreWords(entry.text, KIND_WORDS).map(({ id, score }) => [id as EntryKind, score]),
  );
  const label = /^([^:]{3,50}):\s/.exec(entry.text)?.[1];
  if (label)
    for (const { id, score } of scoreWords(label, KIND_WORDS))
      scores.set(id as EntryKind, (scores.get(id as EntryKind) ?? 0) + score * 0.5);
  const topic = TOPICS[entry.topic];
  if (topic) scores.set(topic, (scores.get(topic) ?? 0) + 5);
  if (saysAny(entry.text, NO_WRONG_TURN)) scores.set('wrong-turn', -10);
  return scores;
}

function best(
  scores: ReadonlyMap<EntryKind, number>,
  without: readonly EntryKind[] = [],
): EntryKind {
  let kind: EntryKind = 'note';
  let most = 1.5;
  for (const [id, score] of scores) {
    if (score > most && !without.includes(id)) [kind, most] = [id, score];
  }
  return kind;
}

/** Milestones come once and in order; what comes again is told by its next best reading. */
function place(kinds: EntryKind[], scores: readonly ReadonlyMap<EntryKind, number>[]): void {
  const again = (index: number, without: readonly EntryKind[]) => {
    const score = scores[index];
    kinds[index] = score ? best(score, without) : 'note';
  };
  const lastOf = (kind: EntryKind) => kinds.lastIndexOf(kind);
  const seen = new Set<EntryKind>();
  const final = lastOf('resolved');
  for (const [index, kind] of kinds.entries()) {
    if (kind === 'resolved' && index < final) kinds[index] = 'mitigated';
    const fixed = seen.has('mitigated') || seen.has('resolved');
    if ((kind === 'started' || kind === 'detected' || kind === 'acknowledged') && seen.has(kind)) {
      again(index, ['started', 'detected', 'acknowledged', 'trigger']);
    } else if ((kind === 'trigger' || kind === 'started') && (seen.has('identified') || fixed)) {
      again(index, ['trigger', 'started']);
    } else if (kind === 'detected' && (seen.has('identified') || fixed))
      again(index, ['detected', 'started']);
    else if (kind === 'acknowledged' && !seen.has('detected')) again(index, ['acknowledged']);
    else if (kind === 'identified' && seen.has('mitigated')) again(index, ['identified']);
    seen.add(kinds[index] ?? 'note');
  }
}
