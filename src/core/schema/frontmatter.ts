import { z } from 'zod';
import { AUDIENCES } from '../audience.ts';
import { DURATION } from '../time/duration.ts';
import { DATE_TIME } from '../time/written.ts';
import { action } from './action.ts';
import { contributingFactor, rootCause } from './cause.ts';
import { impact } from './impact.ts';
import { exception, related, STATUSES } from './record.ts';
import { id, label, line, postmortemId, text } from './text.ts';
import { timelineEntry } from './timeline.ts';

export const DETECTION_METHODS = [
  'monitoring',
  'customer',
  'employee',
  'partner',
  'unknown',
] as const;

const moment = z.string().regex(new RegExp(`^unknown$|${DATE_TIME.source}`), {
  error: 'a date with a time such as 2024-06-02 14:00, ISO 8601 with an offset, or unknown',
});

/**
 * The frontmatter of a postmortem, schema version 1: the shape alone. What is needed once a postmortem is
 * final, and whatever joins two fields or two files, is a rule. The order of the keys is their normal order.
 */
export const frontmatterSchema = z.strictObject({
  title: line(120)
    .describe('What happened, as a reader would search for it.')
    .meta({ examples: ['The API times out for most users'] }),
  summary: text(500).optional().describe('What happened and to whom, in two or three sentences.'),
  status: z
    .enum(STATUSES)
    .describe('draft while it is written, in-review while it is read, final once it is agreed.'),
  severity: id.describe('An id of the severities in content/site.yml, such as sev2.'),
  timezone: z
    .string()
    .regex(/\S/, { error: 'the IANA name of a time zone, such as UTC or Europe/Paris' })
    .max(64)
    .describe('The IANA zone in which every local time of this file is read.')
    .meta({ examples: ['UTC', 'America/Los_Angeles', 'Africa/Nairobi'] }),
  startedAt: moment
    .optional()
    .describe('When it began to hurt, or unknown.')
    .meta({ examples: ['2024-06-02 14:00', '2024-06-02T14:00-07:00', 'unknown'] }),
  resolvedAt: moment
    .optional()
    .describe('When it was over, or unknown.')
    .meta({ examples: ['2024-06-02 14:45', 'unknown'] }),
  duration: z
    .string()
    .regex(DURATION, { error: 'a duration such as 45m, 1h 30m or PT45M' })
    .optional()
    .describe('Only where the report states one; it must agree with the window to the minute.')
    .meta({ examples: ['45m', '1h 30m'] }),
  impact: impact.optional().describe('How much was affected.'),
  services: z
    .array(id)
    .default([])
    .describe('The services that were affected, ids of content/services.yml.'),
  rootCause: rootCause.optional().describe('Why it happened.'),
  resolution: text(500).optional().describe('What ended it, in plain text.'),
  contributingFactors: z
    .array(contributingFactor)
    .default([])
    .describe('What else had to be true for it to happen, last as long or hurt as much.'),
  detection: z
    .strictObject({
      method: z.enum(DETECTION_METHODS).describe('Who or what noticed first.'),
    })
    .optional()
    .describe('How it was noticed.'),
  timeline: z.array(timelineEntry).default([]).describe('What happened when, in order.'),
  actions: z.array(action).default([]).describe('What the team committed to do.'),
  tags: z.array(label).default([]).describe('Free words for finding it.'),
  authors: z.array(label).default([]).describe('Who wrote it.'),
  reviewers: z.array(label).default([]).describe('Who reviewed it.'),
  related: z.array(related).default([]).describe('Postmortems that belong to this one.'),
  audience: z
    .enum(AUDIENCES)
    .default('internal')
    .describe('internal keeps it out of a site built for the public.'),
  aliases: z
    .array(postmortemId)
    .default([])
    .describe('Earlier ids of this postmortem; their addresses lead here.'),
  exceptions: z
    .array(exception)
    .default([])
    .describe('Rules that this file breaks knowingly, each with its reason.'),
  notes: z
    .array(text(500))
    .default([])
    .describe('Facts about the record itself, such as a contradiction in its source.'),
  source: text(500).optional().describe('Where it was imported from.'),
});

/** Frontmatter that has the right shape, defaults filled in; its times are still as written. */
export type Frontmatter = z.output<typeof frontmatterSchema>;
