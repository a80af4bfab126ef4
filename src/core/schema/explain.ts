import type { z } from 'zod';
import type { IssueCode } from '../codes/index.ts';
import { issueOf } from '../codes/index.ts';
import type { Issue } from '../issue.ts';
import type { Path, YamlText } from '../text/yaml.ts';
import { adviceFor } from './advice.ts';
import { didYouMean, listOf, nearest } from './nearest.ts';

type Fault = z.core.$ZodIssue;

/**
 * Turns what a schema found into issues of ours, each where the author wrote the fault. `idsAt` gives the ids that may
 * stand at a path, where the team has a list of them.
 */
export function explainFaults(
  file: string,
  yaml: Pick<YamlText, 'value' | 'position'>,
  faults: readonly Fault[],
  fieldsAt: (path: Path) => readonly string[],
  idsAt: (path: Path) => readonly string[] = () => [],
): Issue[] {
  const misspelt = new Set(misspeltFields(yaml.value, faults, fieldsAt).map(nameOf));
  return faults.flatMap((fault) => {
    const at = (path: Path, part?: 'key' | 'value') => ({ file, ...yaml.position(path, part) });
    if (fault.code === 'unrecognized_keys') {
      return fault.keys.map((key) => {
        const path = [...fault.path, key];
        return issueOf(
          'unknown-field',
          at(path, 'key'),
          `${nameOf(path)} is not a field that Causebook knows.`,
          didYouMean(key, fieldsAt(fault.path)) ?? afterComma(key, valueAt(yaml.value, path)),
        );
      });
    }
    const value = valueAt(yaml.value, fault.path);
    if (value === undefined) {
      if (misspelt.has(nameOf(fault.path))) return [];
      return [issueOf('missing-field', at(fault.path, 'key'), `${nameOf(fault.path)} is missing.`)];
    }
    const [code, must] = verdict(fault, value);
    const help =
      fault.code === 'invalid_value'
        ? didYouMean(String(value), fault.values.map(String))
        : code === 'wrong-type' || code === 'wrong-format'
          ? adviceFor(
              value,
              fault.path,
              fault.code === 'invalid_type' ? fault.expected : undefined,
              {
                fields: fieldsAt(fault.path),
                ids: idsAt(fault.path),
              },
            )
          : undefined;
    return [
      issueOf(
        code,
        at(fault.path),
        `${nameOf(fault.path)} is ${show(value)}: it must be ${must}.`,
        help,
      ),
    ];
  });
}

const AFTER_A_COMMA =
  'If it belongs to the text before it, put quotes around the whole text: between braces a comma ends it.';

/** What to do about `5` of `percent: 12,5` and `angry.` of `text: Customers call, angry.`, which are no fields. */
function afterComma(key: string, value: unknown): string | undefined {
  if (/\s/.test(key)) return AFTER_A_COMMA;
  if (value !== null || /^[A-Za-z]+$/.test(key)) return undefined;
  return /^\d+$/.test(key)
    ? 'If it belongs to the number before it, write a point before the decimals: 12.5.'
    : AFTER_A_COMMA;
}

/** The fields of the root that are written and do not count. What a misspelt one holds is known once its name is right. */
export function refusedRoots(
  value: unknown,
  faults: readonly Fault[],
  fieldsAt: (path: Path) => readonly string[],
): ReadonlySet<PropertyKey | undefined> {
  const paths = [...faults.map(({ path }) => path), ...misspeltFields(value, faults, fieldsAt)];
  return new Set(paths.map(([root]) => root));
}

/** The fields that unknown ones most likely meant, where they are not there as well: missing, but not unwritten. */
function misspeltFields(
  value: unknown,
  faults: readonly Fault[],
  fieldsAt: (path: Path) => readonly string[],
): Path[] {
  return faults.flatMap((fault) =>
    fault.code === 'unrecognized_keys'
      ? fault.keys.flatMap((key) => {
          const field = nearest(key, fieldsAt(fault.path));
          const path = [...fault.path, field ?? ''];
          return field === undefined || valueAt(value, path) !== undefined ? [] : [path];
        })
      : [],
  );
}

function verdict(fault: Fault, value: unknown): [IssueCode, string] {
  switch (fault.code) {
    case 'invalid_type':
      return ['wrong-type', EXPECTED[fault.expected] ?? `a ${fault.expected}`];
    case 'invalid_value':
      return fault.message.startsWith('Invalid')
        ? [
            'not-in-list',
            `${fault.values.length > 1 ? 'one of ' : ''}${listOf(fault.values.map(String))}`,
          ]
        : ['not-in-list', fault.message];
    case 'too_big':
      if (fault.origin === 'string')
        return [
          'too-long',
          `at most ${fault.maximum} characters long, and has ${String(value).length}`,
        ];
      return [
        'out-of-range',
        `at most ${fault.maximum}${fault.origin === 'array' ? ' entries' : ''}`,
      ];
    case 'too_small':
      return [
        'out-of-range',
        `at least ${fault.minimum}${fault.origin === 'array' ? ' entries' : ''}`,
      ];
    case 'invalid_union':
      return [typeof value === 'number' ? 'out-of-range' : 'wrong-format', fault.message];
    default:
      return ['wrong-format', fault.message];
  }
}

const EXPECTED: Record<string, string> = {
  string: 'a text; put quotes around it if it looks like a number or like true and false',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list: [one, two], or one entry a line that begins with a hyphen',
  object: 'a mapping: fields of its own, each on an indented line',
};

/** "`at` of entry 3 of `timeline`": how a message names a field. */
export function nameOf(path: Path): string {
  const parts: string[] = [];
  for (const step of path.toReversed()) {
    parts.push(typeof step === 'number' ? `entry ${step + 1}` : `\`${String(step)}\``);
  }
  return parts.length === 0 ? 'the whole' : parts.join(' of ');
}

/** A value as a message shows it: short, on one line, never a dump of a large structure. */
export function show(value: unknown): string {
  if (typeof value === 'string') {
    const line = JSON.stringify(value);
    return line.length > 60 ? `${line.slice(0, 56)}…"` : line;
  }
  if (Array.isArray(value)) return 'a list';
  if (value !== null && typeof value === 'object') return 'a mapping';
  return String(value);
}

/** The value at a path, or undefined where the path leads nowhere. */
export function valueAt(root: unknown, path: Path): unknown {
  let value = root;
  for (const step of path) {
    if (value === null || typeof value !== 'object') return undefined;
    value = (value as Record<PropertyKey, unknown>)[step];
  }
  return value;
}
