import { z } from 'zod';
import { date, id, label, text, webAddress } from './text.ts';

export const ACTION_TYPES = ['prevent', 'detect', 'mitigate', 'learn'] as const;
export const ACTION_STATUSES = ['open', 'in-progress', 'done', 'wont-do'] as const;

/** Something that the team committed to do. */
export const action = z.strictObject({
  text: text(500).describe('What will be different once it is done.'),
  type: z
    .enum(ACTION_TYPES)
    .describe('prevent it, detect it sooner, mitigate its effect, or learn more about it.'),
  status: z.enum(ACTION_STATUSES).describe('How far it has come.'),
  lesson: id.optional().describe('The lesson that it acts on, an id of content/lessons.yml.'),
  owner: label.optional().describe('The team or person who will do it.'),
  due: date.optional().describe('The day by which it is promised, YYYY-MM-DD.'),
  closed: date.optional().describe('The day on which it was done or given up, YYYY-MM-DD.'),
  url: webAddress.optional().describe('The ticket or pull request.'),
  internal: z.boolean().optional().describe('True keeps the action out of a public site.'),
});
