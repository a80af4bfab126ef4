import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What decides how a file is read: a change in any of these makes every earlier reading stale. */
const PARTS = ['src/core', 'src/mdx', 'src/repository', 'src/site', 'package-lock.json'];

let known: string | undefined;

/** A digest of the code that reads postmortems, so that a cache never outlives the generator that wrote it. */
export function generatorDigest(root = process.cwd()): string {
  known ??= digest(root);
  return known;
}

function digest(root: string): string {
  const sum = createHash('sha1').update(process.version);
  for (const part of PARTS) {
    const path = join(root, part);
    const files = part.includes('.')
      ? [path]
      : readdirSync(path, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile() && !entry.name.includes('.test.'))
          .map((entry) => join(entry.parentPath, entry.name))
          .toSorted();
    for (const file of files) sum.update(readFileSync(file));
  }
  return sum.digest('hex');
}
