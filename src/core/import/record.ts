import { issueOf } from '../codes/index.ts';
import type { Issue } from '../issue.ts';
import { writeDuration } from '../time/duration.ts';
import type { FoundAction } from './actions.ts';
import { cleanBody } from './body.ts';
import { readCause, readDetection, readTrigger } from './cause.ts';
import { writeClock } from './clock.ts';
import { excuse } from './excuse.ts';
import { cutAtSentence, readPassage, readServices, readSeverity, severityOf } from './facts.ts';
import type { DraftFields, Evidence, Imported, ImportOptions, Sureness } from './import.ts';
import type { Placed } from './outline.ts';
import { readPercent } from './percent.ts';
import type { Source } from './source.ts';
import type { Times } from './times.ts';
import { readTitle } from './title.ts';

interface Material {
  file: string;
  source: Source;
  lines: readonly Placed[];
  times: Times;
  actions: readonly FoundAction[];
  options: ImportOptions;
}

type Draft = Pick<Imported, 'frontmatter' | 'body' | 'evidence' | 'issues'>;

/** Puts together what the readers found: the frontmatter, where each field was read, and the issues. */
export function draftOf(material: Material): Draft {
  const { file, source, lines, times, actions, options } = material;
  const { lists } = options;
  const evidence: Record<string, Evidence> = {};
  const note = (
    field: string,
    value: unknown,
    sure: Sureness,
    words = '',
    line: number | null = null,
  ) => {
    evidence[field] = { value, words, line, sure };
  };
  const issues: Issue[] = times.doubts.map(({ code, line, what }) =>
    issueOf(code, { file, line, column: 1 }, what),
  );
  const report = (code: Parameters<typeof issueOf>[0], line = 1, what?: string) =>
    issues.push(issueOf(code, { file, line, column: 1 }, what));

  const title = readTitle(lines, source.fields);
  const summary = readPassage(lines, 'summary', [
    'duration',
    'impact',
    'cause',
    'timeline',
    'actions',
    'severity',
    'services',
    'authors',
  ]);
  const impact = readPassage(lines, 'impact', ['timeline', 'actions']);
  const cause = readPassage(lines, 'cause', ['timeline', 'actions']);
  const resolution = readPassage(lines, 'resolution', ['timeline', 'actions', 'cause']) ?? null;
  const percent = readPercent(lines);
  const severity = readSeverity(
    lines,
    lists.site.severities.map(({ id }) => id),
  );
  const category = readCause(
    lines,
    lists.causes.map(({ id }) => id),
  );
  const trigger = readTrigger(lines);
  const detection = readDetection(lines, times.entries);
  const services = readServices(lines, lists.services);
  const titleText = title?.title ?? titleFrom(summary?.text ?? impact?.text ?? cause?.text ?? '');

  note(
    'title',
    titleText,
    title?.sure ?? 'inferred',
    title ? titleText : (summary?.text ?? '').slice(0, 80),
    title?.line ?? summary?.line ?? null,
  );
  if (summary) note('summary', summary.text, 'stated', summary.text.slice(0, 120), summary.line);
  const percentValue = percent?.percent ?? 'unknown';
  const severityId =
    severity?.id ??
    severityOf(
      percent?.percent ?? null,
      lists.site.severities.map(({ id }) => id),
    );
  note(
    'severity',
    severityId,
    severity ? 'stated' : percent ? 'inferred' : 'unknown',
    severity?.words ?? percent?.words ?? '',
    severity?.line ?? percent?.line ?? null,
  );
  if (!severity) report('severity-missing');

  const zone = times.zone && !times.zone.ambiguous ? times.zone : null;
  const timezone = zone?.zone.iana ?? options.zone ?? lists.site.timezone;
  note(
    'timezone',
    zone ? timezone : 'unknown',
    zone ? 'stated' : 'unknown',
    times.zone?.zone.text ?? '',
    times.zone?.line ?? null,
  );
  if (!times.zone) report('timezone-missing');
  for (const date of times.calendar.ambiguous)
    report('ambiguous-date', date.line, `"${date.text}" may be read day first or month first.`);
  if (!times.dated) report('date-missing');
  const sureOf = (from: 'stated' | 'timeline' | 'duration' | null): Sureness =>
    from === 'stated' ? 'stated' : from === null ? 'unknown' : 'inferred';
  const startedAt = times.startedAt ?? 'unknown';
  const resolvedAt = times.resolvedAt ?? 'unknown';
  note(
    'startedAt',
    startedAt,
    times.startedAt ? sureOf(times.from.start) : 'unknown',
    times.stated.start?.words ?? times.entries[0]?.stamp.time.text,
    times.stated.start?.line ?? times.entries[0]?.line ?? null,
  );
  note(
    'resolvedAt',
    resolvedAt,
    times.resolvedAt ? sureOf(times.from.end) : 'unknown',
    times.stated.end?.words ?? '',
    times.stated.end?.line ?? null,
  );
  if (times.duration)
    note(
      'duration',
      writeDuration(times.duration.duration.minutes),
      'stated',
      times.duration.duration.text,
      times.duration.line,
    );
  note(
    'impact.percent',
    percentValue,
    percent ? 'stated' : 'unknown',
    percent?.words ?? '',
    percent?.line ?? null,
  );
  note(
    'services',
    services.ids,
    services.ids.length > 0 ? 'inferred' : 'unknown',
    services.words,
    services.ids.length > 0 ? services.line : null,
  );
  note(
    'rootCause.category',
    category?.id ?? 'unknown',
    category ? 'inferred' : 'unknown',
    category?.words ?? '',
    category?.line ?? null,
  );
  note(
    'rootCause.trigger',
    trigger?.id ?? 'unknown',
    trigger ? 'inferred' : 'unknown',
    trigger?.words ?? '',
    trigger?.line ?? null,
  );
  note(
    'detection.method',
    detection?.id ?? 'unknown',
    detection ? 'inferred' : 'unknown',
    detection?.words ?? '',
    detection?.line ?? null,
  );
  note(
    'timeline',
    times.entries.length,
    times.entries.length > 0 ? 'stated' : 'unknown',
    times.entries[0]?.stamp.time.text ?? '',
    times.entries[0]?.line ?? null,
  );
  note(
    'actions',
    actions.length,
    actions.length > 0 ? 'stated' : 'unknown',
    actions[0]?.text.slice(0, 80) ?? '',
    actions[0]?.line ?? null,
  );

  const frontmatter: DraftFields = {
    title: titleText,
    ...(summary && { summary: summary.text }),
    status: 'draft',
    severity: severityId,
    timezone,
    startedAt,
    resolvedAt,
    ...durationOf(times),
    impact: {
      percent: percentValue,
      of: percent?.of ?? 'users',
      ...(impact && { description: impact.text }),
    },
    services: services.ids,
    rootCause: {
      category: category?.id ?? 'unknown',
      trigger: trigger?.id ?? 'unknown',
      ...(cause && { summary: cause.text }),
    },
    ...(resolution && { resolution: resolution.text }),
    detection: { method: detection?.id ?? 'unknown' },
    timeline: times.entries.map((entry) => ({
      at:
        times.dated && entry.day !== null
          ? `${entry.day}T${writeClock(entry.stamp.time)}`
          : writeClock(entry.stamp.time),
      kind: entry.kind,
      text: cutAtSentence(entry.text || entry.stamp.time.text, 1000),
    })),
    actions: actions.map((action) => {
      const due = action.due ? times.calendar.dayOf(action.due) : null;
      return {
        text: action.text,
        type: action.type,
        status: action.status,
        ...(action.lesson && { lesson: action.lesson }),
        ...(action.owner && { owner: action.owner.slice(0, 80) }),
        ...(due && { due }),
        ...(action.url && { url: action.url }),
      };
    }),
    ...words('tags', source.fields['tags'] ?? source.fields['categories']),
    ...words('authors', source.fields['authors'] ?? source.fields['author']),
    source: file.split('/').at(-1) ?? file,
  };
  const body = cleanBody(source.tree, lines, titleText);
  for (const { url, line } of body.images)
    report('image-left-out', line, `The image ${url.slice(0, 120)} was left out.`);
  return {
    frontmatter: withNotes(excuse(frontmatter, times.doubts, lists), times, zone !== null),
    body: body.mdx,
    evidence,
    issues,
  };
}

/** A stated length that is as good as the window's says nothing more; one that contradicts it is kept. */
function durationOf({ duration, doubts, startedAt, resolvedAt }: Times): { duration?: string } {
  if (!duration) return {};
  const span = startedAt && resolvedAt ? minutesBetween(startedAt, resolvedAt) : null;
  const stays =
    span === null ||
    span === duration.duration.minutes ||
    doubts.some(({ code }) => code === 'duration-mismatch');
  return stays ? { duration: writeDuration(duration.duration.minutes) } : {};
}

const minutesBetween = (from: string, to: string) =>
  Temporal.PlainDateTime.from(from).until(Temporal.PlainDateTime.from(to)).total('minutes');

/** Existing lists of words, such as tags: a text is a list of one. */
function words(
  field: 'tags' | 'authors',
  value: unknown,
): Partial<Record<'tags' | 'authors', string[]>> {
  const all = (Array.isArray(value) ? value : [value]).filter(
    (word): word is string => typeof word === 'string' && word.trim() !== '',
  );
  return all.length > 0 ? { [field]: all.map((word) => word.trim().slice(0, 80)) } : {};
}

/** Contradictions that no exception tells stay in the record as notes, and so does a zone that was not read. */
function withNotes(fields: DraftFields, { doubts }: Times, zoned: boolean): DraftFields {
  const excused = new Set((fields.exceptions ?? []).map(({ rule }) => rule));
  const notes = [
    ...(fields.notes ?? []),
    ...doubts
      .filter(({ code }) => !excused.has(code))
      .map(({ what }) => `The source: ${what}`.slice(0, 500)),
    ...(zoned
      ? []
      : [
          `The source names no time zone that could be read; its times are taken as ${fields.timezone}.`,
        ]),
  ];
  return notes.length > 0 ? { ...fields, notes } : fields;
}

function titleFrom(text: string): string {
  const sentence = text.split(/(?<=[a-z)\d]{2}[.!?])\s/)[0] ?? '';
  return cutAtSentence(sentence.replace(/[.!?:]+$/, ''), 120) || 'Untitled incident';
}
