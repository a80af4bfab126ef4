import { z } from 'zod';
import { ENTRY_TIME } from '../time/written.ts';
import { text } from './text.ts';

export const ENTRY_KINDS = [
  'trigger',
  'started',
  'detected',
  'acknowledged',
  'investigating',
  'wrong-turn',
  'escalated',
  'identified',
  'mitigated',
  'resolved',
  'note',
] as const;

export type EntryKind = (typeof ENTRY_KINDS)[number];

const entryTime = z.string().regex(ENTRY_TIME, {
  error: 'a time such as 14:05, or a date with a time such as 2024-06-02 14:05',
});

/** A moment with a text and a kind. */
export const timelineEntry = z.strictObject({
  at: entryTime
    .describe(
      'HH:MM on the day of the entry before (of startedAt for the first), or a date with a time.',
    )
    .meta({ examples: ['14:05', '2024-06-02 14:05', '2024-06-02T14:05-07:00'] }),
  kind: z
    .enum(ENTRY_KINDS)
    .describe('What the moment was; wrong-turn is a lead that did not hold.'),
  text: text(1000).describe('What happened, in plain text.'),
  until: entryTime.optional().describe('When it ended, where it took a while.'),
  internal: z.boolean().optional().describe('True keeps the entry out of a public site.'),
});
