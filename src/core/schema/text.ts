import { z } from 'zod';
import { isCalendarDate } from '../time/written.ts';
import { ID, POSTMORTEM_ID } from './ids.ts';

// The `error` texts below complete the sentence "it must be …" in schema/explain.ts.

export const id = z
  .string()
  .max(60)
  .regex(ID, { error: 'an id: lower-case letters, digits and hyphens, such as config-error' });

export const postmortemId = z
  .string()
  .max(120)
  .regex(POSTMORTEM_ID, { error: 'the id of a postmortem, such as 2024-06-02-api-outage' });

/** Plain text of 1 to `max` characters that is not only white space. */
export const text = (max: number) =>
  z.string().regex(/\S/, { error: 'a text with words in it' }).max(max);

/** Text on one line. */
export const line = (max: number) => text(max).regex(/^[^\r\n]*$/, { error: 'a text on one line' });

/** A name, tag or other short label. */
export const label = line(80);

export const date = z
  .string()
  .refine(isCalendarDate, { error: 'a date of the calendar, such as 2024-06-30' })
  .meta({ format: 'date' });

export const webAddress = z
  .string()
  .max(2000)
  .refine((value) => /^https?:$/.test(URL.parse(value)?.protocol ?? ''), {
    error: 'an address that begins with https:// or http://',
  })
  .meta({ format: 'uri', pattern: '^https?://' });
