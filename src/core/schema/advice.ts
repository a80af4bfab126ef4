import type { Path } from '../text/yaml.ts';
import { type TimeForm, timeMeant } from '../time/time-meant.ts';
import { didYouMean, listOf } from './nearest.ts';

/** What may stand at a path: the fields of a mapping, and the ids of a list of the team's. */
export interface Allowed {
  fields: readonly string[];
  ids: readonly string[];
}

/** A list of more is to be looked up, and not read in a message. */
const MOST_LISTED = 16;

const TIMES: Readonly<Record<string, TimeForm>> = {
  startedAt: 'moment',
  resolvedAt: 'moment',
  at: 'entry',
  until: 'entry',
};

/**
 * What to write instead of a value that is of the wrong kind or form, as far as it can be said: the value that was
 * meant, the fields that are missing, the ids there are. `expected` is what kind it has to be, where it is of another.
 */
export function adviceFor(
  value: unknown,
  path: Path,
  expected: string | undefined,
  { fields, ids }: Allowed,
): string | undefined {
  if (expected === 'array') return asList(value, fields);
  if (expected === 'object') return asMapping(value, fields);
  const form = TIMES[String(path.at(-1))];
  if (form !== undefined) return asTime(value, form);
  return (
    didYouMean(hyphenated(value), ids) ??
    (ids.length > 0 && ids.length <= MOST_LISTED ? `Use one of ${listOf(ids)}.` : undefined)
  );
}

function asList(value: unknown, fields: readonly string[]): string | undefined {
  if (fields.length > 0) return `Begin each entry with a hyphen; its fields are ${named(fields)}.`;
  if (typeof value !== 'string') return undefined;
  const entries = value.split(/[,;]/).map((entry) => entry.trim());
  return entries.every((entry) => PLAIN.test(entry))
    ? `Write \`[${entries.join(', ')}]\`.`
    : undefined;
}

/** What needs no quotes between brackets. */
const PLAIN = /^[\p{L}\d][\p{L}\d ._-]*$/u;

function asMapping(value: unknown, fields: readonly string[]): string | undefined {
  const [only] = fields;
  if (only === undefined) return undefined;
  return fields.length === 1 && typeof value === 'string' && PLAIN.test(value)
    ? `Write \`{ ${only}: ${value} }\`.`
    : `Write what it says into one of its fields: ${named(fields)}.`;
}

const named = (fields: readonly string[]): string => listOf(fields.map((field) => `\`${field}\``));

function asTime(value: unknown, form: TimeForm): string | undefined {
  if (typeof value !== 'string') {
    return `Write it as ${form === 'moment' ? '2024-06-02 14:05, or unknown' : '14:05, or with its day as 2024-06-02 14:05'}.`;
  }
  const meant = timeMeant(value, form);
  if (meant !== undefined) return `Did you mean \`${meant}\`?`;
  const [from, until] = form === 'entry' ? value.split(/ ?[-–—] ?(?=\d{1,2}:\d{2}$)/) : [];
  const ends = [from, until].map((end) => timeMeant(end ?? '', form));
  return ends.includes(undefined)
    ? undefined
    : `Write \`at: ${ends[0]}\` and \`until: ${ends[1]}\`.`;
}

/** `Load Balancer` as the id that it may mean. */
const hyphenated = (value: unknown): string =>
  String(value)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');
