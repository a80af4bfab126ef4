import type { EntryKind } from '../schema/timeline.ts';
import { takeBackAsked } from './asked.ts';
import { type ClockTime, minutesOf } from './clock.ts';
import { saysAny, scoreWords } from './phrases.ts';
import { endAt, settleEarly, settleEnds, settleNotHeld } from './recoveries.ts';
import { COMMON_WORDS, KIND_WORDS, NO_WRONG_TURN, TOLD_WRONG_TURN } from './words/kinds.ts';
import type { SectionKind } from './words/sections.ts';

interface Entry {
  text: string;
  topic: SectionKind;
  labelled?: boolean;
}

/** What a topic label in a timeline says of the entries under it. */
const TOPICS: Partial<Record<SectionKind, EntryKind>> = {
  detection: 'detected',
  'wrong-turns': 'wrong-turn',
  escalation: 'escalated',
  resolution: 'resolved',
};

/**
 * Where the narrative says that a wrong lead was followed and the timeline shows none, the entry that investigates
 * what the narrative names is the wrong turn; `told` are the sentences of the narrative.
 */
export function addToldWrongTurn(
  kinds: EntryKind[],
  entries: readonly Entry[],
  told: readonly string[],
): void {
  if (kinds.includes('wrong-turn') || told.some((sentence) => saysAny(sentence, NO_WRONG_TURN)))
    return;
  const leads = told.filter((sentence) => saysAny(sentence, TOLD_WRONG_TURN));
  if (leads.length === 0) return;
  const words = new Set(leads.flatMap((sentence) => contentWords(sentence)));
  let best = -1;
  let most = 0;
  for (const [index, entry] of entries.entries()) {
    if (!LEADS.has(kinds[index] ?? 'note')) continue;
    const shared = contentWords(entry.text).filter((word) => words.has(word)).length;
    if (shared > most) [best, most] = [index, shared];
  }
  const followed = best === -1 ? onlySearch(kinds) : best;
  if (followed !== -1) kinds[followed] = 'wrong-turn';
}

/** The one entry that searches before the cause is found: whatever lead was followed, it was followed then; -1 for none or several. */
function onlySearch(kinds: readonly EntryKind[]): number {
  const found = kinds.indexOf('identified');
  const search = kinds.indexOf('investigating');
  const alone = search !== -1 && kinds.indexOf('investigating', search + 1) === -1;
  return alone && search < found ? search : -1;
}

const LEADS = new Set<EntryKind>(['investigating', 'note', 'acknowledged']);
const contentWords = (text: string) =>
  [...new Set(text.toLowerCase().match(/\p{L}{4,}/gu) ?? [])].filter(
    (word) => !COMMON_WORDS.has(word),
  );

/**
 * The kind of each entry of a timeline, by its words and its place: only one entry is the first to start, detect
 * or acknowledge, and only the last recovery is the resolution.
 */
export function kindsOfEntries(
  entries: readonly (Entry & { stamp: { time: ClockTime } })[],
  window: { end: { minutes: number } | null },
): EntryKind[] {
  const scores = entries.map((entry) => scoresOf(entry));
  const kinds = scores.map((score) => best(score));
  const atEnd = entries.flatMap(({ stamp }, index) =>
    minutesOf(stamp.time) === window.end?.minutes ? [index] : [],
  );
  const last = atEnd.find((index) => kinds[index] === 'resolved') ?? atEnd.at(-1) ?? -1;
  const texts = entries.map(({ text }) => text);
  if (last !== -1) endAt(kinds, scores, last, texts[last] ?? '');
  settleNotHeld(kinds, texts);
  place(kinds, scores);
  return kinds;
}

/** Whoever labels an entry "Misleading paths" tells outright what it was, whatever else was done in it. */
const TOLD_OUTRIGHT = 8;

function scoresOf(entry: Entry): Map<EntryKind, number> {
  const scores = new Map(
    scoreWords(entry.text, KIND_WORDS).map(({ id, score }) => [id as EntryKind, score]),
  );
  if (entry.text.includes('?')) takeBackAsked(scores, entry.text);
  const label = /^([^:]{3,50}):\s/.exec(entry.text)?.[1];
  if (label)
    for (const { id, score } of scoreWords(label, KIND_WORDS))
      scores.set(id as EntryKind, (scores.get(id as EntryKind) ?? 0) + score * 0.5);
  const topic = TOPICS[entry.topic];
  if (topic)
    scores.set(
      topic,
      (scores.get(topic) ?? 0) + (entry.labelled && topic === 'wrong-turn' ? TOLD_OUTRIGHT : 5),
    );
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
  settleEarly(kinds, scores, (index, without) => best(scores[index] ?? new Map(), without));
  settleEnds(kinds, scores);
  settleFix(kinds, scores);
  settleOpening(kinds, scores);
  const seen = new Set<EntryKind>();
  // What is deployed after anyone has taken it up is part of the search or a fix, and set nothing off.
  const taken = scores.findIndex((score) => (score.get('acknowledged') ?? 0) >= 3);
  const tooLate = (index: number) => kinds[index] === 'trigger' && taken !== -1 && taken < index;
  for (const [index, kind] of kinds.entries()) {
    const told = tooLate(index) ? LATE : AGAIN.find(([, late]) => late(kind, seen))?.[0];
    if (told) kinds[index] = best(scores[index] ?? new Map(), told);
    seen.add(kinds[index] ?? 'note');
  }
}

/** Which kinds an entry cannot be, once others have come. */
const AGAIN: readonly [
  readonly EntryKind[],
  (kind: EntryKind, seen: ReadonlySet<EntryKind>) => boolean,
][] = [
  [
    ['started', 'detected', 'acknowledged', 'trigger'],
    (kind, seen) => FIRSTS.has(kind) && seen.has(kind),
  ],
  [
    ['trigger', 'started'],
    (kind, seen) => (kind === 'trigger' || kind === 'started') && isLate(seen),
  ],
  [['detected', 'started'], (kind, seen) => kind === 'detected' && isLate(seen)],
  [['acknowledged'], (kind, seen) => kind === 'acknowledged' && !seen.has('detected')],
  [['identified'], (kind, seen) => kind === 'identified' && seen.has('mitigated')],
];
const LATE: readonly EntryKind[] = ['trigger', 'started'];
const FIRSTS = new Set<EntryKind>(['started', 'detected', 'acknowledged']);
const isLate = (seen: ReadonlySet<EntryKind>) =>
  seen.has('identified') || seen.has('mitigated') || seen.has('resolved');

/** A fix that was tried before the cause was plainly found did not hold: it was part of the search. */
function settleFix(kinds: EntryKind[], scores: readonly ReadonlyMap<EntryKind, number>[]): void {
  const found = kinds.findIndex(
    (kind, index) => kind === 'identified' && (scores[index]?.get(kind) ?? 0) >= 6,
  );
  for (let index = 0; index < found; index++)
    if (kinds[index] === 'mitigated') kinds[index] = 'investigating';
}

/**
 * The first who are told have detected it where nothing else did. Who begins to look with a guess acknowledges, where
 * a later entry shows the guess as the wrong turn that it was.
 */
function settleOpening(
  kinds: EntryKind[],
  scores: readonly ReadonlyMap<EntryKind, number>[],
): void {
  const scored = (index: number, kind: EntryKind) => scores[index]?.get(kind) ?? 0;
  if (!kinds.includes('detected')) {
    const told = kinds.findIndex(
      (kind, index) => index < 3 && kind === 'acknowledged' && scored(index, kind) >= 3,
    );
    if (told !== -1) kinds[told] = 'detected';
  }
  if (kinds.includes('acknowledged')) return;
  const guess = kinds.indexOf('wrong-turn');
  if (
    guess !== -1 &&
    scored(guess, 'acknowledged') >= 3 &&
    kinds.indexOf('wrong-turn', guess + 1) !== -1
  ) {
    kinds[guess] = 'acknowledged';
  }
}
