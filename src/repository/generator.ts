import { createHash, hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What decides how a file is read: a change in any of these makes every earlier reading stale. */
const READING = ['src/core', 'src/mdx', 'src/repository', 'src/site', 'package-lock.json'];

/** What decides how a site comes out: a change in any of these makes all of an earlier one stale. */
const RENDERING = ['src', 'public', 'scripts/commands', 'astro.config.ts', 'package-lock.json'];

const known = new Map<string, string>();

/** A digest of the code that reads postmortems, so that a cache never outlives the generator that wrote it. */
export const readingDigest = (root = process.cwd()): string => digestOf(root, READING);

/** A digest of all that makes pages of postmortems. */
export const renderingDigest = (root = process.cwd()): string => digestOf(root, RENDERING);

/** Files are read once a process: the generator does not change under a build. */
function digestOf(root: string, parts: readonly string[]): string {
  const name = [root, ...parts].join('\0');
  const before = known.get(name);
  if (before !== undefined) return before;
  const sum = createHash('sha1').update(process.version);
  for (const part of parts) {
    for (const file of filesOf(join(root, part)))
      sum.update(`${file.slice(root.length)} ${digestOfFile(file)} `);
  }
  const digest = sum.digest('hex');
  known.set(name, digest);
  return digest;
}

/** What reads is part of what renders. */
function digestOfFile(file: string): string {
  const before = known.get(file);
  if (before !== undefined) return before;
  const digest = hash('sha1', readFileSync(file));
  known.set(file, digest);
  return digest;
}

function filesOf(path: string): string[] {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.includes('.test.'))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
}
