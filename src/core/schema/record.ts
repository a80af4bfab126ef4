import { z } from 'zod';
import { ID } from './ids.ts';
import { postmortemId, text } from './text.ts';

// What a file says about itself as a record, apart from the incident that it describes.

export const STATUSES = ['draft', 'in-review', 'final'] as const;
export const RELATIONS = ['recurrence', 'same-cause', 'same-service', 'duplicate'] as const;

export const related = z.strictObject({
  id: postmortemId.describe('The id of the other postmortem.'),
  relation: z.enum(RELATIONS).describe('How the two belong together.'),
});

export const exception = z.strictObject({
  rule: z
    .string()
    .regex(ID, { error: 'the code of a rule, such as duration-mismatch' })
    .describe('The rule that this file breaks knowingly.'),
  reason: text(500).describe('Why that is right here; it is shown on the page as a data note.'),
});
