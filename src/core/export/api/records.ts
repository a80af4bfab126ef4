import { z } from 'zod';
import { ACTION_STATUSES, ACTION_TYPES } from '../../schema/action.ts';
import { FACTOR_ROLES, TRIGGERS } from '../../schema/cause.ts';
import { DETECTION_METHODS } from '../../schema/frontmatter.ts';
import { IMPACT_OF } from '../../schema/impact.ts';
import { RELATIONS, STATUSES } from '../../schema/record.ts';
import { ENTRY_KINDS } from '../../schema/timeline.ts';

// The records of the open data. Null is always "unknown", and never "not applicable" or zero. Of actions there are
// many thousands: what is not recorded of one is left out, and what all of a postmortem share is said once.

const id = z.string().describe('An id of the matching list.');
const address = z.url().describe('An absolute address.');
const day = z.iso.date().describe('A calendar day.');
const instant = z.iso.datetime({ offset: true }).describe('In the zone of the postmortem.');
const minutes = z.number().min(0).nullable().describe('Minutes; null is missing.');
const count = z.int().min(0);

export const metricsRecord = z.strictObject({
  timeToDetect: minutes,
  timeToAcknowledge: minutes,
  timeToIdentify: minutes,
  timeToMitigate: minutes,
  timeToResolve: minutes,
  wrongTurnTime: minutes,
  impactMinutes: minutes,
});

/** A postmortem in short, as the list has it. */
export const postmortemEntry = z.strictObject({
  id: z.string(),
  title: z.string(),
  date: day,
  status: z.enum(STATUSES),
  severity: id,
  cause: id,
  trigger: z.enum(TRIGGERS),
  services: z.array(id),
  timeToResolve: minutes,
  impactMinutes: minutes,
  url: address,
  updatedAt: z.iso.datetime().describe('In UTC.'),
});

const actionRecord = z.strictObject({
  id: z.string().describe('The anchor on the page of its postmortem, unique there.'),
  text: z.string(),
  type: z.enum(ACTION_TYPES),
  status: z.enum(ACTION_STATUSES),
  lesson: id.optional(),
  owner: z.string().optional(),
  due: day.optional(),
  closed: day.optional(),
  ticket: z.url().optional(),
  ageDays: count.optional().describe('Since `promisedOn`, until it was closed or until `asOf`.'),
  overdueDays: count.optional().describe('Where it is overdue on `asOf`.'),
});

/** What one incident promised. */
export const promiseRecord = z.strictObject({
  postmortem: z.string(),
  promisedOn: day.describe('The day of the incident.'),
  url: address.describe('Of the postmortem; an action is at its anchor, `#` and its id.'),
  actions: z.array(actionRecord),
});

const timelineEntry = z.strictObject({
  id: z.string().describe('The anchor on the page.'),
  at: instant,
  until: instant.nullable(),
  kind: z.enum(ENTRY_KINDS),
  text: z.string(),
});

const factor = z.strictObject({
  category: id,
  role: z.enum(FACTOR_ROLES),
  note: z.string().nullable(),
});

export const postmortemRecord = z.strictObject({
  ...postmortemEntry.omit({ timeToResolve: true, impactMinutes: true }).shape,
  summary: z.string().nullable(),
  timezone: z.string().describe('An IANA zone.'),
  startedAt: instant.nullable(),
  resolvedAt: instant.nullable(),
  impact: z.strictObject({
    percent: z.number().min(0).max(100).nullable(),
    of: z.enum(IMPACT_OF).nullable(),
    description: z.string().nullable(),
  }),
  causeSummary: z.string().nullable(),
  resolution: z.string().nullable(),
  contributingFactors: z.array(factor),
  detection: z.enum(DETECTION_METHODS),
  metrics: metricsRecord,
  timeline: z.array(timelineEntry),
  actions: z.array(actionRecord).describe('Promised on `date`.'),
  tags: z.array(z.string()),
  authors: z.array(z.string()),
  reviewers: z.array(z.string()),
  related: z.array(z.strictObject({ id: z.string(), relation: z.enum(RELATIONS) })),
  dataNotes: z.array(z.strictObject({ rule: z.string().nullable(), text: z.string() })),
  source: z.string().nullable().describe('Where it was imported from.'),
  aliases: z.array(z.string()).describe('Its earlier ids, whose addresses lead to `url`.'),
  markdown: address.describe('The whole postmortem as Markdown.'),
});

const listed = {
  id: z.string(),
  title: z.string(),
  description: z.string().nullable(),
  postmortems: count.describe('How many final postmortems name it.'),
  url: address,
};

export const causeRecord = z.strictObject({
  ...listed,
  contributing: count.describe('How many more name it as a contributing factor.'),
  impactMinutes: z.strictObject({
    sum: z.number().min(0),
    n: count.describe('How many are known.'),
    missing: count,
  }),
});

export const serviceRecord = z.strictObject({ ...listed, team: z.string().nullable() });

export const lessonRecord = z.strictObject({
  ...listed,
  promised: count,
  open: count,
  inProgress: count,
  done: count,
  wontDo: count,
  overdue: count,
  recurrences: z
    .strictObject({ notYetDone: z.array(z.string()), doneAndAgain: z.array(z.string()) })
    .describe('Postmortems that name it after an earlier one had promised it, newest first.'),
});

export const metricDefinition = z.strictObject({
  title: z.string(),
  definition: z.string(),
  n: count,
  missing: count,
  median: minutes,
  p90: minutes,
});
