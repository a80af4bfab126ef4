import { z } from 'zod';
import {
  causeRecord,
  lessonRecord,
  metricDefinition,
  metricsRecord,
  postmortemEntry,
  postmortemRecord,
  promiseRecord,
  serviceRecord,
} from './records.ts';
import { API_VERSION } from './version.ts';

// The files below /api/v1/. Each says which version it is, and of which site.

const head = {
  version: z.literal(API_VERSION).describe('The version of the open data.'),
  site: z.strictObject({ title: z.string(), url: z.url() }),
};
const asOf = z.iso.date().describe('The day that ages and overdue days are counted to.');

export const documents = {
  postmortems: z.strictObject({ ...head, postmortems: z.array(postmortemEntry) }),
  postmortem: z.strictObject({ ...head, asOf, postmortem: postmortemRecord }),
  causes: z.strictObject({ ...head, causes: z.array(causeRecord) }),
  services: z.strictObject({ ...head, services: z.array(serviceRecord) }),
  lessons: z.strictObject({ ...head, asOf, lessons: z.array(lessonRecord) }),
  actions: z.strictObject({ ...head, asOf, promises: z.array(promiseRecord) }),
  metrics: z.strictObject({
    ...head,
    definitions: z.strictObject({
      timeToDetect: metricDefinition,
      timeToAcknowledge: metricDefinition,
      timeToIdentify: metricDefinition,
      timeToMitigate: metricDefinition,
      timeToResolve: metricDefinition,
      wrongTurnTime: metricDefinition,
      impactMinutes: metricDefinition,
    }),
    postmortems: z.array(metricsRecord.extend({ id: z.string() })),
  }),
};

export type DocumentName = keyof typeof documents;
export type Document<Name extends DocumentName> = z.output<(typeof documents)[Name]>;

/**
 * The JSON Schema (2020-12) of all documents, each under `$defs` by its name: validate `lessons.json` against
 * `#/$defs/lessons`. `id` is the address under which it is published.
 */
export function apiSchema(id: string): Record<string, unknown> {
  const definitions = Object.entries(documents).map(([name, schema]) => {
    const { $schema, ...definition } = z.toJSONSchema(schema);
    return [name, definition] as const;
  });
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: id,
    title: 'The open data of a Causebook site',
    version: API_VERSION,
    $defs: Object.fromEntries(definitions),
  };
}
