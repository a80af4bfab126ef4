import type { Postmortem } from './postmortem.ts';
import type { Frontmatter } from './schema/frontmatter.ts';
import { parseDuration } from './time/duration.ts';
import { isZone, type Moment } from './time/moment.ts';
import { type ReadEntry, readMoment, readTimeline, type TimeFinding } from './time/timeline.ts';
import { zoneMeant } from './time/zone-meant.ts';

/**
 * Turns frontmatter of the right shape into a postmortem: its zone found, its times resolved, what a draft lacks
 * filled with null. Whatever time cannot be read is reported, and is null or left out in the result.
 */
export function toPostmortem(
  { id, file }: { id: string; file: string },
  frontmatter: Frontmatter,
  report: (finding: TimeFinding) => void,
  originalEntry?: (index: number) => number,
): { postmortem: Postmortem; timeline: ReadEntry[] } {
  const zone = readZone(frontmatter.timezone, report);
  const windowEnd = (field: 'startedAt' | 'resolvedAt'): Moment | null => {
    const text = frontmatter[field];
    return text === undefined || text === 'unknown'
      ? null
      : readMoment(text, zone, null, [field], report);
  };
  const started = windowEnd('startedAt');
  const resolved = windowEnd('resolvedAt');
  const firstDay = started?.local.slice(0, 10) ?? null;
  const timeline = readTimeline(frontmatter.timeline, zone, firstDay, report, originalEntry);
  const { impact, rootCause } = frontmatter;
  const postmortem: Postmortem = {
    id,
    file,
    title: frontmatter.title,
    summary: frontmatter.summary ?? null,
    status: frontmatter.status,
    severity: frontmatter.severity,
    timezone: zone,
    started,
    resolved,
    statedDuration: frontmatter.duration === undefined ? null : parseDuration(frontmatter.duration),
    impact: {
      percent: typeof impact?.percent === 'number' ? impact.percent : null,
      of: impact?.of ?? null,
      description: impact?.description ?? null,
    },
    services: [...new Set(frontmatter.services)],
    cause: rootCause?.category ?? 'unknown',
    trigger: rootCause?.trigger ?? 'unknown',
    causeSummary: rootCause?.summary ?? null,
    resolution: frontmatter.resolution ?? null,
    factors: frontmatter.contributingFactors.map(({ category, role, note }) => ({
      category,
      role,
      note: note ?? null,
    })),
    detection: frontmatter.detection?.method ?? 'unknown',
    timeline: timeline.map(({ entry }) => entry),
    actions: frontmatter.actions.map((action, index) => ({ ...action, id: `action-${index + 1}` })),
    tags: [...new Set(frontmatter.tags)],
    authors: frontmatter.authors,
    reviewers: frontmatter.reviewers,
    related: frontmatter.related,
    audience: frontmatter.audience,
    aliases: frontmatter.aliases,
    dataNotes: [
      ...frontmatter.exceptions.map(({ rule, reason }) => ({ rule, text: reason })),
      ...frontmatter.notes.map((text) => ({ rule: null, text })),
    ],
    source: frontmatter.source ?? null,
  };
  return { postmortem, timeline };
}

/** The zone if there is one of that name; else UTC, so that the rest of the file can still be checked. */
function readZone(name: string, report: (finding: TimeFinding) => void): string {
  if (isZone(name)) return name;
  const help = zoneMeant(name, Intl.supportedValuesOf('timeZone'));
  report({
    code: 'unknown-timezone',
    path: ['timezone'],
    what: `\`${name}\` is not the name of a time zone.`,
    ...(help ? { help } : {}),
  });
  return 'UTC';
}
