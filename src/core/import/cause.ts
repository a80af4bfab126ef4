import type { Trigger } from '../postmortem.ts';
import { type Classified, classify, type Passage } from './classify.ts';
import type { Placed } from './outline.ts';
import type { WeightedWords } from './phrases.ts';
import { CAUSE_WORDS, TRIGGER_WORDS } from './words/causes.ts';
import type { SectionKind } from './words/sections.ts';

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
  const ranked = [ASIDE, 1].map(
    (aside) => classify(passages, words, (id) => causes.includes(id), aside)[0],
  );
  // A text with few words for a cause is still likelier to mean the one that it has words for.
  const first =
    ranked.find((one) => one && one.score >= 3) ?? ranked.find((one) => one && one.score >= 1);
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
      if (inTimeline && SUPPOSED.test(sentence)) continue;
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

/** What somebody in a timeline took for the cause at first is seldom what it was. */
const SUPPOSED =
  /\b(?:assum(?:ed|ing|ption)|hypothes[ie]s|hypothesi[sz]ed|suspect(?:ed|ing)|suspicions?|potential|possibl[ey]|no evidence|rul(?:ed|ing) out|mislead\w*|red herring|initially|at first)\b/i;
