import type { Placed } from './outline.ts';
import { SEVERITY_BY_PERCENT, SEVERITY_WORDS } from './words/severity.ts';

/** Where a severity is written, its place among the team's, most severe first. */
export function readSeverity(
  lines: readonly Placed[],
  severities: readonly string[],
  fields: Readonly<Record<string, unknown>>,
): { id: string; words: string; line: number } | null {
  const field =
    typeof fields['severity'] === 'string' ? severityOfWords(fields['severity'], severities) : null;
  if (field) return { id: field, words: String(fields['severity']), line: 1 };
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
    const id = severityOfWords(text, severities);
    if (id) return { id, words: text.trim(), line: line.line };
  }
  return null;
}

function severityOfWords(text: string, severities: readonly string[]): string | null {
  const own = severities.find((id) => id === text.trim().toLowerCase());
  const place = SEVERITY_WORDS.findIndex((words) =>
    words.some((word) => new RegExp(String.raw`\b${word}\b`, 'i').test(text)),
  );
  return (
    own ?? (place === -1 ? null : (severities[Math.min(place, severities.length - 1)] ?? null))
  );
}

/** The severity that the share affected suggests; the least where nothing is known. */
export function severityOf(percent: number | null, severities: readonly string[]): string {
  const place =
    percent === null
      ? severities.length - 1
      : SEVERITY_BY_PERCENT.findIndex((least) => percent >= least);
  return severities[Math.min(Math.max(place, 0), severities.length - 1)] ?? 'sev4';
}
