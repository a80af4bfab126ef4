import { stringify } from 'yaml';
import type { DraftFields } from './import.ts';

const OPTIONS = { lineWidth: 100, singleQuote: false } as const;

/**
 * A draft as a file. A timeline whose day is unknown is written as a comment, to be taken in once `startedAt` is
 * set: a time without a day is an error, and a day that the text does not give would be invented.
 */
export function writeDraft(frontmatter: DraftFields, body: string): string {
  const { timeline = [], ...rest } = frontmatter;
  const { startedAt, resolvedAt } = rest;
  const dated = timeline.every(({ at }) => at.includes('T')) || startedAt !== 'unknown';
  const fields: Record<string, unknown> = {};
  for (const [key, value] of Object.entries({
    ...rest,
    startedAt: spaced(startedAt),
    resolvedAt: spaced(resolvedAt),
    timeline: inOrder(frontmatter),
  })) {
    if (value === undefined || (Array.isArray(value) && value.length === 0)) continue;
    if (key !== 'timeline' || dated) fields[key] = value;
  }
  const later = dated || timeline.length === 0 ? '' : commented(stringify({ timeline }, OPTIONS));
  return `---\n${stringify(ordered(fields), OPTIONS)}${later}---\n\n${body.trim()}\n`;
}

const ORDER = [
  'title',
  'summary',
  'status',
  'severity',
  'timezone',
  'startedAt',
  'resolvedAt',
  'duration',
  'impact',
  'services',
  'rootCause',
  'resolution',
  'detection',
  'timeline',
  'actions',
  'tags',
  'authors',
  'exceptions',
  'notes',
  'source',
];

const ordered = (fields: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(fields).sort(([a], [b]) => ORDER.indexOf(a) - ORDER.indexOf(b)),
  );

/** ISO 8601 with an offset keeps its T; a local time reads better without. */
const spaced = (time: string | undefined) => (time?.length === 16 ? time.replace('T', ' ') : time);

const commented = (yaml: string) =>
  `# The text does not say on which day it happened. Set startedAt, then take the hash signs away.\n${yaml.replace(/^(?=.)/gm, '# ')}`;

/** Entries with the date only where it changes: the day of the entry before goes on. */
function inOrder({ timeline = [], startedAt }: DraftFields): DraftFields['timeline'] {
  let day = startedAt === 'unknown' ? undefined : startedAt?.slice(0, 10);
  return timeline.map((entry) => {
    const [date, clock] = entry.at.split('T');
    if (clock === undefined || date === undefined) return entry;
    const offset = clock.length > 5;
    const at = offset ? entry.at : date === day ? clock : `${date} ${clock}`;
    day = date;
    return { ...entry, at };
  });
}
