import { hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Every file of a site, by its path below it, with a digest of its bytes. */
export function digestsOf(site: string): Map<string, string> {
  const files = readdirSync(site, { recursive: true, withFileTypes: true });
  return new Map(
    files
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .toSorted()
      .map((path) => [path.slice(site.length + 1), hash('sha1', readFileSync(path))]),
  );
}

/** How one site is unlike another, a sentence a file; empty where each file is byte for byte the same. */
export function differences(site: string, other: string): string[] {
  const its = digestsOf(site);
  const others = digestsOf(other);
  const paths = [...new Set([...its.keys(), ...others.keys()])].toSorted();
  return paths.flatMap((path) => {
    if (its.get(path) === others.get(path)) return [];
    if (!its.has(path)) return [`${path} is missing.`];
    if (!others.has(path)) return [`${path} should not be there.`];
    return [`${path} differs: ${firstDifference(join(site, path), join(other, path))}`];
  });
}

const SHOWN = 60;

function firstDifference(file: string, other: string): string {
  const [text, wanted] = [readFileSync(file, 'utf8'), readFileSync(other, 'utf8')];
  let at = 0;
  while (at < text.length && text[at] === wanted[at]) at++;
  const part = (from: string) => JSON.stringify(from.slice(Math.max(0, at - SHOWN), at + SHOWN));
  return `${part(text)} instead of ${part(wanted)}.`;
}
