import { z } from 'zod';
import type { TeamIncident } from '../../insight/team-figures.ts';
import { metricsRecord } from './records.ts';
import { API_VERSION } from './version.ts';

const [MAJOR] = API_VERSION.split('.');

// A later version of the same major number may say more; what it says besides is passed over.
const version = z.string().regex(new RegExp(`^${MAJOR}\\.`), {
  error: `version ${MAJOR} of the open data`,
});
const listed = z.object({
  version,
  postmortems: z.array(
    z.object({ id: z.string(), status: z.string(), cause: z.string(), date: z.iso.date() }),
  ),
});
const measured = z.object({
  version,
  postmortems: z.array(z.object({ ...metricsRecord.shape, id: z.string() })),
});

/**
 * Reads the incidents of another site from its `postmortems.json` and `metrics.json`, as far as they are final. Throws an
 * error that says what is wrong when these are no open data of a version that can be read here.
 */
export function readTeam(postmortems: unknown, metrics: unknown): TeamIncident[] {
  const figures = new Map(
    parse(measured, metrics, 'metrics.json').postmortems.map(({ id, ...rest }) => [id, rest]),
  );
  return parse(listed, postmortems, 'postmortems.json').postmortems.flatMap(
    ({ id, status, cause }) => {
      const known = figures.get(id);
      return status === 'final' && known ? [{ cause, metrics: known }] : [];
    },
  );
}

function parse<T>(schema: z.ZodType<T>, value: unknown, file: string): T {
  const { data, error } = schema.safeParse(value);
  if (data !== undefined) return data;
  const [issue] = error?.issues ?? [];
  const place = issue?.path.join('.') || 'the file';
  throw new Error(`${file} is no open data that can be read here: ${place}: ${issue?.message}.`);
}
