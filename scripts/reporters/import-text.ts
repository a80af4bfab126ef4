import type { Evidence } from '../../src/core/import/import.ts';
import type { ImportOutcome } from '../commands/import.ts';

/** A longer text is cut; a longer list stands out of its column. */
const WIDEST = 48;

/** One file's report for people: where the draft is, where each field was read, and what is in doubt. */
export function reportImport(
  { imported, draft, failed }: ImportOutcome,
  shown: (path: string) => string,
): string {
  const { file, reason, evidence, issues } = imported;
  // A file that could not be read may yet be a postmortem; one that is refused is none.
  if (imported.refused) return `${file}: ${failed ? 'failed' : 'refused'}. ${reason ?? ''}`;
  const lengths = Object.values(evidence).map(({ value }) => sayValue(value).length);
  const width = Math.min(Math.max(...lengths), WIDEST);
  const fields = Object.entries(evidence).map(
    ([field, value]) => `  ${field.padEnd(19)} ${sayEvidence(value, width)}`,
  );
  const doubts = issues.map(
    ({ code, line, message, help }) => `  ! ${code} (line ${line})\n    ${message}\n    ${help}`,
  );
  const head = draft === null ? file : `${file} -> ${shown(draft)}`;
  return [head, ...fields, ...doubts].join('\n');
}

function sayEvidence({ value, words, line, sure }: Evidence, width: number): string {
  const from = line === null || words === '' ? '' : `  line ${line}: "${oneLine(words, 60)}"`;
  return `${sayValue(value).padEnd(width)}  ${sure.padEnd(8)}${from}`.trimEnd();
}

const sayValue = (value: Evidence['value']): string =>
  Array.isArray(value) ? value.join(', ') || 'unknown' : oneLine(String(value), WIDEST);

function oneLine(text: string, most: number): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length <= most ? line : `${line.slice(0, most - 1)}…`;
}

/** The last line of a batch. */
export function summarizeImport(
  outcomes: readonly Pick<ImportOutcome, 'imported' | 'draft' | 'failed'>[],
  dryRun: boolean,
): string {
  const drafts = outcomes.filter(({ draft }) => draft !== null).length;
  const failed = outcomes.filter((outcome) => outcome.failed).length;
  const refused =
    outcomes.filter(({ imported }) => imported.refused).length -
    outcomes.filter((outcome) => outcome.failed && outcome.imported.refused).length;
  const parts = [
    `${drafts} ${drafts === 1 ? 'draft' : 'drafts'} ${dryRun ? 'would be written' : 'written'}`,
    ...(refused > 0 ? [`${refused} refused`] : []),
    ...(failed > 0 ? [`${failed} failed`] : []),
  ];
  return `${parts.join(', ')}.`;
}
