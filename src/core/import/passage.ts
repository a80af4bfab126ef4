import { findDates } from './dates.ts';
import type { Placed } from './outline.ts';
import { kindsOf } from './section-title.ts';
import { cutAtSentence } from './sentence-end.ts';
import { findStamps } from './stamps.ts';
import type { SectionKind } from './words/sections.ts';

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

export const isText = (line: Placed) => !line.title && line.kind !== 'code' && line.kind !== 'row';
export const SENTENCE = /(?<=[a-z)\d]{2}[.;!?])\s+/;

/** The text of the first group of lines. */
export function firstGroup(lines: readonly Placed[], max: number): Passage | null {
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
