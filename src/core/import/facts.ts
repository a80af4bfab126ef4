import type { Placed } from './outline.ts';
import { scoreWords } from './phrases.ts';
import type { SectionKind } from './words/sections.ts';
import { SERVICE_WORDS } from './words/services.ts';
import { SEVERITY_BY_PERCENT, SEVERITY_WORDS } from './words/severity.ts';

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
      line.within.includes(kind) &&
      !line.within.some((other) => not.includes(other)) &&
      !line.title &&
      line.kind !== 'code' &&
      line.kind !== 'row',
  );
  const first = own[0];
  if (!first) return null;
  const group = own.filter((line) => line.group === first.group);
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

/** A text of at most `max` characters: whole sentences where there are any, else words and an ellipsis. */
export function cutAtSentence(text: string, max: number): string {
  if (text.length <= max) return text;
  const cut = text.slice(0, max - 3);
  const end = Math.max(cut.lastIndexOf('. '), cut.lastIndexOf('! '), cut.lastIndexOf('? '));
  return end > max / 3 ? cut.slice(0, end + 1) : `${cut.replace(/\s+\S*$/, '')}...`;
}

/** Where a severity is written, its place among the team's, most severe first. */
export function readSeverity(
  lines: readonly Placed[],
  severities: readonly string[],
): { id: string; words: string; line: number } | null {
  for (const line of lines) {
    if (line.within.includes('actions') || line.kind === 'code') continue;
    const labelled =
      /\b(?:severity(?: level)?|priority|sev)\s*(?:[:=-]|was|is|of)\s*([\w\s-]{1,24})/i.exec(
        line.text,
      );
    const text =
      labelled?.[1] ??
      (line.within.includes('severity')
        ? line.content
        : (/\b(?:sev-?\d|P[0-4])\b(?=\s+(?:incident|outage|issue))/i.exec(line.text)?.[0] ?? ''));
    if (text === '') continue;
    const place = SEVERITY_WORDS.findIndex((words) =>
      words.some((word) => new RegExp(String.raw`\b${word}\b`, 'i').test(text)),
    );
    const id = severities[Math.min(place, severities.length - 1)];
    if (place !== -1 && id) return { id, words: text.trim(), line: line.line };
  }
  return null;
}

/** The severity that the share affected suggests; the least where nothing is known. */
export function severityOf(percent: number | null, severities: readonly string[]): string {
  const place =
    percent === null
      ? severities.length - 1
      : SEVERITY_BY_PERCENT.findIndex((least) => percent >= least);
  return severities[Math.min(Math.max(place, 0), severities.length - 1)] ?? 'sev4';
}

/** The team's services that a document speaks of where it tells what was hit: by their titles, and by known words. */
export function readServices(
  lines: readonly Placed[],
  services: readonly { id: string; title: string }[],
): { ids: string[]; line: number; words: string } {
  const told = lines.filter(
    (line) =>
      line.kind !== 'code' &&
      !line.within.some(
        (kind) => kind === 'actions' || kind === 'end' || kind === 'lessons' || kind === 'timeline',
      ),
  );
  const totals = new Map<string, { score: number; line: number; words: string }>();
  for (const line of told) {
    const weight =
      line.within.includes('impact') || line.within.includes('services')
        ? 2
        : line.within.includes('summary')
          ? 1.5
          : line.within.includes('cause')
            ? 1
            : 0.7;
    const own = Object.fromEntries(
      services.map(({ id, title }) => [id, { [title.toLowerCase()]: 4 }]),
    );
    for (const { id, score, hits } of [
      ...scoreWords(line.content, SERVICE_WORDS),
      ...scoreWords(line.content, own),
    ]) {
      if (!services.some((service) => service.id === id)) continue;
      const before = totals.get(id);
      totals.set(id, {
        score: (before?.score ?? 0) + score * weight,
        line: before?.line ?? line.line,
        words: before?.words ?? hits[0]?.phrase ?? '',
      });
    }
  }
  const ranked = [...totals]
    .filter(([, { score }]) => score >= 5)
    .sort((a, b) => b[1].score - a[1].score)
    .slice(0, 3);
  return {
    ids: ranked.map(([id]) => id),
    line: ranked[0]?.[1].line ?? 1,
    words: ranked.map(([id]) => id).join(', '),
  };
}
