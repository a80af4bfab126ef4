import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderingDigest } from '../../src/repository/generator.ts';
import { readingKept } from '../../src/repository/kept-reading.ts';
import { writeWhole } from '../../src/repository/write-whole.ts';

/**
 * Writes what editors know where a list, the generator or the files that there are changed since: of an edit within a
 * postmortem it says nothing. The content is the one that this process has read.
 */
export async function tellEditors(root: string, content: string): Promise<void> {
  const file = join(root, '.astro', 'schemas', 'key');
  const { kept } = (await readingKept())?.knowledge ?? {};
  const paths = kept?.stamps.map(([path]) => path);
  const key = hash('sha1', JSON.stringify([renderingDigest(root), content, kept?.key, paths]));
  if (kept?.key && key === read(file)) return;
  const { writeEditorSchemas } = await import('./editor-schema.ts');
  writeEditorSchemas(root, content);
  writeWhole(file, key);
}

function read(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
