import type { TeamLists } from '../rules/rule.ts';
import { writeDuration } from '../time/duration.ts';
import type { FoundAction } from './actions.ts';
import { writeClock } from './clock.ts';
import { excuse } from './excuse.ts';
import type { Facts } from './facts.ts';
import type { DraftFields } from './import.ts';
import { cutAtSentence } from './sentence-end.ts';
import type { Times } from './times.ts';

/** What the fields of a draft are made of. */
export interface Material {
  facts: Facts;
  times: Times;
  actions: readonly FoundAction[];
  /** Fields that the document came with. */
  fields: Readonly<Record<string, unknown>>;
  /** The name of the file that it came from. */
  source: string;
  /** The zone in which the draft's times are read, and whether the text named it. */
  timezone: string;
  zoned: boolean;
}

/** The frontmatter of a draft. What the text does not say is `unknown` or left out, and what it contradicts is noted. */
export function draftFields(material: Material, lists: TeamLists): DraftFields {
  const { facts, times, actions, fields, source, timezone, zoned } = material;
  const draft: DraftFields = {
    title: facts.title.title,
    ...(facts.summary && { summary: facts.summary.text }),
    status: 'draft',
    severity: facts.severity.id,
    timezone,
    startedAt: times.startedAt ?? 'unknown',
    resolvedAt: times.resolvedAt ?? 'unknown',
    ...durationOf(times),
    impact: {
      percent: facts.percent?.percent ?? 'unknown',
      of: facts.percent?.of ?? 'users',
      ...(facts.impact && { description: facts.impact.text }),
    },
    services: facts.services.ids,
    rootCause: {
      category: facts.category?.id ?? 'unknown',
      trigger: facts.trigger?.id ?? 'unknown',
      ...(facts.cause && { summary: facts.cause.text }),
    },
    ...(facts.resolution && { resolution: facts.resolution.text }),
    detection: { method: facts.detection?.id ?? 'unknown' },
    timeline: timelineOf(times),
    actions: actions.map((action) => actionOf(action, times)),
    ...words('tags', fields['tags'] ?? fields['categories']),
    ...words('authors', fields['authors'] ?? fields['author']),
    source,
  };
  return withNotes(excuse(draft, times.doubts, lists), times, zoned);
}

const timelineOf = ({ entries, dated }: Times): DraftFields['timeline'] =>
  entries.map(({ day, stamp, kind, text }) => ({
    at: dated && day !== null ? `${day}T${writeClock(stamp.time)}` : writeClock(stamp.time),
    kind,
    text: cutAtSentence(text || stamp.time.text, 1000),
  }));

function actionOf(
  action: FoundAction,
  { calendar }: Times,
): NonNullable<DraftFields['actions']>[number] {
  const due = action.due ? calendar.dayOf(action.due) : null;
  return {
    text: action.text,
    type: action.type,
    status: action.status,
    ...(action.lesson && { lesson: action.lesson }),
    ...(action.owner && { owner: action.owner.slice(0, 80) }),
    ...(due && { due }),
    ...(action.url && { url: action.url }),
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
  return stays ? { duration: writeDuration(Math.round(duration.duration.minutes)) } : {};
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
