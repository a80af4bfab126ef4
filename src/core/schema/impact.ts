import { z } from 'zod';
import { text } from './text.ts';

export const IMPACT_OF = ['users', 'requests', 'traffic', 'revenue', 'capacity'] as const;

/** How much was affected. `unknown` is a value: a metric counts the postmortem as missing and never fills it in. */
export const impact = z.strictObject({
  percent: z
    .union([z.number().min(0).max(100), z.literal('unknown')], {
      error: 'a number from 0 to 100 without the percent sign, or unknown',
    })
    .describe('The share that was affected, from 0 to 100, or unknown when nobody measured it.')
    .meta({ examples: [90, 12.5, 'unknown'] }),
  of: z.enum(IMPACT_OF).describe('What the percentage is a share of.'),
  description: text(500).optional().describe('What those affected saw, in plain words.'),
});
