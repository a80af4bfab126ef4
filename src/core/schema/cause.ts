import { z } from 'zod';
import { id, text } from './text.ts';

/** What set an incident off: the names of the SRE Workbook's appendix C, and security-event, time-expiry, unknown. */
export const TRIGGERS = [
  'binary-push',
  'config-push',
  'user-behavior-change',
  'processing-pipeline',
  'provider-change',
  'performance-decay',
  'capacity',
  'hardware',
  'security-event',
  'time-expiry',
  'unknown',
] as const;

/** How a contributing factor took part: it lay in wait, made things worse, hid them, or slowed the response. */
export const FACTOR_ROLES = ['latent', 'amplifier', 'detection-gap', 'response-gap'] as const;

export const rootCause = z.strictObject({
  category: id.describe(
    'The cause, an id of content/causes.yml. Use unknown when it was not found.',
  ),
  trigger: z
    .enum(TRIGGERS)
    .optional()
    .describe('What set the incident off, apart from why the system was fragile.'),
  summary: text(500).optional().describe('Why it happened, in one or two sentences of plain text.'),
});

export const contributingFactor = z.strictObject({
  category: id.describe('The cause that this factor belongs to, an id of content/causes.yml.'),
  role: z.enum(FACTOR_ROLES).describe('How the factor took part.'),
  note: text(500).optional().describe('What it was, in one or two sentences.'),
});
