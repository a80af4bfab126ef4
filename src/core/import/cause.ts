import type { DetectionMethod, Trigger } from '../postmortem.ts';
import type { Placed } from './outline.ts';
import { type Score, scoreWords, type WeightedWords } from './phrases.ts';
import { CAUSE_WORDS, PLACE_WORDS, TRIGGER_WORDS } from './words/causes.ts';
import { DETECTION_WORDS } from './words/detection.ts';
import type { SectionKind } from './words/sections.ts';

/** A reading by weighted words: the id, and the words of the text that spoke loudest for it. */
export interface Classified<Id extends string> {
  id: Id;
  words: string;
  line: number;
}

interface Passage {
  text: string;
  line: number;
  weight: number;
}

/** Weighs every passage; words that come again in another passage count again, less each time. */
function classify(
  passages: readonly Passage[],
  words: WeightedWords,
  allowed: (id: string) => boolean,
  aside = 1,
): { id: string; score: number; best: { hit: string; line: number } }[] {
  const totals = new Map<
    string,
    { score: number; best: { hit: string; line: number; score: number } }
  >();
  const times = new Map<string, number>();
  for (const passage of passages) {
    for (const score of scoreWords(passage.text, words)) {
      if (!allowed(score.id)) continue;
      let sum = 0;
      for (const hit of score.hits) {
        const before = times.get(`${score.id} ${hit.phrase}`) ?? 0;
        times.set(`${score.id} ${hit.phrase}`, before + 1);
        const weight = PLACE_WORDS.has(hit.phrase)
          ? Math.min(passage.weight, 1) * aside
          : passage.weight;
        sum += (hit.weight * weight) / (before + 1);
      }
      const total = totals.get(score.id) ?? {
        score: 0,
        best: { hit: '', line: passage.line, score: -1 },
      };
      if (sum > total.best.score)
        total.best = { hit: loudest(score, passage.text), line: passage.line, score: sum };
      total.score += sum;
      totals.set(score.id, total);
    }
  }
  return [...totals]
    .map(([id, { score, best }]) => ({ id, score, best }))
    .sort((a, b) => b.score - a.score);
}

function loudest(score: Score, text: string): string {
  const hit = score.hits.toSorted((a, b) => b.weight - a.weight)[0];
  return hit ? text.slice(hit.start, hit.end) : '';
}

/** How much of its weight a word keeps that names where something was and not what went wrong. */
const ASIDE = 0.3;

/** How much each part of a document has to say about the cause. */
const CAUSE_PLACES: Partial<Record<SectionKind, number>> = {
  cause: 3,
  resolution: 1.2,
  summary: 1.5,
  impact: 0.6,
  title: 1.2,
  timeline: 0.3,
};

/** The cause category that the words of the document speak for; null when they speak for none. */
export function readCause(
  lines: readonly Placed[],
  causes: readonly string[],
  words: WeightedWords = CAUSE_WORDS,
): Classified<string> | null {
  const passages = passagesOf(lines, CAUSE_PLACES);
  const first = [ASIDE, 1]
    .map((aside) => classify(passages, words, (id) => causes.includes(id), aside)[0])
    .find((one) => one && one.score >= 3);
  return first ? { id: first.id, words: first.best.hit, line: first.best.line } : null;
}

/** The trigger that the words speak for; null when they speak for none. */
export function readTrigger(lines: readonly Placed[]): Classified<Trigger> | null {
  const scores = classify(
    passagesOf(lines, { ...CAUSE_PLACES, timeline: 0.6 }),
    TRIGGER_WORDS,
    () => true,
  );
  const first = scores[0];
  return first && first.score >= 6
    ? { id: first.id as Trigger, words: first.best.hit, line: first.best.line }
    : null;
}

function passagesOf(
  lines: readonly Placed[],
  places: Partial<Record<SectionKind, number>>,
): Passage[] {
  const passages: Passage[] = [];
  for (const [index, line] of lines.entries()) {
    if (
      line.kind === 'code' ||
      line.title ||
      line.within.some(
        (kind) =>
          kind === 'actions' || kind === 'end' || kind === 'wrong-turns' || kind === 'lessons',
      )
    )
      continue;
    const inTimeline = line.within.includes('timeline');
    const weight = inTimeline
      ? (places.timeline ?? 0)
      : (places[line.section] ?? (index < 12 ? 1 : 0.5));
    // A sentence that says outright what the cause was outweighs the rest of its section.
    for (const sentence of line.content.split(/(?<=[a-z)\d]{2}[.;!?])\s+/)) {
      if (GENERAL.test(sentence)) continue;
      const says =
        /\b(?:root cause|caused by|due to|because|cause was|resulted from|result of|stemmed from)\b/i.test(
          sentence,
        );
      passages.push({ text: sentence, line: line.line, weight: weight * (says ? 1.6 : 1) });
    }
  }
  return passages;
}

/** "Bugs, outages and worn hardware may occur" tells what there is in the world, and not what happened. */
const GENERAL = /\b(?:may|might|can|could) (?:\w+ )?(?:occur|happen|arise)\b/i;

interface DetectionEntry {
  text: string;
  line: number;
  kind: string;
}

/** Who or what noticed first: what a detection label says, else the first entry that detects, else the first sentences that speak of it. */
export function readDetection(
  lines: readonly Placed[],
  timeline: readonly DetectionEntry[],
): Classified<DetectionMethod> | null {
  const labelled = lines.filter(
    (line) => line.within.includes('detection') && !line.within.includes('actions') && !line.title,
  );
  const found = timeline.findIndex((entry) => entry.kind === 'detected');
  const first = timeline
    .slice(0, Math.max(found, 2) + 1)
    .filter(
      (entry, index) =>
        index === found ||
        (entry.kind !== 'trigger' && entry.kind !== 'started' && NOTICES.test(entry.text)),
    );
  const passages = [
    labelled.map((line) => ({ text: line.content, line: line.line, weight: 1 })),
    ...first.map((entry) => [{ text: entry.text, line: entry.line, weight: 1 }]),
    mentions(lines),
  ];
  for (const group of passages) {
    const best = classify(group, DETECTION_WORDS, () => true)[0];
    if (best && best.score >= 3)
      return { id: best.id as DetectionMethod, words: best.best.hit, line: best.best.line };
  }
  return null;
}

/** Words of somebody or something that notices. */
const NOTICES =
  /\b(?:detect|notic|report|alert|alarm|discover|complain|realiz|observ|notif|saw|paged|ticket|fail|called)/i;

function mentions(lines: readonly Placed[]): Passage[] {
  const told = lines.filter(
    (line) =>
      !line.within.includes('actions') && !line.within.includes('end') && line.kind !== 'code',
  );
  return told
    .flatMap((line) =>
      line.content
        .split(/(?<=[a-z)\d]{2}[.;!?])\s+/)
        .map((text) => ({ text, line: line.line, weight: 1 })),
    )
    .filter(({ text }) => NOTICES.test(text))
    .slice(0, 3);
}
