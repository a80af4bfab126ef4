import type { z } from 'zod';
import type { Audience } from './audience.ts';
import type { ACTION_STATUSES, ACTION_TYPES, action } from './schema/action.ts';
import type { FACTOR_ROLES, TRIGGERS } from './schema/cause.ts';
import type { DETECTION_METHODS } from './schema/frontmatter.ts';
import type { IMPACT_OF } from './schema/impact.ts';
import type { RELATIONS, STATUSES } from './schema/record.ts';
import type { EntryKind } from './schema/timeline.ts';
import type { Body } from './text/body/body.ts';
import type { Moment } from './time/moment.ts';

export type { EntryKind } from './schema/timeline.ts';
export type { Moment } from './time/moment.ts';
export type Status = (typeof STATUSES)[number];
export type Trigger = (typeof TRIGGERS)[number];
export type DetectionMethod = (typeof DETECTION_METHODS)[number];
export type FactorRole = (typeof FACTOR_ROLES)[number];
export type Relation = (typeof RELATIONS)[number];
export type ActionType = (typeof ACTION_TYPES)[number];
export type ActionStatus = (typeof ACTION_STATUSES)[number];

export interface TimelineEntry {
  /** The anchor on the page, unique in it: `t-1405`, or `t-2024-06-03-0010` on a later day. */
  id: string;
  at: Moment;
  until: Moment | null;
  kind: EntryKind;
  text: string;
  internal: boolean;
}

/** An action as written, with the anchor on its page (`action-1`). */
export type Action = z.output<typeof action> & { id: string };

export interface ContributingFactor {
  category: string;
  role: FactorRole;
  note: string | null;
}

/** Something that a reader of the record has to know: an exception with its reason, or a note. */
export interface DataNote {
  /** The code of the rule that the file breaks knowingly; null for a plain note. */
  rule: string | null;
  text: string;
}

/**
 * One incident's review as everything after the reader sees it: shape checked, times resolved, defaults in.
 * Plain JSON. Null always means that the file says `unknown`, or, in a draft, nothing yet.
 */
export interface Postmortem {
  id: string;
  file: string;
  title: string;
  summary: string | null;
  status: Status;
  severity: string;
  timezone: string;
  started: Moment | null;
  resolved: Moment | null;
  /** Minutes, as the author stated them; only for the rule that compares and the page that shows an exception. */
  statedDuration: number | null;
  impact: {
    percent: number | null;
    of: (typeof IMPACT_OF)[number] | null;
    description: string | null;
  };
  services: string[];
  /** An id of the causes; `unknown` also while a draft names none. */
  cause: string;
  trigger: Trigger;
  causeSummary: string | null;
  resolution: string | null;
  factors: ContributingFactor[];
  detection: DetectionMethod;
  /** In the order of the file. */
  timeline: TimelineEntry[];
  actions: Action[];
  tags: string[];
  authors: string[];
  reviewers: string[];
  related: { id: string; relation: Relation }[];
  audience: Audience;
  aliases: string[];
  dataNotes: DataNote[];
  source: string | null;
}

/** What a postmortem's body became: kept apart from the record, because lists and metrics never need it. */
export type PostmortemBody = Body;

/** The lessons that a postmortem's actions name, each once, in order of appearance. */
export function lessonsOf(postmortem: Postmortem): string[] {
  const lessons: string[] = [];
  for (const { lesson } of postmortem.actions) {
    if (lesson && !lessons.includes(lesson)) lessons.push(lesson);
  }
  return lessons;
}

/** The calendar day of a postmortem, `YYYY-MM-DD`: of its start in its own zone, or of its id when that is unknown. */
export function dayOf(postmortem: Postmortem): string {
  return (postmortem.started?.local ?? postmortem.id).slice(0, 10);
}

/** Newest first: by start, else by the day of the id; equal ones by id, so that the order is total. */
export function compareNewestFirst(a: Postmortem, b: Postmortem): number {
  const byTime = epochOf(b) - epochOf(a);
  return byTime || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** When it began, in minutes since 1970; the beginning of its id's day in UTC where that is unknown. */
export function epochOf(postmortem: Postmortem): number {
  return postmortem.started?.epoch ?? Date.parse(`${postmortem.id.slice(0, 10)}T00:00Z`) / 60_000;
}
