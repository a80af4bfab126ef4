import { findDurations } from './durations.ts';
import type { Placed } from './outline.ts';
import { firstGroup, isText, type Passage, SENTENCE } from './passage.ts';
import { saysAny } from './phrases.ts';
import { cutAtSentence } from './sentence-end.ts';
import { FIX_WORDS, FIXED_BY } from './words/sections.ts';

/**
 * What ended it: the text of a resolution, or, where cause and resolution share one section, its sentences that
 * speak of the fix.
 */
export function readResolution(lines: readonly Placed[], max = 500): Passage | null {
  const told = lines.filter(
    (line) =>
      line.section === 'resolution' &&
      isText(line) &&
      tellsHow(line) &&
      !line.within.some((kind) => kind === 'timeline' || kind === 'actions'),
  );
  return (
    firstGroup(
      told.filter((line) => !shared(line)),
      max,
    ) ??
    fixIn(told, FIX_WORDS, max) ??
    firstGroup(
      lines.filter(
        (line) =>
          line.within.includes('resolution') && !shared(line) && isTold(line) && tellsHow(line),
      ),
      max,
    ) ??
    fixIn(lines.filter(isTold), FIXED_BY, max)
  );
}

/** What no section about the resolution has to hold, so that it may be told there. */
const isTold = (line: Placed) =>
  isText(line) &&
  !line.within.some((kind) => ['timeline', 'actions', 'lessons', 'end'].includes(kind));

/** The sentences of the first line that speak of a fix; a list that they announce belongs to them. */
function fixIn(lines: readonly Placed[], words: readonly string[], max: number): Passage | null {
  for (const [index, line] of lines.entries()) {
    const sentences = line.content.split(SENTENCE).filter((sentence) => saysAny(sentence, words));
    const last = sentences.at(-1);
    if (last === undefined) continue;
    const rest = lines.slice(index + 1);
    const end = rest.findIndex(
      (other) => other.listDepth <= line.listDepth || other.group !== line.group,
    );
    const items = rest.slice(0, end === -1 ? undefined : end).map(({ content }) => content);
    const list = last.endsWith(':') && line.content.endsWith(last) ? items : [];
    const text = [...sentences, list.join('; ').replace(/[.,;]+; /g, '; ')].join(' ').trim();
    return { text: cutAtSentence(text, max), line: line.line };
  }
  return null;
}

/** "Time to recovery: 40 minutes" says how long it took, and "Fix: n/a" nothing: neither says what ended it. */
const tellsHow = ({ content }: Placed) => {
  const lengths = findDurations(content);
  const rest = lengths.reduceRight(
    (left, { start, end }) => left.slice(0, start) + left.slice(end),
    content,
  );
  // "6h (of working hours)": beside a length a bracket only explains it.
  const told = lengths.length > 0 ? rest.replace(/\([^)]*\)/g, ' ') : rest;
  return /\p{L}{2}/u.test(told.replace(NOTHING_TOLD, ''));
};
const NOTHING_TOLD =
  /^(?:(?:about|around|approximately|approx|roughly|circa|ca|less than|under|over|n\/a|tbd|tba|unknown|none|and)\b|\W)+$/i;

/** Directly under a title such as "Root cause and resolution". */
const shared = (line: Placed) =>
  line.within.at(-1) === 'resolution' && line.within.at(-2) === 'cause';
