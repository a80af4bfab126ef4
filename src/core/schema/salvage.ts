import type { z } from 'zod';
import type { Path } from '../text/yaml.ts';
import { valueAt } from './explain.ts';

type Data = Record<string, unknown>;

/** What a schema accepts of a value, and which entries of its lists those were. */
export interface Salvaged<T> {
  value: T;
  /** For each list of the root that lost entries: the original index of each that is left. */
  kept: ReadonlyMap<string, readonly number[]>;
}

/**
 * Takes away what a schema refuses until it accepts the rest, so that one fault does not hide those that only
 * a rule would find. `defaults` stand in for required fields of the root that are missing or refused.
 */
export function salvage<T>(schema: z.ZodType<T>, input: Data, defaults: Data): Salvaged<T> {
  const data = structuredClone(input);
  const kept = new Map<string, number[]>();
  // Each round takes away at least one part, so it ends; the bound only guards against a schema that never accepts.
  for (let round = 0; round < 1000; round++) {
    const result = schema.safeParse(data);
    if (result.success) return { value: result.data, kept };
    const targets = result.error.issues.flatMap((fault) =>
      fault.code === 'unrecognized_keys'
        ? fault.keys.map((key) => [...fault.path, key])
        : [fault.path],
    );
    for (const path of removable(data, targets)) remove(data, path, defaults, kept);
  }
  return { value: schema.parse(defaults), kept };
}

/** The parts to take away, each once and none inside another; later entries of a list first, so that indexes stay right. */
function removable(data: Data, targets: readonly Path[]): Path[] {
  const present = new Map(
    targets.map((path) => nearestPresent(data, path)).map((path) => [keyOf(path), path]),
  );
  const outermost = [...present.values()].filter(
    (path) => !path.some((_, length) => length > 0 && present.has(keyOf(path.slice(0, length)))),
  );
  return outermost.toSorted((a, b) => indexIn(b) - indexIn(a));
}

const keyOf = (path: Path) => JSON.stringify(path.map(String));
const indexIn = (path: Path) => (typeof path[1] === 'number' ? path[1] : -1);

/** A field that is absent cannot be taken away: then what lacks it goes. */
function nearestPresent(data: Data, path: Path): Path {
  let target = path;
  while (target.length > 1 && valueAt(data, target) === undefined) target = target.slice(0, -1);
  return target;
}

function remove(data: Data, target: Path, defaults: Data, kept: Map<string, number[]>): void {
  const root = String(target[0]);
  const key = target[target.length - 1];
  const parent = valueAt(data, target.slice(0, -1));
  if (Array.isArray(parent) && typeof key === 'number') {
    if (target.length === 2) {
      const indexes = kept.get(root) ?? parent.map((_, index) => index);
      kept.set(root, indexes.toSpliced(key, 1));
    }
    parent.splice(key, 1);
  } else if (target.length === 1) {
    if (root in defaults) data[root] = defaults[root];
    else delete data[root];
  } else if (parent !== null && typeof parent === 'object' && key !== undefined) {
    delete (parent as Record<PropertyKey, unknown>)[key];
  }
}
