import type { DetectionMethod } from '../postmortem.ts';
import { type Classified, classify, type Passage } from './classify.ts';
import type { Placed } from './outline.ts';
import { DETECTION_WORDS, WITNESS_WORDS } from './words/detection.ts';
import type { SectionKind } from './words/sections.ts';

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
    for (const words of [DETECTION_WORDS, WITNESS_WORDS]) {
      const best = classify(group, words, () => true)[0];
      if (best && best.score >= 3)
        return { id: best.id as DetectionMethod, words: best.best.hit, line: best.best.line };
    }
  }
  return witness(lines);
}

/** The first sentence of the text that says who saw the failure or told of it; null for none. */
function witness(lines: readonly Placed[]): Classified<DetectionMethod> | null {
  for (const line of lines) {
    if (line.kind === 'code' || line.title || line.within.some((kind) => UNSEEN.has(kind)))
      continue;
    for (const text of line.content.split(/(?<=[a-z)\d]{2}[.;!?])\s+/)) {
      const best = classify([{ text, line: line.line, weight: 1 }], WITNESS_WORDS, () => true)[0];
      if (best && best.score >= 4)
        return { id: best.id as DetectionMethod, words: best.best.hit, line: best.best.line };
    }
  }
  return null;
}

const UNSEEN = new Set<SectionKind>(['actions', 'lessons', 'end']);

/** Words of somebody or something that notices. */
const NOTICES =
  /\b(?:detect|notic|report|alert|alarm|discover|complain|realiz|observ|notif|saw|paged|ticket|fail|called|received|raised|flagged|encounter|informed|told|aware|monitoring (?:system|tool|service)s?\b)/i;

function mentions(lines: readonly Placed[]): Passage[] {
  const told = lines.filter(
    (line) => line.kind !== 'code' && !line.within.some((kind) => UNSEEN.has(kind)),
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
