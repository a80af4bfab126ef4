import { issueOf } from '../codes/index.ts';
import type { Issue } from '../issue.ts';
import { writeDuration } from '../time/duration.ts';
import type { FoundAction } from './actions.ts';
import { readCause, readDetection, readTrigger } from './cause.ts';
import { writeClock } from './clock.ts';
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
    ...(times.duration && { duration: writeDuration(times.duration.duration.minutes) }),
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
  };
  return { frontmatter, body: '', evidence, issues };
}

function titleFrom(text: string): string {
  const sentence = text.split(/(?<=[a-z)\d]{2}[.!?])\s/)[0] ?? '';
  return cutAtSentence(sentence.replace(/[.!?:]+$/, ''), 120) || 'Untitled incident';
}
