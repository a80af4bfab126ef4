import { findDates } from './dates.ts';
import { findDurations } from './durations.ts';
import type { Placed } from './outline.ts';
import { saysAny } from './phrases.ts';
import { kindsOf } from './section-title.ts';
import { cutAtSentence } from './sentence-end.ts';
import { findStamps } from './stamps.ts';
import { FIX_WORDS, type SectionKind } from './words/sections.ts';

/** Text of a section, and the line that it begins on. */
export interface Passage {
  text: string;
  line: number;
}

/** The first passage of a kind, as plain text of at most `max` characters, cut at the end of a sentence. */
export function readPassage(
  lines: readonly Placed[],
  kind: SectionKind,
  not: readonly SectionKind[],
  max = 500,
): Passage | null {
  const own = lines.filter(
    (line) =>
      !tellsOther(line.content, not) &&
      line.within.includes(kind) &&
      !line.within.some((other) => not.includes(other)) &&
      isText(line),
  );
  // "Affected service: checkout" names what was hit, and an impact tells how.
  const told = kind === 'impact' ? own.filter((line) => !line.within.includes('services')) : own;
  if (kind !== 'summary') return firstGroup(told.length > 0 ? told : own, max);
  const prefaces = prefacesOf(lines);
  const report = own.filter((line) => line.kind !== 'heading' && !prefaces.has(line.group));
  return firstGroup(report.length > 0 ? report : own, max);
}

/** "Summary: Duration: 2 hours" tells of what its second label says. */
const tellsOther = (text: string, kinds: readonly SectionKind[]) =>
  kindsOf(/^([^:]{3,40}):\s/.exec(text)?.[1] ?? '', 1).some((kind) => kinds.includes(kind));

/**
 * The paragraph before the first section, where its first sentence says when: a report without a summary opens with
 * one, and one that greets its readers does not.
 */
export function readLead(lines: readonly Placed[], max = 500): Passage | null {
  const section = lines.findIndex((line) => line.section !== 'other');
  const told = (section === -1 ? lines : lines.slice(0, section)).filter(
    (line) => isText(line) && line.kind === 'text' && line.label === '',
  );
  for (const [index, line] of told.entries()) {
    if (!line.opens) continue;
    const after = told.slice(index + 1);
    const end = after.findIndex((other) => other.opens);
    const sentences = [line, ...(end === -1 ? after : after.slice(0, end))]
      .map(({ content }) => content)
      .join(' ')
      .split(SENTENCE);
    // What only announces a list tells nothing without it.
    const text = sentences.filter((one) => !one.endsWith(':')).join(' ');
    const first = sentences[0] ?? '';
    const dated = findDates(first).length > 0 || findStamps(first).length > 0;
    if (dated && first.split(/\s+/).length >= 8 && /[.!?]$/.test(text) && !OF_THE_REPORT.test(text))
      return { text: cutAtSentence(text, max), line: line.line };
  }
  return null;
}

/** "This report tells ..." speaks of the report. */
const OF_THE_REPORT =
  /^(?:the following|here\b|(?:this|the|our) (?:is|page|post|article|blog|document|report|postmortem|post-mortem|incident report)\b|(?:posted|published|written|last updated)\b)/i;

/** The sections that lead up to a report: where one of them and a summary stand, the summary tells what happened. */
function prefacesOf(lines: readonly Placed[]): ReadonlySet<number> {
  const seen = new Set<number>();
  const prefaces = new Set<number>();
  for (const { group, label } of lines) {
    if (!seen.has(group) && PREFACE.test(label)) prefaces.add(group);
    seen.add(group);
  }
  return prefaces;
}

const PREFACE = /\b(?:intro|introduction|abstract|incident report)\b/i;

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
  const own = firstGroup(
    told.filter((line) => !shared(line)),
    max,
  );
  if (own) return own;
  for (const [index, line] of told.entries()) {
    const sentences = line.content
      .split(SENTENCE)
      .filter((sentence) => saysAny(sentence, FIX_WORDS));
    const text = [...sentences, ...listBelow(told, index, sentences.at(-1))].join(' ');
    if (text !== '') return { text: cutAtSentence(text, max), line: line.line };
  }
  return null;
}

/** "To resolve it, the team:" is told by the list that it announces. */
function listBelow(lines: readonly Placed[], index: number, last = ''): string[] {
  const own = lines[index];
  if (!own || !/:$/.test(last) || !own.content.endsWith(last)) return [];
  const below = lines.slice(index + 1);
  const end = below.findIndex((line) => line.listDepth <= own.listDepth);
  return (end === -1 ? below : below.slice(0, end)).map(({ content }) => content);
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
  /^\W*(?:(?:about|around|approximately|approx|roughly|circa|ca|less than|under|over)\W*|n\/a|tbd|tba|unknown|none|and\b|\W)+$/i;

const isText = (line: Placed) => !line.title && line.kind !== 'code' && line.kind !== 'row';
/** Directly under a title such as "Root cause and resolution". */
const shared = (line: Placed) =>
  line.within.at(-1) === 'resolution' && line.within.at(-2) === 'cause';
const SENTENCE = /(?<=[a-z)\d]{2}[.;!?])\s+/;

function firstGroup(lines: readonly Placed[], max: number): Passage | null {
  const first = lines[0];
  if (!first) return null;
  const group = lines.filter((line) => line.group === first.group);
  const text = cutAtSentence(
    group
      .map((line) => line.content)
      .join(' ')
      .replace(/\s+/g, ' ')
      .trim(),
    max,
  );
  return text === '' ? null : { text, line: first.line };
}
